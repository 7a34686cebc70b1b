// Takes the packets of Opus out of an MP4, in one piece or in fragments, as browsers record them (ISO/IEC 14496-12).
import type { OpusPackets } from './opus-in-webm.ts'

/** Boxes that are gone into, with the bytes of their own that come first; all others are passed over whole. */
const OPENED: Record<string, number> = {
  moov: 0,
  trak: 0,
  mdia: 0,
  minf: 0,
  stbl: 0,
  stsd: 8,
  Opus: 28,
  mvex: 0,
  moof: 0,
  traf: 0,
}
const TFHD = { base: 0x1, description: 0x2, duration: 0x8, size: 0x10 }
const TRUN = { offset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, time: 0x800 }

interface Track {
  id: number
  head?: Buffer | undefined
  /** Of a file in one piece: where its samples lie. */
  sizes?: { at: number; each: number; count: number }
  chunks?: { at: number; width: 4 | 8; count: number }
  runs?: { at: number; count: number }
}

/** Undefined: it has no track of Opus (AAC is one of those), or two, or one that is written otherwise than browsers do. */
export function opusInMp4(bytes: Buffer): OpusPackets | undefined {
  const word = (at: number) => (at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0)
  const wide = (at: number) => word(at) * 2 ** 32 + word(at + 4)
  const tracks: Track[] = []
  const packets: Buffer[] = []
  let usual = 0
  let fragment = { at: 0, track: 0, size: 0, next: 0 }
  let last = 0

  /** False: it does not follow the one before it, or the file ends within it. What overlaps could be made very long. */
  function take(at: number, size: number): boolean {
    if (size === 0 || at < last || at + size > bytes.length) return false
    packets.push(bytes.subarray(at, at + size))
    last = at + size
    return true
  }

  for (let at = 0; at + 8 <= bytes.length;) {
    const long = word(at) === 1
    const size = long ? wide(at + 8) : word(at) || bytes.length - at
    const content = at + (long ? 16 : 8)
    const end = Math.min(at + size, bytes.length)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const table = content + 8
    const track = tracks.at(-1)
    if (name === 'trak') tracks.push({ id: 0 })
    else if (name === 'trex') usual = word(content + 16)
    else if (name === 'moof') fragment = { at, track: 0, size: usual, next: at }
    else if (name === 'tfhd') fragment = { ...fragment, ...header(content) }
    else if (name === 'trun') run(content, end)
    else if (track && name === 'tkhd') track.id = word(content + (bytes[content] === 1 ? 20 : 12))
    else if (track && name === 'dOps') track.head = headOf(bytes.subarray(content, end))
    else if (track && name === 'stsz') track.sizes = { at: table + 4, each: word(content + 4), count: word(table) }
    else if (track && name === 'stco') track.chunks = { at: table, width: 4, count: word(content + 4) }
    else if (track && name === 'co64') track.chunks = { at: table, width: 8, count: word(content + 4) }
    else if (track && name === 'stsc') track.runs = { at: table, count: word(content + 4) }
    const own = OPENED[name]
    const next = own === undefined ? at + size : content + own
    if (next <= at) break
    at = next
  }
  const [opus, ...others] = tracks.filter(({ head }) => head)
  if (packets.length === 0 && opus) whole(opus)
  return opus?.head && others.length === 0 && packets.length > 0 ? { head: opus.head, packets } : undefined

  function header(content: number) {
    const flags = word(content) & 0xff_ff_ff
    const base = content + 8
    const after = base + (flags & TFHD.base ? 8 : 0)
    const size = after + (flags & TFHD.description ? 4 : 0) + (flags & TFHD.duration ? 4 : 0)
    return {
      track: word(content + 4),
      size: flags & TFHD.size ? word(size) : usual,
      ...(flags & TFHD.base && { at: wide(base) }),
    }
  }

  /** A run of samples that lie one after the other. */
  function run(content: number, end: number): void {
    const { track, at, size } = fragment
    if (!tracks.some(({ id, head }) => head && id === track)) return
    const flags = word(content) & 0xff_ff_ff
    const fields = [TRUN.duration, TRUN.size, TRUN.flags, TRUN.time].filter((field) => flags & field)
    const first = content + 8 + (flags & TRUN.offset ? 4 : 0) + (flags & TRUN.firstFlags ? 4 : 0)
    let from = flags & TRUN.offset ? at + (word(content + 8) | 0) : fragment.next
    for (let i = 0, row = first; i < word(content + 4); i += 1, row += 4 * fields.length) {
      if (row + 4 * fields.length > end) break
      const length = flags & TRUN.size ? word(row + (flags & TRUN.duration ? 4 : 0)) : size
      if (!take(from, length)) break
      from += length
    }
    fragment.next = from
  }

  /** Samples by the tables of a file in one piece: so many in each chunk, which changes from one chunk on (stsc). */
  function whole({ sizes, chunks, runs }: Track): void {
    if (!sizes || !chunks || !runs) return
    let sample = 0
    let row = 0
    // A table that counts more chunks than the file has room for would be gone through as often as somebody writes.
    const most = Math.min(chunks.count, Math.floor((bytes.length - chunks.at) / chunks.width))
    for (let chunk = 0; chunk < most && sample < sizes.count; chunk += 1) {
      while (row + 1 < runs.count && word(runs.at + 12 * (row + 1)) === chunk + 1) row += 1
      const place = chunks.at + chunk * chunks.width
      let from = chunks.width === 8 ? wide(place) : word(place)
      for (let i = 0; i < word(runs.at + 12 * row + 4) && sample < sizes.count; i += 1, sample += 1) {
        const length = sizes.each || word(sizes.at + 4 * sample)
        if (!take(from, length)) return
        from += length
      }
    }
  }
}

/** `dOps` has what follows `OpusHead` in Ogg, with the bytes of its numbers the other way round (RFC 7845 §5.1). */
function headOf(dops: Buffer): Buffer | undefined {
  // One or two channels need no table of them (family 0), and nobody's microphone has more.
  if (dops.length < 11 || dops[0] !== 0 || dops[10] !== 0) return undefined
  const head = Buffer.alloc(19)
  head.write('OpusHead\x01', 'latin1')
  head[9] = dops[1] ?? 1
  head.writeUInt16LE(dops.readUInt16BE(2), 10)
  head.writeUInt32LE(dops.readUInt32BE(4), 12)
  head.writeInt16LE(dops.readInt16BE(8), 16)
  return head
}
