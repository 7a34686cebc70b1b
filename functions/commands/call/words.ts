// What the terminal itself says beside a call.
import type { Locale } from '../../filings/filing.ts'

interface TerminalWords {
  heard(words: string): string
  dialling(number: string): string
  ended: string
}

const WORDS: Record<Locale, TerminalWords> = {
  'zh-CN': {
    heard: (words) => `（线路听到：${words}）`,
    dialling: (number) => `（正在转接 ${number}：有人接就写“接通”，没人接就写“没人接”）`,
    ended: '（电话挂了）',
  },
  en: {
    heard: (words) => `(The line heard: ${words})`,
    dialling: (number) => `(Putting you through to ${number}: write “yes” if someone answers, “no” if not)`,
    ended: '(The call is over)',
  },
}

export function terminalWords(locale: Locale): TerminalWords {
  return WORDS[locale]
}
