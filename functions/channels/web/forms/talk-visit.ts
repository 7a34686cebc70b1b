// What a request to the conversation's pages is about: the visit, whose conversation, and how its pages go out.
import type { Context } from 'hono'
import type { Locale } from '../../../filings/filing.ts'
import type { Markup } from '../portal/markup.ts'
import { readVisit, type Visit } from '../portal/visit.ts'
import type { WebParts } from '../web-parts.ts'
import { formWords } from './form-words.ts'
import { TALK } from './form-session.ts'
import { NOW } from './talk-page.ts'
import type { TalkView } from './talk-view.ts'
import type { Note } from './words.ts'

export type TalkParts = WebParts & Pick<Visit, 'styles'>

/** Those that an address may name; they say nothing of anybody. */
const NOTES = ['moved', 'gone', 'ended'] as const satisfies Note[]

/** @param locale of the conversation: it counts before what the address says */
export function viewOf(c: Context, parts: TalkParts, locale?: Locale): TalkView {
  const asked = readVisit(c, parts)
  const link: Visit['link'] = (path, change) => asked.link(path, { ...(locale && { locale }), ...change })
  const visit: Visit = { ...asked, ...(locale && { locale }), link }
  const note = NOTES.find((name) => name === c.req.query('note'))
  return {
    visit,
    words: formWords(visit.locale),
    catalogue: parts.catalogue,
    ...(note && { note }),
  }
}

export type PageStatus = 200 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429

export async function showPage(c: Context, view: TalkView, page: Markup, status: PageStatus = 200): Promise<Response> {
  c.header('Content-Language', view.visit.locale)
  c.header('Cache-Control', 'no-store')
  return c.html(page, status)
}

/** After a form comes a page that may be asked for again, and be gone back to. */
export function toTalk(c: Context, { visit }: TalkView, locale: Locale = visit.locale, note?: (typeof NOTES)[number]) {
  c.header('Cache-Control', 'no-store')
  const address = visit.link(`${TALK}${note ? `?note=${note}` : ''}`, { locale })
  return c.redirect(`${address}#${NOW}`, 303)
}
