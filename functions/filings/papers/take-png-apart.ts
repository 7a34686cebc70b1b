// Takes a PNG apart into what is seen and all the rest (W3C PNG, third edition).
import { crc32, createInflate } from 'node:zlib'
import { orientationIn, orientationOnly } from './orientation.ts'
import { LONGEST_SIDE, MOST_PIXELS, type TakenApart } from './picture.ts'

const SIGNATURE = 8
/** The picture itself, and of a fixed size what its colours mean. */
const SEEN = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT'])
/** Samples of a pixel by colour type. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Header {
  width: number
  height: number
  /** Bytes that it unpacks to; of an interlaced one at most. */
  unpacked: number
  isInterlaced: boolean
}

/** Undefined: it ends early or is damaged. */
export async function takePngApart(bytes: Buffer): Promise<TakenApart | undefined> {
  const kept = [bytes.subarray(0, SIGNATURE)]
  const dropped: Buffer[] = []
  const tables: Buffer[] = []
  const packed: Buffer[] = []
  let header: Header | undefined
  let turn: number | undefined
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at)
    const end = at + 12 + size
    if (end > bytes.length) return undefined
    const name = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, end - 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
    if (name === 'IHDR' ? header !== undefined || at !== SIGNATURE : !header) return undefined
    if (name === 'IHDR') header = headerIn(content)
    if (!header) return undefined
    if (name === 'IEND') {
      dropped.push(content, bytes.subarray(end))
      const { width, height } = header
      const isBomb = width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE
      // What is too large is told as that, and not unpacked.
      if (!isBomb && !(await unpacks(packed, header))) return undefined
      const upright = turn ? [chunk('eXIf', orientationOnly(turn))] : []
      // It stands before the picture.
      return {
        width,
        height,
        kept: [...kept.slice(0, 2), ...upright, ...kept.slice(2), chunk('IEND')],
        dropped,
        tables,
      }
    }
    if (SEEN.has(name)) kept.push(bytes.subarray(at, end))
    else dropped.push(content)
    if (name === 'IDAT') packed.push(content)
    else if (SEEN.has(name)) tables.push(content)
    if (name === 'eXIf') turn ??= orientationIn(content)
    at = end
  }
  return undefined
}

function headerIn(content: Buffer): Header | undefined {
  if (content.length !== 13) return undefined
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)]
  const [depth = 0, colour = 0, , , interlace] = content.subarray(8)
  const samples = SAMPLES[colour]
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth) || width === 0 || height === 0) return undefined
  const row = 1 + Math.ceil((width * samples * depth) / 8)
  // Seven passes have more rows, each with a byte of its own and one begun.
  const isInterlaced = interlace === 1
  return {
    width,
    height,
    unpacked: isInterlaced ? row * height + 4 * (width + height) + 64 : row * height,
    isInterlaced,
  }
}

/** Unpacked piece by piece and kept nowhere: it holds its rows, and nothing before or behind them. */
async function unpacks(packed: Buffer[], { unpacked, isInterlaced }: Header): Promise<boolean> {
  const inflate = createInflate()
  let size = 0
  try {
    inflate.end(Buffer.concat(packed))
    for await (const piece of inflate) {
      size += (piece as Buffer).length
      if (size > unpacked) return false
    }
  } catch {
    return false
  }
  const total = packed.reduce((sum, { length }) => sum + length, 0)
  return inflate.bytesWritten === total && size > 0 && (isInterlaced || size === unpacked)
}

function chunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
