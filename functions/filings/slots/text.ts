// Reads free text: whatever was said, within a length.
import type { Words } from '../filing.ts'
import { fault } from './fault.ts'
import type { SlotReader } from './slot-value.ts'

const LONGEST = 500

const WORDS = {
  'nothing-heard': { 'zh-CN': '没有看到内容。请写几个字。', en: 'I found nothing to note. Please write a few words.' },
  'too-long': {
    'zh-CN': '写得太长了，有 {n} 个字。请写在 500 字以内。',
    en: 'That is too long: {n} characters. Please stay within 500.',
  },
} satisfies Record<string, Words>

/** Canonical: as written, without outer spaces and control characters. 1 to 500 characters by code point. */
export const readText: SlotReader = (said, reading) => {
  const value = said
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
  const length = [...value].length
  if (length === 0) return fault(WORDS, 'nothing-heard', reading)
  return length > LONGEST ? fault(WORDS, 'too-long', reading, { n: length }) : { ok: true, value }
}
