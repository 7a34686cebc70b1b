// Writes packets of Opus into Ogg, which carries them without a change (RFC 3533, RFC 7845).
import type { OpusPackets } from './opus-in-webm.ts'

/** Segments of a page, 255 bytes each, and at most so many samples, so that little is lost with a page. */
const MOST_SEGMENTS = 255
const MOST_SAMPLES = 48_000
const BEGIN = 0x02
const END = 0x04
/** Whose work the file is, and no comments. */
const TAGS = Buffer.from('OpusTags\x07\0\0\0bangban\0\0\0\0', 'latin1')
/** Any number does, for there is one stream. */
const SERIAL = 1

/** Undefined: some packet is none of Opus, or too long for a page. */
export function oggOfOpus({ head, packets }: OpusPackets): Buffer | undefined {
  const pages = [page([head], { at: 0n, number: 0, flags: BEGIN }), page([TAGS], { at: 0n, number: 1, flags: 0 })]
  let samples = 0
  let waiting: { packets: Buffer[]; segments: number; from: number } = { packets: [], segments: 0, from: 0 }
  const lay = (flags: number) => {
    pages.push(page(waiting.packets, { at: BigInt(samples), number: pages.length, flags }))
    waiting = { packets: [], segments: 0, from: samples }
  }
  for (const packet of packets) {
    const length = samplesOf(packet)
    const segments = segmentsOf(packet)
    if (length === undefined || segments > MOST_SEGMENTS) return undefined
    const isFull = waiting.segments + segments > MOST_SEGMENTS || samples - waiting.from >= MOST_SAMPLES
    if (isFull && waiting.packets.length > 0) lay(0)
    waiting.packets.push(packet)
    waiting.segments += segments
    samples += length
  }
  lay(END)
  return Buffer.concat(pages)
}

/** Samples at 48 kHz, as the first byte tells (RFC 6716 §3.1). */
function samplesOf(packet: Buffer): number | undefined {
  const [first, second = 0] = packet
  if (first === undefined) return undefined
  const config = first >> 3
  const ms =
    config < 12 ? [10, 20, 40, 60][config % 4] : config < 16 ? [10, 20][config % 2] : [2.5, 5, 10, 20][config % 4]
  const code = first & 3
  const frames = code === 3 ? second & 0x3f : code === 0 ? 1 : 2
  const samples = (ms ?? 0) * 48 * frames
  return samples > 0 && samples <= 120 * 48 ? samples : undefined
}

const segmentsOf = (packet: Buffer): number => Math.floor(packet.length / 255) + 1

function page(packets: Buffer[], { at, number, flags }: { at: bigint; number: number; flags: number }): Buffer {
  const segments = packets.flatMap((packet) => [
    ...Array<number>(segmentsOf(packet) - 1).fill(255),
    packet.length % 255,
  ])
  const head = Buffer.alloc(27)
  head.write('OggS', 0, 'latin1')
  head[5] = flags
  head.writeBigInt64LE(at, 6)
  head.writeUInt32LE(SERIAL, 14)
  head.writeUInt32LE(number, 18)
  head[26] = segments.length
  const whole = Buffer.concat([head, Buffer.from(segments), ...packets])
  whole.writeUInt32LE(checksum(whole), 22)
  return whole
}

/** CRC-32 of polynomial 0x04c11db7, not mirrored as zip has it (RFC 3533 §6). */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0
  return sum
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24
  for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  return sum >>> 0
})
