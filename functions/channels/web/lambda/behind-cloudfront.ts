// The request as the citizen sent it: CloudFront puts its own signature where the bearer token was.
import type { WebEvent } from './web-event.ts'

/** The token lies in a header that CloudFront's function at the edge writes, over whatever a client sent (`stacks/chat.ts`). */
export function behindCloudFront(event: WebEvent): WebEvent {
  const { authorization: _signature, 'x-bangban-authorization': token, ...headers } = event.headers
  return { ...event, headers: { ...headers, ...(token !== undefined && { authorization: token }) } }
}
