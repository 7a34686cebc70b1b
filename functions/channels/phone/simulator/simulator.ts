// The telephone in the browser, for one machine: its page, and the line that signs what the page does as the vendor would.
import { type Locale, LOCALES } from '../../../filings/filing.ts'
import { lineRequest } from './line-request.ts'
import { page } from './page.ts'
import { refusal } from './refusal.ts'
import { type Exchange, ringAt, tell } from './telephone.ts'

const LONGEST_BODY = 4096

/**
 * Answers `GET /phone` and `POST /phone/line`, and nothing else.
 * It signs for whoever asks: it stands open on one machine only, and no door of a cloud may have it.
 */
export function phoneSimulator(exchange: Exchange): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/phone' && ['GET', 'HEAD'].includes(request.method)) return page(wanted(searchParams))
    if (pathname !== '/phone/line') return undefined
    if (request.method !== 'POST') return refusal('method-not-allowed')
    return line(exchange, request)
  }
}

function wanted(query: URLSearchParams): Locale {
  return LOCALES.find((locale) => locale === query.get('locale')) ?? 'zh-CN'
}

async function line(exchange: Exchange, request: Request): Promise<Response> {
  if (!isOwn(request)) return refusal('foreign-origin')
  if (!/^application\/json(\s*;|$)/i.test(request.headers.get('content-type') ?? ''))
    return refusal('unsupported-media-type')
  const text = await request.text()
  if (text.length > LONGEST_BODY) return refusal('body-too-large')
  const body = parsed(text)
  if (body === undefined) return refusal('bad-json')
  const read = lineRequest.safeParse(body)
  if (!read.success) return refusal('bad-field', read.error.issues[0]?.path.join('.'))
  const { callId, from, locale, action = ringAt(locale), happening } = read.data
  const caller = { callId, locale, ...(from && { from }) }
  const happened = happening.is === 'said' ? said(happening) : happening
  const answer = await tell(exchange, caller, action, happened).catch(() => undefined)
  if (!answer) return refusal('no-line')
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
}

function said({ words, noise }: { words: string; noise?: number | undefined }) {
  return { is: 'said' as const, words, ...(noise !== undefined && { noise }) }
}

/** A page elsewhere must not telephone in somebody's name: browsers name the page that asks in both headers. */
function isOwn(request: Request): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isSame = site === null || site === 'same-origin'
  return isSame && origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
