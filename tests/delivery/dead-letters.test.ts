// What an agency will not take waits for an operator, who sees why and sends it again.
import { beforeEach, expect, test } from 'vitest'
import { deadLetterLines } from '../../functions/commands/outbox/dead-letter-lines.ts'
import {
  dropDeadLetters,
  dropped,
  listDeadLetters,
  resendDeadLetters,
} from '../../functions/filings/delivery/dead-letters.ts'
import type { AgencyDoor } from '../../functions/filings/delivery/deliver.ts'
import { supply, toldState } from '../../functions/filings/delivery/share.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { rest } from './open-agency.ts'
import { openCitizen, referenceIn } from '../conversation/citizen.ts'
import { type House, openHouse } from '../house.ts'

const HOUR = 3_600_000
const LETTER = { service: 'cross-province-medical', agency: 'home-medical-insurance', message: 1 }
let now: number
let house: House
let answer: Awaited<ReturnType<AgencyDoor>>
let sent: string[]
let reference: string

beforeEach(async () => {
  now = Date.parse('2026-11-21T09:00:00+08:00')
  sent = []
  answer = { fault: 'unreachable', again: true }
  house = await openHouse({
    now: () => new Date(now),
    agencies: async (_, id) => {
      sent.push(id)
      return answer
    },
  })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  reference = referenceIn(await citizen.send({ choice: 'yes' })) ?? ''
  await rest()
})

async function hours(count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    now += HOUR
    await house.conversations.workOutbox()
  }
}

const list = () => listDeadLetters(house.storage)

test('an agency that is down for an hour gets the filing, and nobody has to do anything', async () => {
  await hours(1)
  const made = await findSubmission(house.storage, reference)
  expect(made?.agencies[0]?.outgoing[0]).toMatchObject({ fault: 'unreachable', attempts: 2 })
  const { payload } = made ?? {}
  expect(payload?.answers['insured-name']).toBe('王小明')
  const at = new Date(now).toISOString()
  const heard = { case: 'A-1', sequence: 1, received: 1, state: 'accepted', at } as const
  answer = { update: { reference, agency: 'home-medical-insurance', ...heard } }
  await hours(1)
  expect(await list()).toEqual([])
  const after = await findSubmission(house.storage, reference)
  expect(after?.agencies[0]).toMatchObject({ outgoing: [], heard })
  // They have it: what was filed is not kept any longer, what the phone ends in is.
  expect(after?.payload).toEqual({ answers: {}, phoneLast4: '8000' })
})

test('after three days it is given up, listed and sent again under the same id', async () => {
  await hours(71)
  expect(await list()).toEqual([])
  await hours(2)
  expect(await list()).toMatchObject([
    { reference, agency: 'home-medical-insurance', message: 1, fault: 'unreachable' },
  ])
  const tries = sent.length
  await hours(5)
  expect(sent.length).toBe(tries)
  expect(await resendDeadLetters(house.storage, reference, now)).toEqual(['home-medical-insurance'])
  expect(await list()).toEqual([])
  await hours(1)
  expect(sent.length).toBe(tries + 1)
  expect(new Set(sent).size).toBe(1)
})

test('what is refused for good waits for an operator at once', async () => {
  answer = { fault: 'refused-422', again: false }
  await hours(1)
  const letters = await list()
  expect(letters).toMatchObject([{ fault: 'refused-422', attempts: 2 }])
  const told = deadLetterLines(letters).join('\n')
  expect(told).toContain(
    `${reference}  cross-province-medical → home-medical-insurance  filing, 2 attempts since 2026-11-21`,
  )
  expect(told).toContain('ask what is wrong with it, then resend')
  expect(told).not.toMatch(/王小明|13800138000|11010119000101009X/)
})

test('only what is dead is sent again, and only to whom it is meant', async () => {
  expect(await resendDeadLetters(house.storage, reference, now)).toEqual([])
  answer = { fault: 'refused-400', again: false }
  await hours(1)
  expect(await resendDeadLetters(house.storage, reference, now, 'police')).toEqual([])
  expect(await resendDeadLetters(house.storage, 'BB-0000-0000-0000', now)).toEqual([])
  expect(await list()).toHaveLength(1)
})

test('what dies again at once is found again, and a line of the log tells of each time', async () => {
  answer = { fault: 'refused-422', again: false }
  await hours(1)
  await resendDeadLetters(house.storage, reference, now)
  await house.conversations.workOutbox()
  expect(await list()).toHaveLength(1)
  const told = house.lines.filter((line) => line.includes('dead-letter'))
  expect(told.map((line) => JSON.parse(line) as object)).toEqual(
    [2, 3].map((attempts) => ({ event: 'dead-letter', ...LETTER, attempts, fault: 'refused-422' })),
  )
})

test('what is dropped is deleted, never sent, and the citizen is told', async () => {
  answer = { fault: 'refused-422', again: false }
  await hours(1)
  expect(await dropDeadLetters(house.storage, reference)).toEqual(['home-medical-insurance'])
  const tries = sent.length
  await hours(2)
  expect(sent.length).toBe(tries)
  const made = await findSubmission(house.storage, reference)
  expect(made && [toldState(made.agencies[0]!, true), made.payload.answers]).toEqual(['dropped', {}])
})

test('a supplement that is dropped is not told as received: the wish stands again', () => {
  const reason = { 'zh-CN': '请再填一遍。', en: 'Please fill it in again.' }
  const heard = { case: 'A-1', sequence: 2, received: 1, state: 'needs-more', at: '', more: [{ reason }] } as const
  const name = { 'zh-CN': '派出所', en: 'Police' }
  const share = {
    id: 'police',
    name,
    needs: [],
    outgoing: [],
    supplied: [],
    heard: { ...heard, more: [...heard.more] },
  }
  const supplied = supply(share, 'one', {}, now)
  expect(supplied && toldState({ ...supplied, outgoing: [] }, true)).toBe('supplied')
  expect(supplied && toldState(dropped(supplied), true)).toBe('needs-more')
})

test('an empty list says so', () => {
  expect(deadLetterLines([])).toEqual(['Nothing waits here: all that was filed is with its agency or on its way.'])
})
