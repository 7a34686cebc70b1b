// `npm run call` as people and scripts use it: its usage, and whole calls over the signed webhook.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownLine } from '../../functions/channels/phone/simulator/own-line.ts'
import { seeded } from '../../functions/channels/phone/simulator/seeded.ts'
import { holdCall } from '../../functions/commands/call/hold-call.ts'
import { doneByLine, nextKeys } from '../../functions/commands/call/read-line.ts'
import { type House, openHouse } from '../house.ts'
import { phoneOf } from '../phone/telephone.ts'

const COMMAND = resolve(import.meta.dirname, '../../functions/commands/call.ts')

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the usage', () => {
  test.each(['--help', '-h'])('is what %s asks for', { timeout: 60_000 }, (flag) => {
    expect(run(flag)).toEqual({ status: 0, stdout: expect.stringMatching(/^npm run call -- /), stderr: '' })
  })

  test.each([['--loud'], ['--locale', 'fr'], ['--noise', '41'], ['--noise', 'much'], ['--from', 'home']])(
    'answers what is not understood: %s %s',
    { timeout: 60_000 },
    (...args) => {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain('\n\nnpm run call -- ')
    },
  )
})

describe('a line of the input', () => {
  test.each([
    ['', { is: 'silent' }],
    ['  ', { is: 'silent' }],
    ['0', { is: 'keyed', digits: '0' }],
    ['#', { is: 'keyed', digits: '#' }],
    ['#123', { is: 'keyed', digits: '123' }],
    ['138 0013 8000#', { is: 'keyed', digits: '13800138000#' }],
    ['办居住证', { is: 'said', words: '办居住证' }],
    ['5 月 1 日', { is: 'said', words: '5 月 1 日' }],
  ])('“%s”', (line, done) => {
    expect(doneByLine(line)).toEqual(done)
  })

  test('keys that are too many for a question are kept for the next', () => {
    expect(nextKeys('12', 1)).toEqual(['1', '2'])
    expect(nextKeys('138#1', undefined)).toEqual(['138', '1'])
    expect(nextKeys('#', 1)).toEqual(['', ''])
    expect(nextKeys('5', undefined)).toEqual(['5', ''])
  })
})

describe('a call', { timeout: 60_000 }, () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
  })
  afterAll(() => house.close())

  let calls = 0
  async function call(lines: string[], as: { locale?: 'zh-CN' | 'en'; json?: boolean; noise?: number } = {}) {
    const { locale = 'zh-CN', json = false, noise = 0 } = as
    const line = ownLine(phoneOf(house).parts, { token: 'of this line alone', clock: () => 0, random: seeded(3) })
    const callId = `CA00000000${String((calls += 1)).padStart(24, '0')}`
    let written = ''
    const held = { lines, write: (text: string) => void (written += text), isTerminal: false, json, noise }
    await holdCall(line, { callId, locale, from: '13800138000' }, held)
    return written
  }

  test('is greeted, answered, and hung up', async () => {
    const written = await call(['身份证丢了补办要多少钱'])
    expect(written).toMatch(/人工[\s\S]*40 元[\s\S]*（电话挂了）\n$/u)
  })

  test('is held in English', async () => {
    expect(await call(['I lost my ID card, what does it cost?'], { locale: 'en' })).toMatch(/40 yuan[\s\S]*over\)\n$/u)
  })

  test('goes on in English after 9', async () => {
    expect(await call(['9'])).toMatch(/in English[\s\S]*（电话挂了）/u)
  })

  test('is put through by 0, and taken', async () => {
    const written = await call(['0', '接通'])
    expect(written).toMatch(/正在转接 \d+/u)
    expect(written).not.toContain('都在忙')
  })

  test('that nobody takes is looked after', async () => {
    expect(await call(['人工', '没人接'])).toMatch(/正在转接[\s\S]*(?:回电话|编号|拨)/u)
  })

  test('says what the line heard where it misheard', async () => {
    const written = await call(['我想问一下身份证丢了补办要多少钱多久能够拿到手'], { noise: 0.4 })
    expect(written).toContain('（线路听到：')
  })

  test('is JSON, a line a step, for scripts', async () => {
    const written = await call(['', '0', 'no'], { json: true })
    const steps = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { did: { is: string }; status: number; verbs: { do: string }[] })
    expect(steps.map(({ did }) => did.is)).toEqual(['ringing', 'silent', 'keyed', 'dialled'])
    expect(steps.every(({ status }) => status === 200)).toBe(true)
    expect(steps[2]?.verbs.at(-1)?.do).toBe('dial')
  })
})
