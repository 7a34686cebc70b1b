// What is said to a photo that was sent, in both languages; loaded with the first.
import type { Locale, Picture } from '../../filings/filing.ts'

interface UploadWords {
  taken: (label: string) => string
  notHere: string
  /** Where nothing is asked: what can be done all the same. */
  onward: string
  /** Nobody has sent it in this conversation, or its day is over. */
  gone: string
  goneOf: (labels: string) => string
  /** No paper is asked for now. */
  early: string
  notKept: Record<Exclude<Picture, 'paper'>, string>
  bring: string
  certified: (label: string, source: string) => string
  notHeld: string
  refused: string
  down: string
}

const BOOKS: Record<Locale, UploadWords> = {
  'zh-CN': {
    taken: (label) => `收到照片了：${label}。`,
    notHere: '这里收不了照片。去窗口时带原件就行。',
    onward: '要办什么，直接告诉我。',
    gone: '这张照片没找到，可能已经过了一天。请再传一次。',
    goneOf: (labels) => `照片只留一天，这几样已经删了：${labels}。请再传一次，或者说“后补”。`,
    early: '照片先加密留着，一天后删。现在还没问到材料；问到的时候，请再传一次。',
    notKept: { id: '我们不留证件照片，这张已经删了。', face: '我们不留人脸照片，这张已经删了。' },
    bring: '去窗口时带上就行。',
    certified: (label, source) => `从${source}取到了：${label}。`,
    notHeld: '那边没有这一样。请说“我有了”或者“后补”。',
    refused: '对方没给。请说“我有了”或者“后补”。',
    down: '现在取不到。请说“我有了”或者“后补”。',
  },
  en: {
    taken: (label) => `Got the photo: ${label}.`,
    notHere: 'I cannot take photos here. Just bring the original to the counter.',
    onward: 'Tell me what you need to get done.',
    gone: 'I cannot find that photo. It may be more than a day old. Please send it again.',
    goneOf: (labels) =>
      `Photos are kept for a day only, and these are gone: ${labels}. Please send them again, or say “later”.`,
    early:
      'The photo is kept encrypted and deleted after a day. No paper is asked for just now; when one is, please send it again.',
    notKept: {
      id: 'We do not keep photos of identity papers. This one is deleted.',
      face: 'We do not keep photos of faces. This one is deleted.',
    },
    bring: 'Just bring it to the counter.',
    certified: (label, source) => `Fetched from ${source}: ${label}.`,
    notHeld: 'They do not hold this one. Please say “I have it” or “later”.',
    refused: 'They did not give it. Please say “I have it” or “later”.',
    down: 'It cannot be fetched right now. Please say “I have it” or “later”.',
  },
}

export function uploadWords(locale: Locale): UploadWords {
  return BOOKS[locale]
}
