// What every sentence of every call must be like, whatever was asked: fit to be heard once, by an old person.
import { expect } from 'vitest'
import type { Came } from './call-player.ts'

/** Of one breath between two turns of the caller; read-backs of a whole filing are longest. */
const MOST_HAN = 260
const MOST_WORDS = 190
/** Hotlines have five digits and are known by them; what is longer is said in groups. */
const MOST_DIGITS = 5
/** At most so many keys are offered at once. */
const MOST_KEYS = 4

/** @param about what the caller did, for the message */
export function checkForTheEar({ heard, then }: Came, about: string): void {
  const all = heard.map(({ text }) => text).join('\n')
  const what = `${about} came:\n${all}\n`
  for (const { text, pace } of heard) {
    expect(text, `${what}an address is spoken`).not.toMatch(/https?:|www\.|\.gov|\.cn\b|\.com\b/i)
    expect(text, `${what}signs that nobody can hear`).not.toMatch(/[()（）[\]【】{}<>|*_#`~]/)
    expect(text, `${what}a table or a list is read`).not.toMatch(/^\s*[-•·]\s/m)
    expect(text, `${what}a hole`).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text, `${what}a long number in one run`).not.toMatch(new RegExp(`\\d{${MOST_DIGITS + 1},}`))
    expect(text.trim(), `${what}nothing is said`).not.toBe('')
    if (pace !== undefined) {
      expect(pace, what).toBeGreaterThanOrEqual(0.75)
      expect(pace, what).toBeLessThanOrEqual(1)
    }
  }
  // The number of a receipt is letters in both; sentences are of one language.
  const inChinese = heard.filter(({ locale }) => locale === 'zh-CN').map(({ text }) => text)
  const inEnglish = heard.filter(({ locale }) => locale === 'en').map(({ text }) => text)
  if (inChinese.length > 0) expect(inChinese.join('\n'), `${what}not Chinese`).toMatch(/\p{Script=Han}/u)
  if (inEnglish.length > 0) expect(inEnglish.join('\n'), `${what}not English`).toMatch(/[a-z]{2}/)
  expect(all.match(/\p{Script=Han}/gu)?.length ?? 0, `${what}too long for the ear`).toBeLessThanOrEqual(MOST_HAN)
  expect(all.match(/[A-Za-z'’]+/g)?.length ?? 0, `${what}too long for the ear`).toBeLessThanOrEqual(MOST_WORDS)
  const keys = all.match(/请按\s*\d|press \d/gi)?.length ?? 0
  expect(keys, `${what}a menu`).toBeLessThanOrEqual(MOST_KEYS)
  // Nobody is left with a line that says nothing and listens.
  if (then.is !== 'hung-up') expect(heard.length, `${about}: silence`).toBeGreaterThan(0)
}

/** The first sentence says that it is a machine, and that a person is a word or a key away. */
export function checkGreeting({ heard }: Came): void {
  const all = heard.map(({ text }) => text).join('\n')
  const [first = ''] = all
    .split(/(?<=[。！？.!?])\s*/u)
    .filter((sentence) => /machine|computer|机器|自动/i.test(sentence))
  const before = all.slice(0, all.indexOf(first))
  expect(first, `the greeting does not say that it is a machine: ${all}`).not.toBe('')
  // A greeting may stand before it, nothing else.
  expect(before.length, `the machine is named too late: ${all}`).toBeLessThanOrEqual(30)
  const opening = all.slice(0, all.indexOf(first) + first.length + 60)
  expect(opening, 'the word for a person').toMatch(/人工|person|human/i)
  expect(opening, 'the key for a person').toMatch(/0|零|zero/i)
}
