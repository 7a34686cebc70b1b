// Recordings for tests: WAV and Ogg of any length made here, WebM and MP4 as Chromium's MediaRecorder made them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Silence, 16 bits. */
export function wav(seconds: number, { rate = 8000, size }: { rate?: number; size?: number } = {}): Buffer {
  const bytes = seconds * rate * 2
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(size ?? 36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(size ?? bytes, 40)
  return Buffer.concat([head, Buffer.alloc(bytes)])
}

/** Pages of Opus without sound in them: only what says how long they last. */
export function ogg(seconds: number, codec: 'opus' | 'vorbis' = 'opus'): Buffer {
  const head =
    codec === 'opus'
      ? Buffer.from('OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00', 'latin1')
      : Buffer.from('\x01vorbis\x00\x00\x00\x00\x01\x40\x1f\x00\x00', 'latin1')
  const rate = codec === 'opus' ? 48_000 : 8000
  return Buffer.concat([page(0, head), page(seconds * rate, Buffer.alloc(200))])
}

function page(samples: number, content: Buffer): Buffer {
  const head = Buffer.alloc(28)
  head.write('OggS', 0)
  head.writeBigInt64LE(BigInt(samples), 6)
  head[26] = 1
  head[27] = content.length
  return Buffer.concat([head, content])
}

type Recorded = 'tone.webm' | 'tone.mp4' | 'sliced.mp4' | 'long.webm' | 'long.mp4'

/** A quiet tone: 62 seconds, 5 in pieces of one, or 2. Of `aac.mp4` only the name of its codec is so: no browser here records it. */
export function recorded(name: Recorded | 'aac.mp4'): Buffer {
  const bytes = readFileSync(join(import.meta.dirname, 'recordings', name === 'aac.mp4' ? 'tone.mp4' : name))
  if (name === 'aac.mp4') bytes.write('mp4a', bytes.indexOf('Opus'), 'latin1')
  return bytes
}
