// What the house says of services that go with the one just filed, in both languages.
import type { Locale } from '../../filings/filing.ts'

interface AlsoWords {
  offer: string
  aloud: (titles: string) => string
}

const BOOKS: Record<Locale, AlsoWords> = {
  'zh-CN': { offer: '您可能还要办：', aloud: (titles) => `您可能还要办${titles}。` },
  en: { offer: 'You may also need:', aloud: (titles) => `You may also need ${titles}.` },
}

/** The words in one language. */
export function alsoWords(locale: Locale): AlsoWords {
  return BOOKS[locale]
}
