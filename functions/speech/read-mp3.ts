// Reads a provider's sound to its end, and makes sure that it is one.
import { SpeechError } from './speech.ts'

/** 600 characters take three minutes at half pace, at 128 kbit/s. */
const LARGEST = 4 * 1024 * 1024

/**
 * The bytes of an MP3. They are looked at and not asked for their name: many servers call every sound alike, and an
 * apology too.
 * @throws SpeechError unusable, and what breaks the connection as it comes.
 */
export async function readMp3({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > LARGEST) throw new SpeechError('unusable', 'too much sound')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  if (!isMp3(bytes)) throw new SpeechError('unusable', 'no MP3')
  return bytes
}

/** An ID3 tag, or the eleven set bits a frame begins with, of layer III (ISO/IEC 11172-3 §2.4.1.3). */
function isMp3([a = 0, b = 0, c = 0]: Uint8Array): boolean {
  return (a === 0x49 && b === 0x44 && c === 0x33) || (a === 0xff && (b & 0xe6) === 0xe2)
}
