// Takes the packets of Opus out of a WebM, as browsers record them (RFC 8794, RFC 9559).

export interface OpusPackets {
  /** `OpusHead` and what follows it (RFC 7845 §5.1). */
  head: Buffer
  packets: Buffer[]
}

/** Elements that are gone into; all others are passed over whole. A live recorder does not know how long these are. */
const OPENED = new Set(['18538067', '1654ae6b', 'ae', '1f43b675', 'a0'])
const TRACK = 'ae'
const TRACK_NUMBER = 'd7'
const CODEC = '86'
const CODEC_PRIVATE = '63a2'
const BLOCKS = new Set(['a3', 'a1'])
/** Several frames in one block: no browser records so. */
const LACED = 0x06

/** Undefined: it has no track of Opus, or one that is written otherwise than browsers do. */
export function opusInWebm(bytes: Buffer): OpusPackets | undefined {
  const track: { number?: number; codec?: string; head?: Buffer } = {}
  const packets: Buffer[] = []
  const isOpus = () => track.codec === 'A_OPUS' && track.head?.toString('latin1', 0, 8) === 'OpusHead'
  for (let at = 0; at < bytes.length;) {
    const idWidth = widthOf(bytes[at])
    const id = bytes.toString('hex', at, at + idWidth)
    const sizeAt = at + idWidth
    const width = widthOf(bytes[sizeAt])
    if (idWidth === 0 || width === 0 || sizeAt + width > bytes.length) break
    const content = sizeAt + width
    const end = content + sizeIn(bytes, sizeAt, width)
    if (id === TRACK) {
      // Two that could be meant.
      if (isOpus()) return undefined
      for (const key of ['number', 'codec', 'head'] as const) delete track[key]
    }
    if (OPENED.has(id)) {
      at = content
      continue
    }
    // Cut in the middle of an element: what came before it is whole.
    if (end > bytes.length) break
    if (id === TRACK_NUMBER) track.number = bytes.readUIntBE(content, Math.min(end - content, 6) || 1)
    else if (id === CODEC) track.codec = bytes.toString('latin1', content, end).replace(/\0+$/, '')
    else if (id === CODEC_PRIVATE) track.head = bytes.subarray(content, end)
    else if (BLOCKS.has(id)) {
      const numberWidth = widthOf(bytes[content])
      // The number of the track, two bytes of time, flags, and then the packet.
      const frame = content + numberWidth + 3
      if (numberWidth === 0 || frame >= end) return undefined
      if (sizeIn(bytes, content, numberWidth) === track.number) {
        if ((bytes[frame - 1] ?? 0) & LACED) return undefined
        packets.push(bytes.subarray(frame, end))
      }
    }
    at = end
  }
  return isOpus() && track.head && packets.length > 0 ? { head: track.head, packets } : undefined
}

/** The zeros before the first set bit tell how many bytes follow it; 0 where there are more than eight. */
function widthOf(first = 0): number {
  return first === 0 ? 0 : Math.clz32(first) - 23
}

function sizeIn(bytes: Buffer, at: number, width: number): number {
  let value = 0
  for (let place = at; place < at + width; place++) value = value * 256 + (bytes[place] ?? 0)
  return value - 2 ** (7 * width)
}
