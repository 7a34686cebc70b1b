// The service behind the panel: its HTTP API as the panel uses it.
import type { Exchange } from './history.ts'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { PATIENCE, type Patience } from '../patience.ts'
import type { Place } from '../view.ts'
import { bodyHash } from './body-hash.ts'
import { readEvents } from './event-stream.ts'

/** A conversation that was opened, and the secret that opens it again. */
export interface Opened {
  id: string
  token: string
}

export interface SentTurn {
  id: string
  said?: string
  choice?: string
  upload?: string
}

/** Six digits, and until when they work (ISO 8601). */
export interface ResumeCode {
  code: string
  expiresAt: string
}

/** Told of a reply while it comes. */
export interface Coming {
  part(part: ReplyPart): void
  /** More text of the part with this place. */
  delta(place: number, text: string): void
}

interface Why extends ErrorOptions {
  lasting?: boolean
  after?: number
}

/** `code`: why the service refused, as its problems name it; `offline` when it was not reached at all. */
export class ServiceError extends Error {
  override name = 'ServiceError'
  readonly code: string
  /** It would be no other if it were asked again. */
  readonly lasting: boolean
  /** For so many milliseconds the service asks not to be asked again. */
  readonly after: number
  constructor(code: string, { lasting = false, after = 0, ...options }: Why = {}) {
    super(code, options)
    this.code = code
    this.lasting = lasting
    this.after = after
  }
}

export type Service = ReturnType<typeof service>

export function service(base: string, { firstByte, silence, whole }: Patience = PATIENCE) {
  return {
    /** The same key opens the same conversation. */
    async open(about: { locale: Locale; region?: string; key: string }): Promise<Opened & { reply: Reply }> {
      return ask('POST', '/v1/conversations', { body: about })
    },

    /**
     * The same turn id gets the same reply, so a stream that breaks is asked for once more as JSON.
     * @param coming nobody is told on the way when it is left out: it is asked for as JSON from the first
     */
    async turn(opened: Opened, turn: SentTurn, coming?: Coming): Promise<Reply> {
      try {
        if (coming) return await stream(opened, turn, coming)
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'broken-stream') throw error
      }
      return ask('POST', turnsOf(opened), { body: turn, token: opened.token })
    },

    async history(opened: Opened): Promise<{ locale: Locale; turns: Exchange[] }> {
      return ask('GET', `/v1/conversations/${opened.id}`, { token: opened.token })
    },

    async resumeCode({ id, token }: Opened): Promise<ResumeCode> {
      return ask('POST', `/v1/conversations/${id}/resume-code`, { token })
    },

    async resume(by: { code: string; check?: string }): Promise<Opened & { reply: Reply }> {
      return ask('POST', '/v1/resume', { body: by })
    },

    async erase(opened: Opened): Promise<{ note: string }> {
      return ask('DELETE', `/v1/conversations/${opened.id}`, { token: opened.token })
    },

    async findPlaces(said: string, locale: Locale): Promise<Place[]> {
      const query = new URLSearchParams({ q: said.slice(0, 40), locale })
      return (await ask<{ regions: Place[] }>('GET', `/v1/regions?${query}`, {})).regions
    },
  }

  async function stream(opened: Opened, turn: SentTurn, coming: Coming): Promise<Reply> {
    const dead = new AbortController()
    let timer = 0
    const giveUpIn = (milliseconds: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => dead.abort(), milliseconds)
    }
    const alive = () => giveUpIn(silence)
    giveUpIn(firstByte)
    try {
      const accept = 'text/event-stream, application/json;q=0.9'
      const response = await send('POST', turnsOf(opened), {
        body: turn,
        token: opened.token,
        accept,
        signal: dead.signal,
      })
      alive()
      if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
        return await (response.json() as Promise<Reply>).catch((cause: unknown) => {
          throw new ServiceError('broken-stream', { cause })
        })
      }
      return await readReply(response.body, coming, alive)
    } catch (error) {
      throw dead.signal.aborted ? new ServiceError('broken-stream', { cause: error }) : error
    } finally {
      clearTimeout(timer)
    }
  }

  async function ask<Answer>(
    method: string,
    path: string,
    request: { body?: object; token?: string },
  ): Promise<Answer> {
    const response = await send(method, path, { ...request, signal: AbortSignal.timeout(whole) })
    try {
      return (await response.json()) as Answer
    } catch (cause) {
      throw new ServiceError('offline', { cause })
    }
  }

  async function send(
    method: string,
    path: string,
    { body, token, accept = 'application/json', signal }: Request,
  ): Promise<Response> {
    const written = body && JSON.stringify(body)
    let response: Response
    try {
      response = await fetch(base + path, {
        method,
        headers: {
          Accept: accept,
          ...(written && { 'Content-Type': 'application/json', ...(await bodyHash(written)) }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        credentials: 'omit',
        // What is to be erased is erased although the page is left.
        keepalive: method === 'DELETE',
        cache: method === 'GET' && !token ? 'default' : 'no-store',
        ...(written && { body: written }),
        ...(signal && { signal }),
      })
    } catch (cause) {
      throw new ServiceError('offline', { cause })
    }
    if (response.ok) return response
    const { code } = (await response.json().catch(() => ({}))) as { code?: string }
    throw refusal(response.status, code, response.headers.get('retry-after'))
  }
}

interface Request {
  body?: object
  token?: string
  accept?: string
  signal?: AbortSignal
}

function turnsOf({ id }: Opened): string {
  return `/v1/conversations/${id}/turns`
}

/** In the fours the fault is ours, and stays; but for these, which are a matter of time (RFC 9110, 8470, 6585). */
const PASSING = [408, 425, 429]

/** @param wait seconds or a date (RFC 9110 §10.2.3) */
function refusal(status: number, code = 'offline', wait: string | null = null): ServiceError {
  const seconds = Number(wait ?? 0)
  const after = Number.isNaN(seconds) ? Date.parse(wait ?? '') - Date.now() : seconds * 1000
  return new ServiceError(code, { lasting: status < 500 && !PASSING.includes(status), after: after > 0 ? after : 0 })
}

/** @throws ServiceError with the code that the stream ends with, or broken-stream when it just ends. */
async function readReply(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  coming: Coming,
  alive: () => void,
): Promise<Reply> {
  try {
    for await (const { event, data } of readEvents(body, alive)) {
      if (event === 'part') coming.part(JSON.parse(data))
      if (event === 'delta') {
        const { part, text } = JSON.parse(data)
        coming.delta(part, text)
      }
      if (event === 'done') return JSON.parse(data)
      if (event === 'error') {
        const { status = 500, code = 'internal' } = JSON.parse(data)
        throw refusal(status, code)
      }
    }
  } catch (cause) {
    throw cause instanceof ServiceError ? cause : new ServiceError('broken-stream', { cause })
  }
  throw new ServiceError('broken-stream')
}
