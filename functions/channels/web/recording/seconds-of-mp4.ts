// How long an MP4 file lasts: as its head says, or as its fragments add up, for recorders write those (ISO/IEC 14496-12).

/** Boxes that are gone into; all others are passed over whole. */
const OPENED = new Set(['moov', 'trak', 'mdia', 'mvex', 'moof', 'traf'])
const HAS_DURATION = 0x100
const HAS_DATA_OFFSET = 0x1
const HAS_FIRST_FLAGS = 0x4
/** What else each sample may have, four bytes each: size, flags, offset. */
const FURTHER_FIELDS = [0x200, 0x400, 0x800]
const BASE_OFFSET = 0x1
const DESCRIPTION = 0x2
const DEFAULT_DURATION = 0x8

export function secondsOfMp4(bytes: Buffer): number | undefined {
  const word = (at: number) => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0)
  /** A version makes these fields wider. */
  const wide = (at: number, version: number) => (version === 1 ? word(at) * 2 ** 32 + word(at + 4) : word(at))
  let told = 0
  let aSecond = 0
  let start = 0
  let usual = 0
  let each = 0
  let end = 0
  for (let at = 0; at + 8 <= bytes.length;) {
    const long = word(at) === 1
    const size = long ? wide(at + 8, 1) : word(at) || bytes.length - at
    const content = at + (long ? 16 : 8)
    const version = bytes[content] ?? 0
    const flags = word(content) & 0xff_ff_ff
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'mvhd') {
      const scale = word(content + (version === 1 ? 20 : 12))
      if (scale > 0) told = wide(content + (version === 1 ? 24 : 16), version) / scale
    } else if (name === 'mdhd') aSecond = word(content + (version === 1 ? 20 : 12))
    else if (name === 'trex') usual = word(content + 12)
    else if (name === 'tfhd') {
      const field = content + 8 + (flags & BASE_OFFSET ? 8 : 0) + (flags & DESCRIPTION ? 4 : 0)
      each = flags & DEFAULT_DURATION ? word(field) : usual
    } else if (name === 'tfdt') start = wide(content + 4, version)
    else if (name === 'trun') {
      start += ticksOf(content, flags, Math.min(at + size, bytes.length))
      end = Math.max(end, start)
    }
    const next = OPENED.has(name) ? content : at + size
    if (next <= at) break
    at = next
  }
  if (end > 0 && aSecond > 0) return Math.max(told, end / aSecond)
  return told > 0 && told < 2 ** 31 ? told : undefined

  /** @param boxEnd a run that counts more samples than its box holds would be added up as often as somebody writes one */
  function ticksOf(content: number, flags: number, boxEnd: number): number {
    const count = word(content + 4)
    if (!(flags & HAS_DURATION)) return count * each
    const step = 4 + 4 * FURTHER_FIELDS.filter((field) => flags & field).length
    const first = content + 8 + (flags & HAS_DATA_OFFSET ? 4 : 0) + (flags & HAS_FIRST_FLAGS ? 4 : 0)
    let ticks = 0
    for (let i = 0; i < count && first + i * step + 4 <= boxEnd; i++) ticks += word(first + i * step)
    return ticks
  }
}
