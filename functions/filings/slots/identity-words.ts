// What to say about a faulty identity number, shared by every card that carries one.
import type { Words } from '../filing.ts'
import type { IdentityFault } from './identity-number.ts'

export const IDENTITY_WORDS: Record<IdentityFault, Words> = {
  'wrong-characters': {
    'zh-CN': '号码里有一个不该有的字。前 17 位都是数字，最后一位是数字或 X。请再写一遍。',
    en: 'There is a character that does not belong. The first 17 are digits and the last is a digit or X. Please write it again.',
  },
  'no-such-region': {
    'zh-CN': '号码开头的两位不对，没有这样的地区。请对着证件再看一下开头。',
    en: 'The first digits do not match any region. Please look at the start of the number on the card again.',
  },
  'no-such-date': {
    'zh-CN': '号码中间的出生日期不对，没有这一天。请对着证件再看一下中间的 8 位。',
    en: 'The birth date inside the number does not exist. Please look at the eight digits in the middle again.',
  },
  'born-in-the-future': {
    'zh-CN': '号码中间的出生日期还没有到。请对着证件再看一下中间的 8 位。',
    en: 'The birth date inside the number is still to come. Please look at the eight digits in the middle again.',
  },
  'born-too-long-ago': {
    'zh-CN': '照这个号码，年龄超过 130 岁了。请对着证件再看一下中间的 8 位。',
    en: 'By this number the holder would be over 130 years old. Please look at the eight digits in the middle again.',
  },
  'wrong-check': {
    'zh-CN': '这个号码对不上，可能有一位写错了。请对着证件再写一遍。',
    en: 'This number does not add up: one character may be wrong. Please copy it from the card again.',
  },
}
