// What an operator is told of the outbox: what waits for a person, and what is on its way; and how the words are read.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { onTheirWayLines } from '../../functions/commands/outbox/on-their-way-lines.ts'
import { listOnTheirWay } from '../../functions/commands/outbox/on-their-way.ts'
import { readCommand } from '../../functions/commands/outbox/read-command.ts'
import { changeShare } from '../../functions/filings/delivery/change-share.ts'
import { changeSubmission, findSubmission } from '../../functions/filings/filing-store.ts'
import { openCitizen, referenceIn } from '../conversation/citizen.ts'
import { rest } from '../delivery/open-agency.ts'
import { openHouse } from '../house.ts'

const START = Date.parse('2026-11-21T11:57:00+08:00')
const AGENCY = 'home-medical-insurance'
const REFERENCE = 'BB-7K2M-9QXR-T4WD'

test('what is on its way is told with its attempts, its last fault and its next try, and nothing that was filed', async () => {
  let now = START
  let fault = 'unreachable'
  const house = await openHouse({
    now: () => new Date(now),
    random: () => 1,
    agencies: async () => ({ fault, again: fault === 'unreachable' }),
  })
  const told = async () => {
    const { messages, isAll } = await listOnTheirWay(house.storage, 1000)
    return onTheirWayLines(messages, isAll, now)
  }
  const file = async () => {
    const citizen = await openCitizen(house.conversations)
    await citizen.fillIn()
    const reference = referenceIn(await citizen.send({ choice: 'yes' })) ?? ''
    await rest()
    return reference
  }
  expect(await told()).toEqual(['Nothing is on its way.'])
  const first = await file()
  now += 60_000
  await house.conversations.workOutbox()
  const second = await file()

  const stands = async (reference: string) => {
    const outgoing = (await findSubmission(house.storage, reference))?.agencies[0]?.outgoing[0]
    return { ...outgoing, dueAt: outgoing?.dueAt ?? 0 }
  }
  expect([(await stands(first)).attempts, (await stands(second)).attempts]).toEqual([2, 1])
  expect((await stands(first)).dueAt).toBeGreaterThan(now)
  const about = `cross-province-medical → ${AGENCY}  filing`
  expect(await told()).toEqual([
    '2 on their way, oldest since 2026-11-21 11:57',
    `${first}  ${about}, 2 attempts, last fault unreachable, next try 2026-11-21 11:59`,
    `${second}  ${about}, 1 attempt, last fault unreachable, next try 2026-11-21 11:58`,
  ])
  expect((await told()).join()).not.toMatch(/王小明|13800138000|11010119000101009X|8000/)
  expect(await listOnTheirWay(house.storage, 1)).toMatchObject({ isAll: false })

  // Given up: it waits for a person, and is no longer on its way. The other has been due for a while.
  fault = 'refused-422'
  now = (await stands(second)).dueAt
  await house.conversations.workOutbox()
  now += 300_000
  expect(await told()).toEqual([
    '1 on their way, oldest since 2026-11-21 11:57',
    `${first}  ${about}, 2 attempts, last fault unreachable, due since 2026-11-21 11:59`,
  ])
  // A supplement behind the filing waits for it.
  await changeShare(house.storage, first, AGENCY, (share) => {
    const supplement = { message: 2, answers: { 'insured-name': '王小红' }, since: now, dueAt: now, attempts: 0 }
    return { ...share, outgoing: [...share.outgoing, supplement] }
  })
  expect((await told()).at(-1)).toBe(
    `${first}  cross-province-medical → ${AGENCY}  supplement 1, 0 attempts, no fault, next after the one before it`,
  )
  await changeSubmission(house.storage, first, (made) => ({ ...made, agencies: [] }))
  expect(await told()).toEqual(['Nothing is on its way.'])
  await house.close()
})

test.each<[string, object]>([
  ['', { does: 'list' }],
  ['list', { does: 'list' }],
  ['--help', { does: 'help' }],
  ['resend -h', { does: 'help' }],
  ['resend all', { does: 'resend-all' }],
  ['resend ALL', { does: 'resend-all' }],
  [`resend ${REFERENCE.toLowerCase()}`, { does: 'resend', reference: REFERENCE }],
  [`drop ${REFERENCE} ${AGENCY}`, { does: 'drop', reference: REFERENCE, agency: AGENCY }],
  ['list all', { wrong: '"all" is too much' }],
  ['resend all X', { wrong: '"X" is too much' }],
  [`resend ${REFERENCE} ${AGENCY} now`, { wrong: '"now" is too much' }],
  ['resend', { wrong: 'resend which filing?' }],
  ['drop all', { wrong: 'a reference looks like BB-7K2M-9QXR-T4WD' }],
  ['dance', { wrong: '"dance" is no command' }],
])('"%s" is read', (words, command) => expect(readCommand(words.split(' ').filter(Boolean))).toEqual(command))

test('--help prints the usage and is no mistake', () => {
  const command = resolve(import.meta.dirname, '../../functions/commands/outbox.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^npm run outbox -- list/), ''])
})
