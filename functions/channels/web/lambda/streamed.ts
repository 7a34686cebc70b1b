// A handler for a function URL that streams: each piece of a response leaves when it is written.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { behindCloudFront } from './behind-cloudfront.ts'
import { type Head, headOf, requestOf, type WebEvent } from './web-event.ts'

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
 * @param afterwards what is still to be done once the client has everything; Lambda stops this process when it ends
 */
export function streamed(
  answer: (request: Request, event: WebEvent) => Promise<Response>,
  afterwards: () => Promise<unknown>,
): StreamHandler {
  const { awslambda } = globalThis
  if (!awslambda) return () => Promise.reject(new Error('Responses stream only in the Lambda runtime for Node.js'))
  return awslambda.streamifyResponse(async (event, stream) => {
    const response = await answer(requestOf(behindCloudFront(event)), event)
    const out = awslambda.HttpResponseStream.from(stream, headOf(response))
    // The head goes out with the first piece, be it an empty one.
    if (!response.body) out.write('')
    else for await (const piece of response.body) if (!out.write(piece)) await once(out, 'drain')
    out.end()
    await afterwards()
  })
}
