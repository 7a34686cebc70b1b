// Reads a unified social credit code (GB 32100).
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import type { SlotReader } from './slot-value.ts'

/** GB 32100: digits and capital letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有看到代码。请写营业执照或证书上的 18 位统一社会信用代码。',
    en: 'I could not find a code. Please write the 18-character unified social credit code on the licence.',
  },
  'older-licence': {
    'zh-CN': '这是 15 位的老注册号。请写现在执照上的 18 位统一社会信用代码。',
    en: 'This is an old 15-digit registration number. Please write the 18-character code on the current licence.',
  },
  'too-short': {
    'zh-CN': '统一社会信用代码是 18 位，您写的是 {n} 位。请再看一下，少了哪一位？',
    en: 'The credit code has 18 characters and this one has {n}. Please look again: what is missing?',
  },
  'too-long': {
    'zh-CN': '统一社会信用代码是 18 位，您写的是 {n} 位。请再看一下，多了哪一位？',
    en: 'The credit code has 18 characters and this one has {n}. Please look again: what is too much?',
  },
  'wrong-characters': {
    'zh-CN': '代码里不会有字母 I、O、S、V、Z。请看一下，是不是数字 1、0、5、2？',
    en: 'The code never has the letters I, O, S, V or Z. Could it be the digit 1, 0, 5 or 2?',
  },
  'wrong-check': {
    'zh-CN': '这个代码对不上，可能有一位写错了。请对着执照再写一遍。',
    en: 'This code does not add up: one character may be wrong. Please copy it from the licence again.',
  },
} satisfies Record<string, Words>

/**
 * Canonical: 18 capital letters and digits. The organisation code inside (GB 11714) is not held against it: real
 * licences exist whose inner check differs.
 */
export const readCreditCode: SlotReader = (said, reading) => {
  const code = heardCode(said, (run) => run.length === 18)
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (/^\d{15}$/u.test(code)) return fault(WORDS, 'older-licence', reading)
  if (code.length < 18) return fault(WORDS, 'too-short', reading, { n: code.length })
  if (code.length > 18) return fault(WORDS, 'too-long', reading, { n: code.length })
  if (/[IOSVZ]/u.test(code)) return fault(WORDS, 'wrong-characters', reading)
  return creditCheck(code) === code[17] ? { ok: true, value: code } : fault(WORDS, 'wrong-check', reading)
}

/** The check character of the first 17 (GB 32100: weights 3^i mod 31). */
export function creditCheck(code: string): string {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}
