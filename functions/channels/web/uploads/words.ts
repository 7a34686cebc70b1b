// Why a photo is not taken, and what to do instead, in both languages; the same for pages with and without script.
import type { Locale } from '../../../filings/filing.ts'
import type { PictureFault } from '../../../filings/papers/picture.ts'

export type RefusedPhoto = `picture-${PictureFault}` | 'picture-not-kept' | 'too-many-pictures'

const BOOKS: Record<Locale, Record<RefusedPhoto, string>> = {
  'zh-CN': {
    'picture-type': '这不是能用的照片。请拍一张，或者截个屏再传。',
    'picture-heic': '这种照片（HEIC）打不开。在手机里选“兼容性最佳”再拍，或者截屏再传。',
    'picture-broken': '这张照片打不开，可能没传完整。请重新拍一张。',
    'picture-too-large': '这张照片太大了。请截个屏，传截屏的那张。',
    'picture-not-kept': '我们不留证件照和人脸照，这张没有存。去窗口时带上就行。',
    'too-many-pictures': '已经传了 20 张。请先办完这一件，其余的去窗口时带上。',
  },
  en: {
    'picture-type': 'This is not a photo we can use. Please take one, or send a screenshot.',
    'picture-heic':
      'We cannot open this kind of photo (HEIC). Choose “Most Compatible” in the camera settings, or send a screenshot.',
    'picture-broken': 'This photo cannot be opened; it may have been cut off on the way. Please take a new one.',
    'picture-too-large': 'This photo is too large. Please take a screenshot of it and send that.',
    'picture-not-kept':
      'We do not keep photos of faces or identity papers, so this one was not stored. Just bring it to the counter.',
    'too-many-pictures':
      'Twenty photos have been sent. Please finish this filing first, and bring the rest to the counter.',
  },
}

export function refusedWords(locale: Locale): Record<RefusedPhoto, string> {
  return BOOKS[locale]
}
