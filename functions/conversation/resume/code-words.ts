// What is said of resume codes where none is given: how one is shown and heard, and when it is offered.
import type { Locale } from '../../filings/filing.ts'

export interface CodeWords {
  /** What the six digits are called where they are shown. */
  label: string
  /** Follows a question for a paper, by telephone. */
  offer: string
  /** The digits for the ear; each group by itself. */
  aloud: (groups: string[][]) => string
  /** Said to be written down: the digits twice, then where they go. */
  aloudTwice: (digits: string, text: string) => string
  /** From 0 to 9, as they are said. */
  digits: string
}

const BOOKS: Record<Locale, CodeWords> = {
  'zh-CN': {
    label: '接续码',
    offer: '想在网上看着办，说“换手机办”。',
    aloud: (groups) => groups.map((group) => group.join(' ')).join('，'),
    aloudTwice: (digits, text) => `请拿笔记一下，接续码六位数。\n${digits}。\n再说一遍。\n${digits}。\n${text}`,
    digits: '零幺二三四五六七八九',
  },
  en: {
    label: 'Resume code',
    offer: 'To go on in writing, say “continue on my phone”.',
    aloud: (groups) => groups.map((group) => group.join(', ')).join('; '),
    aloudTwice: (digits, text) =>
      `Please take a pen. Your code has six digits.\n${digits}.\nOnce more.\n${digits}.\n${text}`,
    digits: '0123456789',
  },
}

/** The words in one language. */
export function codeWords(locale: Locale): CodeWords {
  return BOOKS[locale]
}
