// What an agency still wants: asked when it can be answered here, and told when it cannot.
import { beforeEach, expect, test } from 'vitest'
import type { More } from '../../functions/filings/delivery/agency-api.ts'
import { takeUpdate } from '../../functions/filings/delivery/take-update.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { type House, openHouse } from '../house.ts'
import { type Citizen, openAsk, openCitizen, referenceIn } from './citizen.ts'

const now = () => new Date('2026-11-21T09:00:00+08:00')
const AGENCY = 'home-medical-insurance'
const REASON = { 'zh-CN': '请再看一遍。', en: 'Please look again.' }

let house: House
let citizen: Citizen
let reference: string
let sequence: number
beforeEach(async () => {
  house = await openHouse({ now })
  citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  reference = referenceIn(await citizen.send({ choice: 'yes' })) ?? ''
  sequence = 0
})

async function wants(...more: More[]): Promise<void> {
  const at = now().toISOString()
  const about = { reference, agency: AGENCY, case: 'A-1', sequence: (sequence += 1), received: 1, at }
  await takeUpdate(house.storage, { ...about, state: 'needs-more', more }, now().getTime())
}

test('two things are asked one after the other, and only these', async () => {
  await wants({ slot: 'mobile', reason: REASON }, { slot: 'insured-name', reason: REASON })
  const first = await citizen.send({ said: '进度' })
  // In the order of the form, whatever the order of the wish.
  expect(openAsk(first)).toMatchObject({ slot: 'insured-name', progress: { step: 1, of: 2 } })
  const second = await citizen.send({ said: '王小华' })
  expect(openAsk(second)).toMatchObject({ slot: 'mobile', progress: { step: 2, of: 2 } })
  const review = await citizen.send({ said: '13900139000' })
  expect(review.parts.find((part) => part.kind === 'review')?.rows.map(({ slot }) => slot)).toEqual([
    'insured-name',
    'mobile',
  ])
})

test.each([
  ['what this agency was never to get', 'not-a-slot'],
  ['something to be done in person', undefined],
])('%s is told with whom to ask, and nothing is asked', async (_, slot) => {
  await wants({ ...(slot && { slot }), reason: REASON })
  const reply = await citizen.send({ said: '进度' })
  expect(openAsk(reply)).toBeUndefined()
  expect(JSON.stringify(reply.parts)).toContain(REASON['zh-CN'])
  expect(reply.parts.find((part) => part.kind === 'handover')?.phones[0]?.number).toBe('12393')
})

test('a paper is asked for by itself; who brings it is told whom to ask, and nothing is handed in', async () => {
  await wants({ slot: 'residence-proof', reason: REASON })
  const asked = openAsk(await citizen.send({ said: '进度' }))
  expect(asked).toMatchObject({ slot: 'residence-proof', progress: { step: 1, of: 1 } })
  const reply = await citizen.send({ said: '跳过' })
  expect(reply.outcome).toBe('status')
  expect(JSON.stringify(reply.parts)).toContain('请把原件带给')
  expect(reply.parts.find((part) => part.kind === 'handover')?.phones[0]?.number).toBe('12393')
  expect((await findSubmission(house.storage, reference))?.agencies[0]?.outgoing).toEqual([])
})

test('while something else is filled in nothing is opened over it; a button opens it, and the other waits', async () => {
  await wants({ slot: 'insured-name', reason: REASON })
  await citizen.send({ choice: 'file:residence-permit' })
  const status = await citizen.send({ said: '进度' })
  expect(openAsk(status)).toMatchObject({ filing: 'residence-permit', slot: 'consent' })
  const button = { choice: `supply:${reference}:${AGENCY}` }
  expect(openAsk(await citizen.send(button))).toMatchObject({ slot: 'insured-name' })
  expect(openAsk(await citizen.send({ said: '回到居住证' }))).toMatchObject({ filing: 'residence-permit' })
  await citizen.send({ said: '不同意' })
  expect(openAsk(await citizen.send(button))).toMatchObject({ slot: 'insured-name' })
})

test('what is not wanted any more is not asked for, whatever button is pressed', async () => {
  const reply = await citizen.send({ choice: `supply:${reference}:${AGENCY}` })
  expect(JSON.stringify(reply.parts)).toContain('没有要补的')
  const foreign = await citizen.send({ choice: `supply:BB-0000-0000-0000:${AGENCY}` })
  expect(JSON.stringify(foreign.parts)).toContain('没有要补的')
})

