// The few fixed words that only the web channel says, in both languages.
import { HOTLINE } from '../../conversation/phrases.ts'
import type { Locale } from '../../filings/filing.ts'

const BOOKS = {
  'zh-CN': {
    erased: '都删掉了。',
    kept: (references: string) => `已经提交的 ${references} 不随对话一起删。要改或要撤，请打 ${HOTLINE} 问怎么办。`,
    listComma: '、',
    blank: '',
  },
  en: {
    erased: 'All of it is deleted.',
    kept: (references: string) =>
      `What you have submitted (${references}) is kept and not deleted with the conversation. To change or withdraw it, call ${HOTLINE} and ask how.`,
    listComma: ', ',
    blank: ' ',
  },
}

/** Tells that a conversation is erased, and what stays with the agencies. */
export function erasedNote(locale: Locale, references: string[]): string {
  const words = BOOKS[locale]
  if (references.length === 0) return words.erased
  return words.erased + words.blank + words.kept(references.join(words.listComma))
}
