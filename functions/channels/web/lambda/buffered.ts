// A handler for an HTTP API, which takes a response in one piece.
import { type Head, headOf, requestOf, type WebEvent } from './web-event.ts'

export type BufferedHandler = (event: WebEvent) => Promise<Head & { body: string; isBase64Encoded: boolean }>

/** @param answer never throws */
export function buffered(answer: (request: Request, event: WebEvent) => Promise<Response>): BufferedHandler {
  return async (event) => {
    const response = await answer(requestOf(event), event)
    const isBase64Encoded = !isText(response.headers)
    const body = Buffer.from(await response.arrayBuffer()).toString(isBase64Encoded ? 'base64' : 'utf8')
    return { ...headOf(response), body, isBase64Encoded }
  }
}

const TEXT = /^text\/|[/+](json|xml|javascript)\b/

/** A packed text is none. */
function isText(headers: Headers): boolean {
  return !headers.has('content-encoding') && TEXT.test(headers.get('content-type') ?? 'text/plain')
}
