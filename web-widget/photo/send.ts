// Sends one photo to the conversation; a line that breaks is tried again before anybody has to press anything.
import { bodyHash } from '../service/body-hash.ts'
import type { Opened } from '../service/service.ts'

export interface Where {
  base: string
  opened: Opened
  slot: string
}

/** @param code why the service refused, as its problems name it */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** A photo of 300 KB takes a minute at 40 kbit/s. */
const PATIENCE_MS = 150_000
const TRIES = 3

/** @returns the id that a turn names it by @throws Refused; TypeError when the line is gone */
export async function send(file: Blob, where: Where): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await sendOnce(file, where)
    } catch (error) {
      if (error instanceof Refused || tried === TRIES) throw error
      await new Promise((soon) => setTimeout(soon, 1000 * 2 ** tried))
    }
  }
}

async function sendOnce(file: Blob, { base, opened, slot }: Where): Promise<string> {
  const form = new FormData()
  form.append('file', file, 'photo')
  form.append('slot', slot)
  const written = new Response(form)
  const type = written.headers.get('content-type') ?? ''
  const body = await written.arrayBuffer()
  const response = await fetch(`${base}/v1/conversations/${opened.id}/uploads`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer ${opened.token}`, ...(await bodyHash(body)) },
    body,
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const answer = (await response.json().catch(() => ({}))) as { id?: string; code?: string }
  if (response.ok && answer.id) return answer.id
  // What is amiss at the service may be well in a moment.
  if (response.status >= 500) throw new TypeError(`${response.status}`)
  throw new Refused(answer.code ?? '')
}
