// What is said of fetching from registers, in both languages; loaded with the first who is asked.
import type { Locale } from '../../filings/filing.ts'
import type { NoAnswer } from '../../filings/registry/registry.ts'

interface RegistryWords extends Record<NoAnswer, string> {
  got: (source: string, labels: string) => string
  /** What was not there is asked. */
  rest: string
  /** All was there. */
  mend: string
  none: string
  self: string
  /** The sign-in has ended meanwhile. */
  over: string
}

const BOOKS: Record<Locale, RegistryWords> = {
  'zh-CN': {
    got: (source, labels) => `从${source}取到：${labels}。`,
    rest: '没取到的，我接着问您。',
    mend: '哪样不对，直接说要改哪样。',
    none: '那边没有您的这些资料。我来问，您来填，一样能办。',
    refused: '对方没给资料。我来问，您来填，一样能办。',
    down: '现在取不到资料。我来问，您来填，一样能办。',
    self: '好，不取，我一样一样问您。',
    over: '登录已经过时，资料取不了。我来问，您来填。',
  },
  en: {
    got: (source, labels) => `From ${source}: ${labels}.`,
    rest: 'I will ask you for the rest.',
    mend: 'If anything is wrong, say what to change.',
    none: 'They hold none of these details. I will ask, and you fill them in; that works just as well.',
    refused: 'They did not give your details. I will ask, and you fill them in; that works just as well.',
    down: 'Your details cannot be fetched right now. I will ask, and you fill them in; that works just as well.',
    self: 'All right, nothing is fetched. I will ask you one by one.',
    over: 'Your sign-in has ended, so nothing can be fetched. I will ask, and you fill it in.',
  },
}

export function registryWords(locale: Locale): RegistryWords {
  return BOOKS[locale]
}
