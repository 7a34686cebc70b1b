// End and erase: a page that asks once more, and the form that does it.
import type { Hono } from 'hono'
import { endPage } from './end-page.ts'
import { forgetSession, isKey, readSession, TALK } from './form-session.ts'
import { readForm } from './read-form.ts'
import { showPage, type TalkParts, toTalk, viewOf } from './talk-visit.ts'

export function endRoutes(app: Hono, parts: TalkParts): void {
  const { conversations, publicUrl } = parts

  app.get(`${TALK}/end`, async (c) => {
    const session = await readSession(c, parts)
    const summary = typeof session === 'object' ? await conversations.summary(session.id) : undefined
    if (typeof session !== 'object' || !summary) return toTalk(c, viewOf(c, parts))
    const view = { ...viewOf(c, parts, summary.locale), session }
    const kept = summary.submitted.map(({ reference }) => reference)
    return showPage(c, view, endPage(view, kept))
  })

  app.post(`${TALK}/end`, async (c) => {
    const form = await readForm(c)
    const session = await readSession(c, parts)
    const view = viewOf(c, parts)
    // Ended already: there is nothing left to erase.
    if (typeof session !== 'object') return toTalk(c, view, undefined, 'ended')
    if (!isKey(session, form.get('key') ?? '')) return toTalk(c, view, undefined, 'moved')
    await conversations.erase(session.id)
    forgetSession(c, publicUrl)
    return toTalk(c, view, undefined, 'ended')
  })
}
