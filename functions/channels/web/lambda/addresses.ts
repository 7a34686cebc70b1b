// Where a request comes from: each door knows it from elsewhere.
import type { WebEvent } from './web-event.ts'

/** What the site is handed with a request. */
export interface LambdaEnv {
  clientAddress: string | undefined
}

export function addressIn(env: unknown): string | undefined {
  return (env as LambdaEnv).clientAddress
}

/**
 * Behind CloudFront: its function at the edge writes this header over whatever a client sent, and nobody but CloudFront
 * may call the function URL (`stacks/chat.ts`).
 */
export function viewerAddress({ headers }: WebEvent): string | undefined {
  return headers['x-bangban-viewer']
}

/** At an HTTP API, which anybody may call: what it saw itself, and no header. */
export function callerAddress({ requestContext }: WebEvent): string | undefined {
  return requestContext.http.sourceIp
}
