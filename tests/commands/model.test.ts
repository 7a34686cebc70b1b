// `npm run model` as an operator uses it: where the switch lies, what this shell names, and no new house by a slip.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../functions/commands/build.ts'
import { DIST } from '../../functions/commands/places.ts'
import { readConfig } from '../../functions/config/config.ts'
import { countUsage } from '../../functions/conversation/model/usage.ts'
import { wire } from '../../functions/wire.ts'

const NOW = '2026-11-21T09:00:00+08:00'
const dir = mkdtempSync(join(tmpdir(), 'bangban-model-'))
afterAll(() => rmSync(dir, { recursive: true }))

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const path = resolve(import.meta.dirname, `../../functions/commands/${command}.ts`)
  const clean = { PATH: process.env['PATH'], BANGBAN_NOW: NOW, BANGBAN_DATA_DIR: dir, ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env: clean })
  return { status, lines: stdout.trimEnd().split('\n'), stderr }
}

beforeAll(async () => {
  if (!existsSync(join(DIST, 'knowledge'))) await build()
})

test('a folder in which nothing was kept is refused by all that work on what is kept, and is not made', () => {
  const none = join(dir, 'data-with-a-slip')
  for (const [command, ...args] of [['model'], ['model', 'off'], ['outbox'], ['knowledge', 'ratings']] as const) {
    const { status, lines, stderr } = run(command, args, { BANGBAN_DATA_DIR: none })
    expect([status, ...lines]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^No house has kept anything in \S+data-with-a-slip: write its folder in BANGBAN_DATA_DIR .*\n$/,
    )
  }
  expect(existsSync(none)).toBe(false)
})

test('the switch is told with its place, also by a shell that names no model', async () => {
  const house = await wire(readConfig({ BANGBAN_DATA_DIR: dir, BANGBAN_NOW: NOW }), DIST, () => undefined)
  await countUsage(house.storage, '2026-11-20', 2, { inputTokens: 500_000, outputTokens: 10 }, { input: 1, output: 2 })
  await house.close()
  expect(run('model', ['off'])).toMatchObject({
    status: 0,
    lines: [expect.stringContaining(`The model is off for the folder ${dir}, from the next turn on: answers are by`)],
  })
  const { status, lines, stderr } = run('model', [])
  expect([status, stderr]).toEqual([0, ''])
  expect(lines.slice(0, 4)).toEqual([
    `The model is switched off for the folder ${dir}.`,
    'This shell names no model: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set in it.',
    '2026-11-21  calls 0  tokens in 0, out 0',
    '2026-11-20  calls 2  tokens in 500000, out 10  cost 0.5000',
  ])
  const shell = { OPENAI_API_KEY: 'sample-key', BANGBAN_MODEL: 'a,b', BANGBAN_MODEL_DAY_TOKENS: '0' }
  expect(run('model', ['on'], shell).lines[0]).toContain(`The model is on for the folder ${dir}`)
  expect(run('model', [], shell).lines.slice(0, 4)).toEqual([
    `The model is switched on for the folder ${dir}.`,
    'This shell names a, then b.',
    'It is forbidden: 0 tokens a day.',
    'At most 30000 tokens a conversation.',
  ])
})

test.each([
  [['--help'], 0],
  [['off', 'now'], 2],
  [['of'], 2],
])('%j ends with %i', (args, code) => {
  const { status, lines, stderr } = run('model', args)
  expect(status).toBe(code)
  expect(lines.join('\n') + stderr).toContain('npm run model -- off ')
})
