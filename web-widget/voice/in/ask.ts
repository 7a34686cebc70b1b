// Asks the service for something of speech, in the name of the conversation.
import { bodyHash } from '../../service/body-hash.ts'
import type { VoiceHost } from '../host.ts'
import { Trouble } from './trouble.ts'

/** A minute of sound on a slow line. */
const PATIENCE_MS = 40_000

/**
 * @param body JSON, or a form
 * @param signal gives it up
 * @throws Trouble
 */
export async function ask(
  host: VoiceHost,
  path: string,
  body: string | FormData,
  signal = AbortSignal.timeout(PATIENCE_MS),
): Promise<Response> {
  const opened = host.opened()
  if (!opened) throw new Trouble('unreached')
  // The bytes that go out are those that are hashed: a form is written down first.
  const written = new Response(body)
  const type = typeof body === 'string' ? 'application/json' : (written.headers.get('content-type') ?? '')
  const bytes = await written.arrayBuffer()
  let response: Response
  try {
    response = await fetch(host.base + path, {
      method: 'POST',
      headers: { 'Content-Type': type, Authorization: `Bearer ${opened.token}`, ...(await bodyHash(bytes)) },
      body: bytes,
      credentials: 'omit',
      cache: 'no-store',
      signal,
    })
  } catch (cause) {
    throw new Trouble('unreached', { cause })
  }
  if (response.ok) return response
  if (response.status === 429) throw new Trouble('too-many')
  throw new Trouble(response.status >= 500 ? 'unreached' : 'broken')
}
