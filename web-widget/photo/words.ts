// What is said where a photo is taken or chosen.
import type { Locale } from '../../functions/filings/filing.ts'

export interface PhotoWords {
  take: string
  choose: string
  /** Before anything is chosen: what a good photo is, and what becomes of it. */
  how: string
  preview: string
  send: string
  other: string
  preparing: string
  sending: string
  sent: string
  /** By the code of the service's refusal. */
  wrong: Record<string, string>
  unreached: string
}

const BOOKS: Record<Locale, PhotoWords> = {
  'zh-CN': {
    take: '拍照',
    choose: '从手机里选一张',
    how: '把纸放平，四个角都拍进来，字要看得清。照片加密存着，收件部门拿到就删。',
    preview: '这是您要发的照片',
    send: '发送这张',
    other: '换一张',
    preparing: '正在准备照片……',
    sending: '正在发送……',
    sent: '照片已发送',
    wrong: {
      'picture-not-kept': '这是证件或人脸照片，我们不收也不存。请去窗口时带上。',
      'picture-heic': '这种格式打不开。请在手机相机设置里选“兼容性最佳”，或者截个屏再发。',
      'picture-type': '这不是能用的照片。请拍一张，或者截个屏再发。',
      'picture-broken': '这张照片打不开。请重新拍一张。',
      'picture-too-large': '这张照片太大了。请重新拍一张。',
      'body-too-large': '这张照片太大了。请重新拍一张。',
      'too-many-pictures': '发的照片太多了。请先办完这一件，或者去窗口时带上。',
      'too-many-requests': '发得太快了。请等一分钟再发。',
    },
    unreached: '照片没发出去，还在这里。线路好了，再点一次“发送这张”。',
  },
  en: {
    take: 'Take a photo',
    choose: 'Choose a photo',
    how: 'Lay the paper flat, with all four corners in the picture and the words sharp. The photo is kept encrypted and deleted once the office has it.',
    preview: 'The photo you are about to send',
    send: 'Send this photo',
    other: 'Use another one',
    preparing: 'Preparing the photo…',
    sending: 'Sending…',
    sent: 'Photo sent',
    wrong: {
      'picture-not-kept':
        'This shows a face or an identity card, which we do not take or keep. Please bring it to the counter.',
      'picture-heic':
        'This kind of photo cannot be opened here. Choose “Most Compatible” in the camera settings, or send a screenshot.',
      'picture-type': 'This is not a photo we can use. Please take one, or send a screenshot.',
      'picture-broken': 'This photo cannot be opened. Please take a new one.',
      'picture-too-large': 'This photo is too large. Please take a new one.',
      'body-too-large': 'This photo is too large. Please take a new one.',
      'too-many-pictures':
        'Too many photos were sent. Please finish this filing first, or bring the paper to the counter.',
      'too-many-requests': 'That was too fast. Please wait a minute and send it again.',
    },
    unreached: 'The photo was not sent and is still here. When the line is back, press “Send this photo” again.',
  },
}

export function photoWords(locale: Locale): PhotoWords {
  return BOOKS[locale]
}
