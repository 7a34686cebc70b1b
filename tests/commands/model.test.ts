// `npm run model` as an operator uses it: where the switch lies, what this shell names, and no new house by a slip.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../functions/config/config.ts'
import { countUsage } from '../../functions/conversation/model/usage.ts'
import { wire } from '../../functions/wire.ts'
import { type CopiedHouse, copyHouse } from '../start/copied-house.ts'

const NOW = '2026-11-21T09:00:00+08:00'

let house: CopiedHouse
beforeAll(() => {
  house = copyHouse()
  const { status, stderr } = house.run('commands/build.ts', ['--quiet'])
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => house.remove())

function run(command: string, args: string[], settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = house.run(`commands/${command}.ts`, args, { BANGBAN_NOW: NOW, ...settings })
  return { status, lines: stdout.trimEnd().split('\n'), stderr }
}

test.each([
  ['model', ['off']],
  ['outbox', []],
  ['knowledge', ['reports']],
])('where nothing was kept %s %j makes no house, and says what to write', (command, args) => {
  expect(run(command, args, { BANGBAN_DATA_DIR: 'a-slip' })).toEqual({
    status: 1,
    lines: [''],
    stderr: expect.stringMatching(/^No house has kept anything in a-slip: write its folder in BANGBAN_DATA_DIR .*\n$/),
  })
  expect(existsSync(join(house.dir, 'a-slip'))).toBe(false)
})

test('the switch is told with its place, also by a shell that names no model', async () => {
  const config = readConfig({ BANGBAN_DATA_DIR: join(house.dir, '.data'), BANGBAN_NOW: NOW })
  const { storage, close } = await wire(config, join(house.dir, 'dist'), () => undefined)
  await countUsage(storage, '2026-11-20', 'one', { calls: 2, inputTokens: 500_000, outputTokens: 10, cost: 0.5 })
  await close()
  const off = 'The model is off for the folder .data, from the next turn on: answers are by rules'
  expect(run('model', ['off'])).toMatchObject({ status: 0, lines: [expect.stringContaining(off)], stderr: '' })
  expect(run('model', []).lines.slice(0, 4)).toEqual([
    'The model is switched off for the folder .data.',
    'This shell names no model: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set in it.',
    '2026-11-21  calls 0  tokens in 0, out 0',
    '2026-11-20  calls 2  tokens in 500000, out 10  cost 0.5000',
  ])
  const shell = { OPENAI_API_KEY: 'sample-key', BANGBAN_MODEL: 'a,b', BANGBAN_MODEL_DAY_TOKENS: '0' }
  expect(run('model', ['on'], shell).lines[0]).toMatch(/^The model is on for the folder \.data/)
  expect(run('model', [], shell).lines.slice(0, 4)).toEqual([
    'The model is switched on for the folder .data.',
    'This shell names a, then b.',
    'It is forbidden: 0 tokens a day.',
    'At most 30000 tokens a conversation.',
  ])
})

test.each([
  [['--help'], 0],
  [['off', 'now'], 2],
  [['of'], 2],
])('%j ends with %i and tells the usage', (args, code) => {
  const { status, lines, stderr } = run('model', args)
  expect([status, `${lines.join('\n')}${stderr}`.includes('npm run model -- off ')]).toEqual([code, true])
})
