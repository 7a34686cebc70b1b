// What the house says around announcements, in both languages; loaded with the first one.
import type { Locale } from '../../filings/filing.ts'
import type { AnnouncedKind } from '../../knowledge/announced/announcement.ts'

export interface AnnouncedWords {
  title: (kind: AnnouncedKind, title: string) => string
  phone: (number: string) => string
  aloud: (title: string, phone: string | undefined) => string
  none: string
}

const BOOKS: Record<Locale, AnnouncedWords> = {
  'zh-CN': {
    title: (kind, title) => `${kind === 'emergency' ? '紧急通知' : '通知'}：${title}`,
    phone: (number) => `有事打 ${number}。`,
    aloud: (title, phone) => `紧急通知：${title}${phone ? `，有事打 ${phone}` : ''}。`,
    none: '现在没有通知。',
  },
  en: {
    title: (kind, title) => `${kind === 'emergency' ? 'Emergency' : 'Notice'}: ${title}`,
    phone: (number) => `Call ${number} if you need help.`,
    aloud: (title, phone) => `Emergency: ${title}${phone ? `; call ${phone} for help` : ''}.`,
    none: 'There are no notices just now.',
  },
}

/** The words in one language. */
export function announcedWords(locale: Locale): AnnouncedWords {
  return BOOKS[locale]
}
