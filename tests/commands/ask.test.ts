// `npm run ask` as people use it: its usage, and a conversation that ends with the input.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openConsole } from '../../functions/channels/console/console.ts'
import { hold } from '../../functions/commands/ask/hold.ts'
import { openHouse } from '../house.ts'

const COMMAND = resolve(import.meta.dirname, '../../functions/commands/ask.ts')

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the usage', () => {
  test.each(['--help', '-h'])('is what %s asks for', (flag) => {
    expect(run(flag)).toEqual({ status: 0, stdout: expect.stringMatching(/^npm run ask -- /), stderr: '' })
  })

  test.each([['--loud'], ['-x'], ['--locale', 'fr'], ['--locale'], ['--region', '3711']])(
    'answers what is not understood: %s',
    (...args) => {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain('\n\nnpm run ask -- ')
    },
  )
})

describe('a conversation', () => {
  async function talk(lines: string, as: { isTerminal: boolean; json: boolean }): Promise<string> {
    const house = await openHouse({ now: () => new Date('2026-11-21T09:00:00+08:00') })
    let written = ''
    const console = await openConsole(house.conversations, { locale: 'zh-CN' })
    await hold(console, { input: Readable.from([lines]), write: (text) => (written += text), ...as })
    await house.close()
    return written
  }

  test('ends the line of a terminal when the input ends', async () => {
    expect(await talk('', { isTerminal: true, json: false })).toMatch(/\n\n> \n$/)
    expect(await talk('', { isTerminal: false, json: false })).not.toContain('>')
  })

  test('takes no empty line for a turn', async () => {
    const replies = (await talk('\n  \n你好\n\n\n补身份证多少钱', { isTerminal: false, json: true })).trim().split('\n')
    expect(replies.map((line) => (JSON.parse(line) as { turnId: string }).turnId)).toEqual(['line-1', 'line-2'])
  })
})
