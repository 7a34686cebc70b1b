// What a screen in a hall says by itself.
import type { Locale } from '../../functions/filings/filing.ts'

export interface KioskWords {
  lang: Locale
  ask: string
  say: string
  here: string
  /** Before an address that this screen does not open. */
  elsewhere: string
}

const WORDS: Record<Locale, KioskWords> = {
  'zh-CN': {
    lang: 'zh-CN',
    ask: '您还在吗？',
    say: '再过半分钟没人点，这里就会清空，不让后面的人看到您的内容。要接着办，请点“我还在”。',
    here: '我还在',
    elsewhere: '这台机器不打开别的网页和电话，请记下来，用自己的手机：',
  },
  en: {
    lang: 'en',
    ask: 'Are you still there?',
    say: 'If nobody taps within half a minute, this screen is cleared, so that the next person sees nothing of yours. To go on, tap “I am here”.',
    here: 'I am here',
    elsewhere: 'This machine opens no other pages and makes no calls. Please note it down for your own phone:',
  },
}

export function kioskWords(locale: Locale): KioskWords {
  return WORDS[locale]
}
