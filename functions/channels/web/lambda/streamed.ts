// A handler for a function URL that streams: each piece of a response leaves when it is written.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Head, headOf, type WebEvent } from './web-event.ts'

/** What Lambda's runtime puts into the global scope, for Node.js only. */
interface AwsLambda {
  streamifyResponse(handler: StreamHandler): StreamHandler
  HttpResponseStream: { from(stream: Writable, head: Head): Writable }
}

declare global {
  var awslambda: AwsLambda | undefined
}

export type StreamHandler = (event: WebEvent, stream: Writable) => Promise<void>

/**
 * Outside Lambda it throws when it is called, so that the bundle can be loaded anywhere.
 * @param answer never throws
 * @param afterwards what is still to be done once the client has everything, or has gone; Lambda stops this process when
 * it ends
 */
export function streamed(
  answer: (event: WebEvent) => Promise<Response>,
  afterwards: () => Promise<unknown>,
): StreamHandler {
  const { awslambda } = globalThis
  if (!awslambda) return () => Promise.reject(new Error('Responses stream only in the Lambda runtime for Node.js'))
  return awslambda.streamifyResponse(async (event, stream) => {
    try {
      const response = await answer(event)
      await send(response.body, awslambda.HttpResponseStream.from(stream, headOf(response)))
    } finally {
      await afterwards()
    }
  })
}

/** Whoever makes the body is told when its reader has gone. */
async function send(body: ReadableStream<Uint8Array> | null, out: Writable): Promise<void> {
  // The head goes out with the first piece, be it an empty one.
  if (!body) out.write('')
  else
    for await (const piece of body) {
      if (!out.write(piece)) await drained(out)
      if (out.destroyed) return
    }
  out.end()
}

/** A stream that is closed before drains no more. */
async function drained(out: Writable): Promise<void> {
  if (out.destroyed) return
  const heard = new AbortController()
  const { signal } = heard
  try {
    await Promise.race([once(out, 'drain', { signal }), once(out, 'close', { signal })])
  } finally {
    heard.abort()
  }
}
