// One agency of the sandbox behaves otherwise than the others: it alone is down, slow, refuses or asks for more.
import { beforeEach, expect, test } from 'vitest'
import { readWish } from '../../functions/commands/agency/read-wish.ts'
import { runAgencyCommand } from '../../functions/commands/agency/run-agency-command.ts'
import { messageId } from '../../functions/filings/delivery/message.ts'
import type { AgencyMessage } from '../../functions/filings/delivery/agency-api.ts'
import { ANSWERS, FILING, openSandbox, SECRET, submitted } from './sandbox.ts'

const POLICE = 'police'
let sandbox: ReturnType<typeof openSandbox>
let printed: string[]

beforeEach(() => {
  sandbox = openSandbox()
  printed = []
  // The same papers go to two.
  sandbox.parts.filings = () => ({ ...FILING, agencies: [...FILING.agencies, { ...FILING.agencies[0]!, id: POLICE }] })
  sandbox.restart()
})

const toPolice = (): AgencyMessage => submitted(ANSWERS, { agency: POLICE })
const hand = async (message: AgencyMessage) => (await sandbox.post('/', message, messageId(message))).status
const run = (words: string) =>
  runAgencyCommand(words.split(' '), {
    url: 'http://agency.test/',
    secret: SECRET,
    now: sandbox.parts.now,
    fetch: sandbox.fetch,
    print: (line) => printed.push(line),
  })
const states = async () =>
  Object.fromEntries((await sandbox.cases()).map(({ update: { agency, state } }) => [agency, state]))

test('one is down, and the other takes its part', async () => {
  expect(await run('down --agency police')).toBe(0)
  expect([await hand(toPolice()), await hand(submitted())]).toEqual([503, 200])
  await run('usual --agency police')
  expect(await hand(toPolice())).toBe(200)
})

test('all are down but one', async () => {
  await run('down')
  await run('usual --agency police')
  expect([await hand(toPolice()), await hand(submitted())]).toEqual([200, 503])
  await sandbox.pass(90)
  expect(sandbox.heard.map(({ agency, state }) => `${agency} ${state}`)).toEqual(['police in-progress', 'police done'])
})

test('one refuses, and the other is done', async () => {
  await run('reject --agency police')
  await hand(toPolice())
  await hand(submitted())
  await sandbox.pass(90)
  expect(await states()).toEqual({ police: 'rejected', 'permit-office': 'done' })
})

test('one asks for more, and moves by hand alone', async () => {
  await run('ask-more full-name --agency police')
  await hand(toPolice())
  await hand(submitted())
  await sandbox.pass(90)
  expect(await states()).toEqual({ police: 'needs-more', 'permit-office': 'done' })
  await run(`move ${submitted().data.reference} done --agency police`)
  expect(await states()).toEqual({ police: 'done', 'permit-office': 'done' })
})

test('one is slow, and nobody waits for the other', async () => {
  await run('slow 5 --agency police')
  await hand(submitted())
  expect(sandbox.waits).toEqual([])
  await hand(toPolice())
  expect(sandbox.waits).toEqual([5000])
})

test('many cases of one that is down hide nothing of the others', async () => {
  for (let at = 0; at < 60; at += 1) await hand(submitted(ANSWERS, { agency: POLICE, reference: numbered(at) }))
  await hand(submitted())
  await run('down --agency police')
  await sandbox.pass(30)
  expect((await states())['permit-office']).toBe('in-progress')
})

test('the list tells how each behaves; a word to all is the last word', async () => {
  await run('reject --agency police')
  await run('list')
  expect(printed.slice(-3)).toEqual(['The agency behaves as usual.', 'Agency police rejects cases.', 'No cases yet.'])
  await run('slow 1')
  await run('list')
  expect(printed.slice(-2)).toEqual(['The agency answers 1 s late.', 'No cases yet.'])
})

test('an agency that is none is told', () => {
  expect(readWish(['reject', '--agency'], 0)).toMatchObject({ wrong: expect.stringContaining('Which agency?') })
  expect(readWish(['list', '--agency', POLICE], 0)).toMatchObject({ wrong: expect.any(String) })
})

function numbered(at: number): string {
  return `BB-7K2M-9QXR-${String(at).padStart(4, '0')}`
}
