// Going on by six digits: the page that asks for them, and the second check where it is needed.
import type { Context, Hono } from 'hono'
import type { clientName } from '../client-address.ts'
import { resumeRequest } from '../contract/requests.ts'
import { PROBLEMS } from '../problem-table.ts'
import { Refusal } from '../problems.ts'
import { useCode } from '../use-code.ts'
import { codePage, type CodeAsked } from './code-page.ts'
import { isKey, keepSession, readSession, TALK } from './form-session.ts'
import { readForm } from './read-form.ts'
import { type PageStatus, showPage, type TalkParts, toTalk, viewOf } from './talk-visit.ts'
import type { TalkView } from './talk-view.ts'

const CODE = resumeRequest.shape.code
const CHECK = /^\d{3}[\dX]$/

export function codeRoutes(app: Hono, parts: TalkParts, nameOf: ReturnType<typeof clientName>): void {
  app.get(`${TALK}/code`, async (c) => {
    const view = await here(c)
    return showPage(c, view, codePage(view))
  })

  app.post(`${TALK}/code`, async (c) => {
    const form = await readForm(c)
    const view = await here(c)
    const { code: words } = view.words
    const again = (asked: CodeAsked, status: PageStatus = 422) => showPage(c, view, codePage(view, asked), status)
    // One conversation gives way to another only by a form of its own page.
    if (view.session && !isKey(view.session, form.get('key') ?? '')) return again({}, 409)
    const code = bare(form.get('code'))
    if (!CODE.safeParse(code).success) return again({ typed: code, fault: words.short })
    const check = form.has('check') ? bare(form.get('check')) : undefined
    if (check !== undefined && !CHECK.test(check)) return again({ code, typed: check, fault: words.checkShort })
    try {
      const resumed = await useCode(parts, await nameOf(c), { code, ...(check !== undefined && { check }) })
      keepSession(c, { id: resumed.id, secret: resumed.token }, parts.publicUrl)
      return toTalk(c, view, resumed.reply.locale)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const [name, value] of Object.entries(error.more.headers ?? {})) c.header(name, value)
      if (error.code === 'check-needed') return again({ code }, 200)
      const fault = words.wrong[error.code] ?? words.unreached
      const status = PROBLEMS[error.code].status === 429 ? 429 : 422
      return again(error.code === 'wrong-check' ? { code, fault } : { fault }, status)
    }
  })

  async function here(c: Context): Promise<TalkView> {
    const session = await readSession(c, parts)
    const summary = typeof session === 'object' ? await parts.conversations.summary(session.id) : undefined
    return { ...viewOf(c, parts, summary?.locale), ...(typeof session === 'object' && summary && { session }) }
  }
}

/** Full-width digits folded, gaps taken out. */
function bare(written: string | null): string {
  return (written ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}
