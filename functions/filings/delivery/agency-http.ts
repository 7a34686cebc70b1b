// The way to the agencies over signed HTTP (docs/agency-api.md).
import { caseUpdate, type AgencyMessage } from './agency-api.ts'
import type { AgencyDoor, Handed } from './deliver.ts'
import { sign } from './signature.ts'

export interface AgencyAddress {
  url: string
  secret: Buffer
  /** Milliseconds since 1970. */
  now: () => number
  /** Node's own when left out. */
  fetch?: typeof fetch
}

const PATIENCE_MS = 20_000
/** What an agency asks us to wait is believed up to this. */
const LONGEST_WAIT_MS = 3600_000
/** An answer is some hundred bytes; what is longer is none. */
const LONGEST_ANSWER = 64 * 1024

/** Refusals that no repetition will change: the message itself is not acceptable. What may be a gateway's is none of them. */
const FINAL = new Set([400, 413, 415, 422])

/**
 * Sends each message once and reads the answer. A fault is a code and never what the agency wrote: that may name a person.
 * `refused-<status>` is final; `status-<status>`, `timeout`, `unreachable` and `bad-answer` are tried again.
 */
export function agencyHttp({ url, secret, now, fetch: send = fetch }: AgencyAddress): AgencyDoor {
  return async (message, id) => {
    const body = JSON.stringify(message)
    try {
      const response = await send(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...sign(secret, id, body, now()) },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (response.ok) return readAnswer(await shortText(response), message)
      await response.body?.cancel()
      return refusal(response, now())
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      return { fault: timedOut ? 'timeout' : 'unreachable', again: true }
    }
  }
}

/** The text of an answer; empty when it is longer than any answer is. */
export async function shortText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    // Leaving the loop closes the stream.
    if (length > LONGEST_ANSWER) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readAnswer(answer: string, { data: { reference, agency, message } }: AgencyMessage): Handed {
  const read = caseUpdate.safeParse(parse(answer)).data
  const isAbout = read?.reference === reference && read.agency === agency && read.received >= message
  return read && isAbout ? { update: read } : { fault: 'bad-answer', again: true }
}

function refusal({ status, headers }: Response, now: number): Handed {
  if (FINAL.has(status)) return { fault: `refused-${status}`, again: false }
  const asked = headers.get('retry-after') ?? ''
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now
  return { fault: `status-${status}`, again: true, ...(wait > 0 && { afterMs: Math.min(wait, LONGEST_WAIT_MS) }) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
