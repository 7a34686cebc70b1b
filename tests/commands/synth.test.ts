// What `npm run synth` is asked for, read without the platform.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSynthArguments } from '../../functions/commands/synth/read-arguments.ts'
import { readSettings } from '../../stacks/settings.ts'

test('the sample settings are such that a deploy with them would begin', () => {
  const wish = readSynthArguments([])
  if (typeof wish === 'string' || 'wrong' in wish) throw new Error('nothing was asked for')
  expect(readSettings(wish.stage, wish.environment)).toMatchObject({ isProduction: true, passedOn: {} })
})

test.each([
  ['BANGBAN_MODLE=qwen-plus', /^--set BANGBAN_MODLE: nothing reads it; write one of: BANGBAN_ALARM_EMAIL, /],
  ['BANGBAN_TABLE=bangban', /^--set BANGBAN_TABLE: nothing reads it/],
  ['SST_SECRET_DataKy=', /^--set SST_SECRET_DataKy: .* SST_SECRET_DataKey, /],
  ['BANGBAN_MODEL', /^--set BANGBAN_MODEL: write NAME=value$/],
])('--set %s is not understood', (set, line) => {
  expect(readSynthArguments(['--set', set])).toEqual({ wrong: expect.stringMatching(line) })
})

test.each(['--help', '-h'])('%s prints the usage and is no mistake', (flag) => {
  const command = resolve(import.meta.dirname, '../../functions/commands/synth.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, flag], { encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^npm run synth -- /), ''])
})
