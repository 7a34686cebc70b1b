// Reads a postal address as people write it.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import type { SlotReader } from './slot-value.ts'

const SHORTEST = 4
const LONGEST = 100

const WORDS = {
  'too-short': {
    'zh-CN': '地址太短了。请写到门牌号，比如：海曲东路1号3单元201。',
    en: 'The address is too short. Please write street and house number, for example: 1 Haiqu East Road, Room 201.',
  },
  'too-long': {
    'zh-CN': '地址太长了，有 {n} 个字。请写在 100 字以内。',
    en: 'The address is too long: {n} characters. Please stay within 100.',
  },
  'not-an-address': {
    'zh-CN': '这不像地址。请写路名或村名，再写门牌号。',
    en: 'This does not look like an address. Please write the road or village and the house number.',
  },
} satisfies Record<string, Words>

const LEAD_IN =
  /^(?:嗯|啊|呃|那个)?[,， ]*(?:(?:我|我家|他|她|孩子)?(?:的|现在)?(?:家庭|通讯|邮寄|收件|联系|居住|户籍|现)?(?:住址|地址|住处)(?:就?是|在|[:：])?|(?:我|我家|我们|他|她)?(?:现在|目前)?(?:家|人)?(?:就)?(?:住在|住|在)|送到|寄到)[ ,，:：]*|^(?:(?:my|the|our|his|her)(?: home| postal)? address is|i live (?:at|in)|we live (?:at|in)|it's|it is|send it to) +/iu

/** Canonical: as written on one line; 4 to 100 characters by code point, with a letter among them. */
export const readAddress: SlotReader = (said, reading) => {
  const oneLine = said
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const value = oneLine.replace(LEAD_IN, '').replace(/[\s,，.。!！;；]+$/u, '')
  const length = [...value].length
  if (length < SHORTEST) return fault(WORDS, 'too-short', reading)
  if (length > LONGEST) return fault(WORDS, 'too-long', reading, { n: length })
  return /\p{L}/u.test(value) ? { ok: true, value } : fault(WORDS, 'not-an-address', reading)
}
