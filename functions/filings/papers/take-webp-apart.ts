// Takes a WebP apart into what is seen and all the rest (RFC 9649).
import { orientationIn, orientationOnly } from './orientation.ts'
import type { TakenApart } from './picture.ts'

const HEAD = 12
const HAS_ALPHA = 0x10
const HAS_EXIF = 0x08
const FRAME_START = 0x2a_01_9d
const LOSSLESS = 0x2f

/** Undefined: it ends early, is damaged, or moves. */
export function takeWebpApart(bytes: Buffer): TakenApart | undefined {
  if (bytes.length < HEAD + 8) return undefined
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return undefined
  const dropped = [bytes.subarray(end)]
  let extended: Buffer | undefined
  let alpha: Buffer | undefined
  let picture: Buffer | undefined
  let size: { width: number; height: number } | undefined
  let turn: number | undefined
  for (let at = HEAD; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length
    if (next > end) return undefined
    const name = bytes.toString('latin1', at, at + 4)
    const content = bytes.subarray(at + 8, next)
    if (name === 'VP8X' && content.length === 10) extended ??= content
    else if (name === 'ALPH' && !alpha) alpha = chunk(name, content)
    else if ((name === 'VP8 ' || name === 'VP8L') && !picture) {
      picture = chunk(name, content)
      size = name === 'VP8L' ? losslessSize(content) : lossySize(content)
      if (!size) return undefined
    } else {
      if (name === 'ANMF') return undefined
      // Some write it as in a JPEG.
      if (name === 'EXIF') turn ??= orientationIn(withoutName(content))
      dropped.push(content)
    }
    at = next + (length % 2)
  }
  if (!picture || !size) return undefined
  const first = extended && (alpha || turn) ? head(extended, turn) : []
  const inside = [...first, ...(extended && alpha ? [alpha] : []), picture]
  const upright = extended && turn ? [chunk('EXIF', orientationOnly(turn))] : []
  const kept = [Buffer.from('WEBP', 'latin1'), ...inside, ...upright]
  const start = Buffer.from('RIFF\0\0\0\0', 'latin1')
  start.writeUInt32LE(
    kept.reduce((sum, each) => sum + each.length, 0),
    4,
  )
  return { ...size, kept: [start, ...kept], dropped }
}

function head(extended: Buffer, turn: number | undefined): Buffer[] {
  const said = Buffer.from(extended)
  said[0] = ((extended[0] ?? 0) & HAS_ALPHA) | (turn ? HAS_EXIF : 0)
  return [chunk('VP8X', said)]
}

function lossySize(content: Buffer) {
  const isWhole = content.length >= 10 && ((content[0] ?? 1) & 1) === 0 && content.readUIntLE(3, 3) === FRAME_START
  return isWhole ? sized(content.readUInt16LE(6) & 0x3fff, content.readUInt16LE(8) & 0x3fff) : undefined
}

function losslessSize(content: Buffer) {
  if (content.length < 5 || content[0] !== LOSSLESS) return undefined
  const bits = content.readUInt32LE(1)
  return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

function sized(width: number, height: number) {
  return width > 0 && height > 0 ? { width, height } : undefined
}

function withoutName(content: Buffer): Buffer {
  return content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content
}

function chunk(name: string, content: Buffer): Buffer {
  const start = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  start.writeUInt32LE(content.length, 4)
  return Buffer.concat([start, content, Buffer.alloc(content.length % 2)])
}
