// No text, however made, can hold the house up: ten times the text may take little more than ten times as long.
import { expect, test } from 'vitest'
import { cleanText } from '../../functions/safety/clean-text.ts'
import { emergencyIn } from '../../functions/safety/emergencies.ts'
import { foldForMatching } from '../../functions/safety/fold.ts'
import { guardTurn } from '../../functions/safety/guard-turn.ts'
import { moodOf } from '../../functions/safety/mood.ts'
import { mask } from '../../functions/safety/personal-data.ts'

const SUBJECTS = { cleanText, foldForMatching, mask, emergencyIn, guardTurn, moodOf }
const SEEDS = [
  'a',
  '1',
  '1 ',
  '一',
  '*',
  'a@',
  'E1',
  'ignore ',
  '忽略',
  '我',
  '打',
  '被老公',
  'my ',
  'password ',
  '密码',
  '验证码 ',
  ' ',
  '\u200D',
  'i g ',
  '0633-',
  'he is ',
  '查',
]

test.each(Object.entries(SUBJECTS))('%s is linear on repeated text', (_name, subject) => {
  const time = (text: string): number => {
    const runs = [0, 1, 2].map(() => {
      const start = performance.now()
      subject(text)
      return performance.now() - start
    })
    return Math.min(...runs)
  }
  for (const seed of SEEDS) {
    const text = (length: number): string => seed.repeat(Math.ceil(length / seed.length))
    time(text(2000))
    const [short, long] = [time(text(2000)), time(text(20_000))]
    // A quadratic pattern would take 100 times as long; the 5 ms absorb a busy machine.
    expect(long, `${JSON.stringify(seed)} took ${short} ms, then ${long} ms`).toBeLessThan(short * 40 + 5)
  }
})
