// WebM of a browser into Ogg: the same packets, in pages that every reader of Ogg accepts, and never with an error.
import { expect, test } from 'vitest'
import { secondsOfOgg } from '../../functions/channels/web/recording/seconds-of-ogg.ts'
import { secondsOfWebm } from '../../functions/channels/web/recording/seconds-of-webm.ts'
import { oggOfOpus } from '../../functions/speech/ogg-of-opus.ts'
import { opusInWebm } from '../../functions/speech/opus-in-webm.ts'
import { streamableSound } from '../../functions/speech/streamable-sound.ts'
import { fc } from '../fast-check.ts'
import { TIMED, workOf } from '../timed.ts'
import { recorded } from './recordings.ts'

interface Page {
  flags: number
  at: bigint
  number: number
  packets: Buffer[]
}

/** Reads it as RFC 3533 has it, each checksum bit by bit. */
function pagesOf(ogg: Buffer): Page[] {
  const pages: Page[] = []
  for (let at = 0; at < ogg.length;) {
    expect([ogg.toString('latin1', at, at + 4), ogg[at + 4]]).toEqual(['OggS', 0])
    const segments = [...ogg.subarray(at + 27, at + 27 + (ogg[at + 26] ?? 0))]
    const content = at + 27 + segments.length
    const end = content + segments.reduce((sum, each) => sum + each, 0)
    const whole = Buffer.from(ogg.subarray(at, end))
    const told = whole.readUInt32LE(22)
    whole.writeUInt32LE(0, 22)
    expect(crc(whole)).toBe(told)
    const packets: Buffer[] = []
    let from = content
    let to = content
    for (const segment of segments) {
      to += segment
      if (segment === 255) continue
      packets.push(ogg.subarray(from, to))
      from = to
    }
    // No packet goes over the end of a page.
    expect(from).toBe(end)
    pages.push({ flags: whole[5] ?? 0, at: whole.readBigInt64LE(6), number: whole.readUInt32LE(18), packets })
    at = end
  }
  return pages
}

function crc(bytes: Buffer): number {
  let sum = 0n
  for (const byte of bytes) {
    sum ^= BigInt(byte) << 24n
    for (let bit = 0; bit < 8; bit += 1)
      sum = sum & 0x80000000n ? ((sum << 1n) ^ 0x04c11db7n) & 0xffffffffn : (sum << 1n) & 0xffffffffn
  }
  return Number(sum)
}

test.each(['tone.webm', 'long.webm'] as const)('%s keeps each packet and its length', (name) => {
  const webm = recorded(name)
  const opus = opusInWebm(webm)
  const ogg = opus && oggOfOpus(opus)
  if (!opus || !ogg) throw new Error('no Opus')
  const [head, tags, ...pages] = pagesOf(ogg)
  expect([head?.flags, head?.packets[0]?.toString('latin1', 0, 8), head?.packets.length]).toEqual([2, 'OpusHead', 1])
  expect([tags?.flags, tags?.packets[0]?.toString('latin1', 0, 8)]).toEqual([0, 'OpusTags'])
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 2))
  expect(pages.map(({ flags }) => flags)).toEqual(pages.map((_, i) => (i === pages.length - 1 ? 4 : 0)))
  const packets = pages.flatMap((page) => page.packets)
  expect(packets.length).toBe(opus.packets.length)
  expect(Buffer.concat(packets).equals(Buffer.concat(opus.packets))).toBe(true)
  expect(pages.every(({ at }, i) => i === 0 || at > (pages[i - 1]?.at ?? 0n))).toBe(true)
  // Each packet stands in the WebM letter by letter.
  expect(opus.packets.every((packet) => webm.includes(packet))).toBe(true)
  expect(Math.abs((secondsOfOgg(ogg) ?? 0) - (secondsOfWebm(webm) ?? 99))).toBeLessThan(0.2)
  expect(streamableSound({ bytes: new Uint8Array(webm), type: 'audio/webm' })).toEqual({
    bytes: ogg,
    encoding: 'ogg-opus',
    rate: 48_000,
  })
})

test('packets that need more than a segment, and pages that are full, are laid as they should be', () => {
  const head = Buffer.from('OpusHead\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1')
  // 20 ms of one frame each; 255 and 510 bytes end with an empty segment.
  const packets = [1, 254, 255, 256, 510, 5000, ...Array<number>(300).fill(600)].map((size) => Buffer.alloc(size, 0x78))
  const ogg = oggOfOpus({ head, packets })
  if (!ogg) throw new Error('no Ogg')
  const pages = pagesOf(ogg).slice(2)
  expect(pages.flatMap((page) => page.packets).map(({ length }) => length)).toEqual(packets.map(({ length }) => length))
  expect(pages.at(-1)?.at).toBe(BigInt(packets.length * 960))
  expect(oggOfOpus({ head, packets: [Buffer.alloc(70_000, 0x78)] })).toBeUndefined()
  expect(oggOfOpus({ head, packets: [Buffer.alloc(0)] })).toBeUndefined()
})

test('a WebM that is cut, changed or nothing of the kind gives sound or none, at once', TIMED, () => {
  const sound = recorded('tone.webm')
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat(sound.length), (changes, end) => {
      const bytes = Buffer.from(sound.subarray(0, end))
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      const read = streamableSound({ bytes: new Uint8Array(bytes), type: 'audio/webm' })
      if (read) expect(read.bytes.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
  for (const byte of [0x00, 0x01, 0x80, 0xa3, 0xae, 0xff]) {
    const bytes = Buffer.alloc(3 * 1024 * 1024, byte)
    sound.copy(bytes, 0, 0, 300)
    expect(workOf(() => opusInWebm(bytes))).toBeLessThan(1500)
  }
})
