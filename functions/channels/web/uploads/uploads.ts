// A photo of a paper over HTTP: looked at, stripped and kept sealed; what cannot be kept leaves nothing behind.
import type { Handler } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import { LARGEST_PICTURE } from '../../../filings/papers/picture.ts'
import { admitted } from '../bearer.ts'
import { clientName } from '../client-address.ts'
import { uploadForm } from '../contract/requests.ts'
import { readMultipart } from '../multipart.ts'
import { Refusal } from '../problems.ts'
import { countInMinute } from '../rate-limit.ts'
import type { WebParts } from '../web-parts.ts'
import { keepPhoto } from './keep-photo.ts'
import { refusedWords, type RefusedPhoto } from './words.ts'

/** What stands around the file in its form. */
export const LARGEST_UPLOAD = LARGEST_PICTURE + 16 * 1024

export function uploadHandlers(parts: WebParts) {
  const nameOf = clientName(parts)

  const sendPhoto: Handler = async (c) => {
    const id = await admitted(c, parts.conversations, c.req.param('id') ?? '')
    if (!parts.papers) throw new Refusal('no-uploads')
    await countInMinute(parts, 'uploadsAMinute', id)
    await countInMinute(parts, 'photosAMinute', await nameOf(c))
    const { file, slot } = await readMultipart(c, uploadForm, LARGEST_UPLOAD, 'picture-type')
    const { locale = 'zh-CN' } = (await parts.conversations.summary(id)) ?? {}
    const kept = await keepPhoto(file, { id, ...(slot && { slot }) }, { ...parts, papers: parts.papers })
    if ('refused' in kept) throw refusal(kept.refused, locale)
    c.header('Content-Language', locale)
    return c.json({ id: kept.id, kind: 'paper', fields: {} }, 201)
  }
  return { sendPhoto }
}

function refusal(code: RefusedPhoto, locale: Locale): Refusal {
  return new Refusal(code, { said: { detail: refusedWords(locale)[code], locale } })
}
