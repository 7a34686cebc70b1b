// What is said where a paper is asked for, in both languages.
import type { Locale } from '../../filings/filing.ts'

export interface PaperWords {
  /** Follows the question, where a photo can be sent: on a page, and in a terminal. */
  photo: string
  photoByPath: string
  /** Follows the question everywhere. */
  how: string
  /** To who wants to send one. */
  press: string
  noPhoto: string
}

const BOOKS: Record<Locale, PaperWords> = {
  'zh-CN': {
    photo: '可以拍张照片传上来。',
    photoByPath: '要传照片，打 photo 和文件名。',
    how: '手里有就说“我有了”，没有就说“后补”。',
    press: '好，点“拍照”，或者选一张手机里的照片。',
    noPhoto: '这里收不了照片，去窗口时带上就行。',
  },
  en: {
    photo: 'You can send a photo of it.',
    photoByPath: 'To send a photo, type photo and the file name.',
    how: 'Say “I have it” if you have it, or “later” if you do not.',
    press: 'Good. Press “Take a photo”, or choose one from your phone.',
    noPhoto: 'I cannot take photos here. Just bring it to the counter.',
  },
}

export function paperWords(locale: Locale): PaperWords {
  return BOOKS[locale]
}
