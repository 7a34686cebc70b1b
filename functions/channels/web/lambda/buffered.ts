// A handler for an HTTP API, which takes a response in one piece.
import { atMost } from './at-most.ts'
import { type Head, headOf, type WebEvent } from './web-event.ts'

export type BufferedHandler = (event: WebEvent) => Promise<Head & { body: string; isBase64Encoded: boolean }>

/** The client has nothing until it returns: what takes longer is left to the schedule. */
const MOST_MS = 2000

/**
 * @param answer never throws
 * @param meanwhile what is still to be done; Lambda stops this process when it returns, so it is waited for a little
 */
export function buffered(
  answer: (event: WebEvent) => Promise<Response>,
  meanwhile: () => Promise<unknown>,
): BufferedHandler {
  return async (event) => {
    try {
      const response = await answer(event)
      const isBase64Encoded = !isText(response.headers)
      const body = Buffer.from(await response.arrayBuffer()).toString(isBase64Encoded ? 'base64' : 'utf8')
      return { ...headOf(response), body, isBase64Encoded }
    } finally {
      await atMost(MOST_MS, meanwhile())
    }
  }
}

const TEXT = /^text\/|[/+](json|xml|javascript)\b/

/** A packed text is none. */
function isText(headers: Headers): boolean {
  return !headers.has('content-encoding') && TEXT.test(headers.get('content-type') ?? 'text/plain')
}
