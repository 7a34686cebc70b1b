// What is said to a wish about the letters of the page.
import type { Locale } from '../../filings/filing.ts'
import type { Display } from '../reply.ts'

interface DisplayWords {
  done: Record<Display, string>
  /** On a telephone there are no letters. */
  phone: string
  /** A terminal has its own. */
  console: string
}

export const DISPLAY_WORDS: Record<Locale, DisplayWords> = {
  'zh-CN': {
    done: {
      elder: '好，换成长辈版了，字大了。想换回来，就说“普通版”。',
      usual: '好，换回普通版了。',
      larger: '好，字放大了。还嫌小，再说一遍；想换回来，就说“普通版”。',
      smaller: '好，字小一点了。',
    },
    phone: '电话里没有字，我可以说慢一点，您说“慢一点”就行。',
    console: '这里的字多大，由您的窗口来定。',
  },
  en: {
    done: {
      elder: 'Done: this is the large and simple view. To go back, say “normal view”.',
      usual: 'Done: this is the normal view again.',
      larger: 'Done: the text is larger. Say it again for more; to go back, say “normal view”.',
      smaller: 'Done: the text is smaller.',
    },
    phone: 'There is no text on the phone, but I can speak more slowly: just say “slower”.',
    console: 'Your terminal decides how large the text is here.',
  },
}

/** All of them in one language: told once, they are not told again. */
export function allDisplayWords(locale: Locale): string[] {
  const { done, phone, console } = DISPLAY_WORDS[locale]
  return [...Object.values(done), phone, console]
}