test('what was overtaken is not handed in: the agency has decided meanwhile', async () => {
  await wants({ slot: 'insured-name', reason: REASON })
  await citizen.send({ said: '进度' })
  await citizen.send({ said: '王小华' })
  const at = now().toISOString()
  const done = { reference, agency: AGENCY, case: 'A-1', sequence: 9, received: 1, at, state: 'rejected' } as const
  await takeUpdate(house.storage, done, now().getTime())
  const reply = await citizen.send({ said: '确认提交' })
  expect(reply.outcome).toBe('status')
  expect(JSON.stringify(reply.parts)).toMatch(/不用您补了.*没有通过/u)
  expect((await findSubmission(house.storage, reference))?.agencies[0]?.outgoing).toEqual([])
})

test('two conversations about one filing supply it once', async () => {
  await wants({ slot: 'insured-name', reason: REASON })
  const other = await openCitizen(house.conversations)
  await other.send({ said: reference })
  const found = await other.send({ said: '8000' })
  // Who only found the filing is asked for consent first.
  expect(openAsk(found)).toMatchObject({ slot: 'consent', progress: { step: 1, of: 2 } })
  expect(openAsk(await other.send({ said: '同意' }))).toMatchObject({
    slot: 'insured-name',
    progress: { step: 2, of: 2 },
  })
  await other.send({ said: '王小华' })
  await citizen.send({ said: '进度' })
  await citizen.send({ said: '王小明' })
  expect((await other.send({ said: '确认提交' })).outcome).toBe('submitted')
  expect((await citizen.send({ said: '确认提交' })).outcome).toBe('status')
  const share = (await findSubmission(house.storage, reference))?.agencies[0]
  expect(share?.outgoing.map(({ answers }) => answers)).toEqual([{ 'insured-name': '王小华' }])
})

test('what can only be checked beside answers that are gone is told and not asked', async () => {
  await wants({ slot: 'treatment-region', reason: REASON })
  expect(openAsk(await citizen.send({ said: '进度' }))).toBeUndefined()
})

test('an agency that claims messages nobody sent disturbs nothing', async () => {
  const at = now().toISOString()
  const more = [{ slot: 'insured-name', reason: REASON }]
  const claim = {
    reference,
    agency: AGENCY,
    case: 'A-1',
    sequence: 2,
    received: 7,
    at,
    state: 'needs-more',
    more,
  } as const
  await takeUpdate(house.storage, { ...claim, more: [...more] }, now().getTime())
  await citizen.send({ said: '进度' })
  await citizen.send({ said: '王小华' })
  await citizen.send({ said: '确认提交' })
  await citizen.send({ said: '谢谢' })
  expect((await findSubmission(house.storage, reference))?.agencies[0]?.outgoing).toMatchObject([{ message: 2 }])
})

test('the longest that an agency may say can be told, for three filings at once', async () => {
  for (const filing of ['again', 'and again']) {
    await citizen.fillIn()
    expect((await citizen.send({ choice: 'yes' })).outcome, filing).toBe('submitted')
  }
  const { submitted = [] } = (await house.conversations.history(citizen.id)) ?? {}
  const long = (length: number) => ({ 'zh-CN': '长'.repeat(length), en: 'long'.repeat(length / 2) })
  for (const one of submitted) {
    const at = now().toISOString()
    const about = { reference: one.reference, agency: AGENCY, case: 'A-1', sequence: 1, received: 1, at }
    const more = Array.from({ length: 5 }, () => ({ reason: long(80) }))
    await takeUpdate(house.storage, { ...about, state: 'needs-more', note: long(200), more }, now().getTime())
  }
  expect((await citizen.send({ said: '进度' })).outcome).toBe('status')
  expect((await citizen.send({ said: '谢谢' })).outcome).toBe('answered')
})

test('starting over, deleting and filing the same again never mix with what is supplied', async () => {
  await wants({ slot: 'insured-name', reason: REASON })
  await citizen.send({ said: '进度' })
  expect(openAsk(await citizen.send({ said: '重新开始' }))).toMatchObject({ slot: 'insured-name' })
  await citizen.send({ said: '删除' })
  expect(openAsk(await citizen.send({ choice: 'file:cross-province-medical' }))).toMatchObject({ slot: 'consent' })
})
