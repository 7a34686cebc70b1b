// A fetch for the client of a provider: no answer is read beyond what it can sensibly be, and none is looked for elsewhere.
import { SpeechError } from './speech.ts'

/** 600 characters take three minutes at half pace, at 128 kbit/s. */
export const MOST_SOUND = 4 * 1024 * 1024
/** A minute of words, with the likelihood of each token; a refusal is a line. */
const MOST_WORDS = 256 * 1024

/** The body of an answer that is larger breaks off with SpeechError unusable; the connection is closed then. */
export const cappedFetch: typeof fetch = async (input, init) => {
  // A voice goes to the host that was set, and to no other.
  const response = await fetch(input, { ...init, redirect: 'manual' })
  const { status, statusText, headers } = response
  const isSound = response.ok && new URL(response.url).pathname.endsWith('/audio/speech')
  const body = response.body?.pipeThrough(capped(isSound ? MOST_SOUND : MOST_WORDS)) ?? null
  return new Response(body, { status, statusText, headers })
}

/** Passes on what comes, and breaks off with SpeechError unusable when it is more. */
export function capped(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let size = 0
  return new TransformStream({
    transform(piece, controller) {
      size += piece.length
      if (size <= most) controller.enqueue(piece)
      else controller.error(new SpeechError('unusable', 'too long'))
    },
  })
}
