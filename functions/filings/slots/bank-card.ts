// Reads a bank card number (ISO/IEC 7812, Luhn).
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import { heardCode } from './heard-code.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'nothing-heard': {
    'zh-CN': '没有看到卡号。请写银行卡正面的卡号，不要写密码。',
    en: 'I could not find a number. Please write the number on the front of the card, never the PIN.',
  },
  'too-short': {
    'zh-CN': '卡号一般是 16 到 19 位，您说的是 {n} 位。请再看一下，少了哪一位？',
    en: 'A card number usually has 16 to 19 digits and this one has {n}. Please look again: what is missing?',
  },
  'too-long': {
    'zh-CN': '卡号最多 19 位，您说的是 {n} 位。请再看一下，多了哪一位？',
    en: 'A card number has at most 19 digits and this one has {n}. Please look again: what is too much?',
  },
  'wrong-characters': {
    'zh-CN': '卡号里只有数字。请看着银行卡再写一遍。',
    en: 'A card number has digits only. Please copy it from the card again.',
  },
  'wrong-check': {
    'zh-CN': '这个卡号对不上，可能有一位写错了。请看着银行卡再写一遍。',
    en: 'This card number does not add up: one digit may be wrong. Please copy it from the card again.',
  },
} satisfies Record<string, Words>

/** Canonical: 13 to 19 digits. */
export const readBankCard: SlotReader = (said, reading) => {
  const code = heardCode(said, (run) => run.length >= 13 && run.length <= 19).replaceAll('O', '0')
  if (code === '') return fault(WORDS, 'nothing-heard', reading)
  if (/\D/u.test(code)) return fault(WORDS, 'wrong-characters', reading)
  if (code.length < 13) return fault(WORDS, 'too-short', reading, { n: code.length })
  if (code.length > 19) return fault(WORDS, 'too-long', reading, { n: code.length })
  return luhn(code) ? { ok: true, value: code } : fault(WORDS, 'wrong-check', reading)
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
