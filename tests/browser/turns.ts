// Turns on the wire, watched as the browser sends them, and made-up answers in place of the server's.
import type { Page } from 'playwright-core'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { OpenSite } from './open-site.ts'

export interface TurnSent {
  id: string
  said?: string
  /** The header. */
  accept: string
}

/** Collects every turn that the page sends from now on. */
export function watchTurns(page: Page): TurnSent[] {
  const turns: TurnSent[] = []
  page.on('request', (sent) => {
    if (!isTurn({ method: sent.method(), url: sent.url() })) return
    turns.push({ ...sent.postDataJSON(), accept: sent.headers()['accept'] })
  })
  return turns
}

/** From now on turns get this, and everything else is answered by the site. */
export function answerTurns(
  site: Pick<OpenSite, 'instead'>,
  answer: (request: Request) => Response | Promise<Response> | undefined,
): void {
  site.instead((request) => (isTurn(request) ? answer(request) : undefined))
}

export function replyWith(...parts: ReplyPart[]): Reply {
  const notice = '我是自动办事助手，不是真人。'
  return { turnId: 'made-up', outcome: 'answered', locale: 'zh-CN', parts, spoken: '', notice }
}

export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code }, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}

function isTurn({ method, url }: { method: string; url: string }): boolean {
  return method === 'POST' && url.endsWith('/turns')
}
