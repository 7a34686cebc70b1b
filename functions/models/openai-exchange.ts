// What went over the line to the provider: a fetch that counts, bounds and remembers its requests.

/** One request and what came back, as far as it came. */
export interface Exchange {
  /** What was sent, as JSON. */
  asked: string
  /** False where no connection came about: nothing was charged. */
  reached: boolean
  status?: number
  isPage?: true
  isStream: boolean
  /** How long the provider asks to be left alone: milliseconds. */
  retryAfterMs?: number
  bytes: number
  /** What came of an answer that is no stream. */
  text: string
  /** The answer came to its end. */
  isWhole: boolean
  isTooLong?: true
}

/** An answer of a few hundred tokens has some 100 KB as a stream; what is longer by far is no answer. */
const MOST_BYTES = 2_000_000

/** What Node says where there was no provider to take the request. */
const NO_CONNECTION = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|\w*CERT\w*)$/

/**
 * A fetch for a vendor's client. It follows no redirect: a prompt goes to the host that was set, and to no other.
 * @param exchanges gets one entry a request
 * @param most requests; the next one fails without being sent
 */
export function recordingFetch(exchanges: Exchange[], most: number): typeof fetch {
  return async (input, init) => {
    if (exchanges.length >= most) throw new Error('no more requests')
    const asked = typeof init?.body === 'string' ? init.body : ''
    const exchange: Exchange = { asked, reached: true, isStream: false, bytes: 0, text: '', isWhole: false }
    exchanges.push(exchange)
    const response = await fetch(input, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      exchange.reached = !isNoConnection(error)
      throw error
    })
    exchange.status = response.status
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) exchange.isPage = true
    exchange.isStream = type.startsWith('text/event-stream')
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    if (seconds >= 0) exchange.retryAfterMs = seconds * 1_000
    const body = response.body?.pipeThrough(reader(exchange)) ?? null
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
  }
}

/** True where the provider answered and did not refuse. */
export function isAnswered({ status = 0, isWhole }: Exchange): boolean {
  return status >= 200 && status < 300 && isWhole
}

function reader(exchange: Exchange): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  return new TransformStream({
    transform(part, controller) {
      exchange.bytes += part.byteLength
      if (exchange.bytes > MOST_BYTES) {
        exchange.isTooLong = true
        controller.error(new Error('too long'))
        return
      }
      if (!exchange.isStream) exchange.text += decoder.decode(part, { stream: true })
      controller.enqueue(part)
    },
    flush() {
      exchange.isWhole = true
    },
  })
}

function isNoConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && NO_CONNECTION.test(code)
}
