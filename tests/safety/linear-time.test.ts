// No text, however made, can hold the house up: time grows with length and no faster.
import { expect, test } from 'vitest'
import { cleanText } from '../../functions/safety/clean-text.ts'
import { emergencyIn } from '../../functions/safety/emergencies.ts'
import { foldForMatching } from '../../functions/safety/fold.ts'
import { guardTurn } from '../../functions/safety/guard-turn.ts'
import { moodOf } from '../../functions/safety/mood.ts'
import { mask } from '../../functions/safety/personal-data.ts'
import { TIMED, workOf } from '../timed.ts'

const SUBJECTS = { cleanText, foldForMatching, mask, emergencyIn, guardTurn, moodOf }
const WORDS = 'a 1 一 * a@ E1 ignore 忽略 我 你 打 就 被老公 密码 验证码 查 0633- 车 死'.split(' ')
const SEEDS = [...WORDS, '1 ', ' ', 'my ', 'help ', 'he is ', 'i g ', 'password ', '\u200D']
/** Forty times the longest turn. */
const LENGTH = 40_000

test.each(Object.entries(SUBJECTS))('%s is linear on repeated text', TIMED, (_name, subject) => {
  const milliseconds = SEEDS.map((seed) => {
    const text = seed.repeat(Math.ceil(LENGTH / seed.length))
    return { seed, took: workOf(() => subject(text)) }
  })
  // A linear pattern takes 20 to 150 ms here, a quadratic one took 14 s: the bound tells them apart on a busy machine too.
  expect(milliseconds.filter(({ took }) => took > 1500)).toEqual([])
})
