// A photo from this machine into the conversation of a terminal: `photo ./birth-certificate.jpg`.
import { openAsBlob } from 'node:fs'
import { keepPhoto } from '../../channels/web/uploads/keep-photo.ts'
import { refusedWords } from '../../channels/web/uploads/words.ts'
import type { SendPhoto } from '../../channels/console/console.ts'
import type { House } from '../../wire.ts'

/** Undefined where there is no place for photos. */
export function sendPhoto({ papers, conversations, catalogue }: House): SendPhoto | undefined {
  if (!papers) return undefined
  return async (path, id) => {
    const locale = (await conversations.summary(id))?.locale ?? 'zh-CN'
    const file = await openAsBlob(path).catch(() => undefined)
    if (!file) return { say: locale === 'en' ? `There is no file at ${path}.` : `没有这个文件：${path}` }
    const kept = await keepPhoto(file, { id }, { conversations, catalogue, papers })
    return 'refused' in kept ? { say: refusedWords(locale)[kept.refused] } : kept
  }
}
