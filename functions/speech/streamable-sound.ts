// What of a recording can go into a stream of Amazon Transcribe: bare samples of a WAV, or Opus in Ogg.
import { oggOfOpus } from './ogg-of-opus.ts'
import { opusInMp4 } from './opus-in-mp4.ts'
import { type OpusPackets, opusInWebm } from './opus-in-webm.ts'
import type { Recording } from './speech.ts'

export interface StreamableSound {
  bytes: Uint8Array
  encoding: 'pcm' | 'ogg-opus'
  /** Samples of a second. */
  rate: number
}

/** Uncompressed (RIFF, WAVE_FORMAT_PCM). */
const PCM = 1
/** As the API takes them; telephones sound at the first. */
const RATES = { least: 8000, most: 48_000 }
/** Opus always decodes to this. */
const OPUS_RATE = 48_000

/**
 * Undefined for what has no place in a stream: MP4, WebM or Ogg without Opus, as is the AAC of some browsers, and WAV of more than one channel, of
 * other than 16 bits, or compressed. Telephones and our own recorder write neither.
 */
export function streamableSound({ bytes, type }: Recording): StreamableSound | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'audio/wav') return samplesOfWav(all)
  if (type === 'audio/webm') return inOgg(opusInWebm(all))
  if (type === 'audio/mp4') return inOgg(opusInMp4(all))
  return all.subarray(0, 512).includes('OpusHead') ? { bytes, encoding: 'ogg-opus', rate: OPUS_RATE } : undefined
}

/** As most browsers record: the same packets, in the container that the stream takes. */
function inOgg(opus: OpusPackets | undefined): StreamableSound | undefined {
  const ogg = opus && oggOfOpus(opus)
  return ogg && { bytes: ogg, encoding: 'ogg-opus', rate: OPUS_RATE }
}

function samplesOfWav(bytes: Buffer): StreamableSound | undefined {
  let rate: number | undefined
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const content = at + 8
    if (name === 'fmt ' && content + 16 <= bytes.length) {
      const is = (offset: number, value: number) => bytes.readUInt16LE(content + offset) === value
      if (!is(0, PCM) || !is(2, 1) || !is(14, 16)) return undefined
      rate = bytes.readUInt32LE(content + 4)
    }
    if (name === 'data') {
      if (rate === undefined || rate < RATES.least || rate > RATES.most) return undefined
      // Who records into a stream cannot know its size, and writes 0 or the largest number.
      const end = Math.min(content + (size || Infinity), bytes.length)
      // Half a sample would shift all that follows.
      return { bytes: bytes.subarray(content, end - ((end - content) % 2)), encoding: 'pcm', rate }
    }
    at = content + size + (size % 2)
  }
  return undefined
}
