// How long a WebM file lasts: when its last block begins, for recorders leave the duration out (RFC 8794, RFC 9559).

/** Elements that are gone into; all others are passed over whole. */
const OPENED = new Set(['18538067', '1549a966', '1f43b675', 'a0'])
const TIMESTAMP_SCALE = '2ad7b1'
const DURATION = '4489'
const CLUSTER_TIMESTAMP = 'e7'
const BLOCKS = new Set(['a3', 'a1'])
/** Nanoseconds of a tick, where nothing else is said. */
const USUAL_SCALE = 1_000_000

export function secondsOfWebm(bytes: Buffer): number | undefined {
  let scale = USUAL_SCALE
  let end: number | undefined
  let cluster = 0
  for (let at = 0; at < bytes.length;) {
    const id = bytes.toString('hex', at, at + widthOf(bytes[at]))
    const sizeAt = at + id.length / 2
    const width = widthOf(bytes[sizeAt])
    if (id === '' || width === 0 || sizeAt + width > bytes.length) break
    const content = sizeAt + width
    const next = content + sizeIn(bytes, sizeAt, width)
    const whole = next <= bytes.length
    if (id === TIMESTAMP_SCALE && whole) scale = numberIn(bytes, content, next)
    else if (id === DURATION && whole) end = Math.max(end ?? 0, floatIn(bytes, content, next))
    else if (id === CLUSTER_TIMESTAMP && whole) cluster = numberIn(bytes, content, next)
    else if (BLOCKS.has(id) && content + 3 <= bytes.length) {
      // The number of the track, then ticks after the cluster's own.
      const ticks = content + widthOf(bytes[content])
      if (ticks + 2 <= bytes.length) end = Math.max(end ?? 0, cluster + bytes.readInt16BE(ticks))
    }
    at = OPENED.has(id) ? content : next
  }
  return end === undefined ? undefined : (end * scale) / 1e9
}

/** The zeros before the first set bit tell how many bytes follow it; 0 where there are more than eight. */
function widthOf(first = 0): number {
  return first === 0 ? 0 : Math.clz32(first) - 23
}

function sizeIn(bytes: Buffer, at: number, width: number): number {
  return numberIn(bytes, at, at + width) - 2 ** (7 * width)
}

function numberIn(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 256 + (bytes[at] ?? 0)
  return value
}

function floatIn(bytes: Buffer, from: number, to: number): number {
  if (to - from === 4) return bytes.readFloatBE(from)
  return to - from === 8 ? bytes.readDoubleBE(from) : 0
}
