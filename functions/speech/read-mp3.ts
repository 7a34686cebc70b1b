// Reads a provider's sound to its end, and makes sure that it is one.
import { SpeechError } from './speech.ts'

/**
 * The bytes of an MP3. They are looked at and not asked for their name: many servers call every sound alike, and an
 * apology too.
 * @throws SpeechError unusable, and what breaks the connection as it comes.
 */
export async function readMp3(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!isMp3(bytes)) throw new SpeechError('unusable', 'no MP3')
  return bytes
}

/** An ID3 tag, or the eleven set bits a frame begins with, of layer III (ISO/IEC 11172-3 §2.4.1.3). */
function isMp3([a = 0, b = 0, c = 0]: Uint8Array): boolean {
  return (a === 0x49 && b === 0x44 && c === 0x33) || (a === 0xff && (b & 0xe6) === 0xe2)
}
