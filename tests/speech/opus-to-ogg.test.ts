// WebM and MP4 of a browser into Ogg: the same packets, in pages that every reader of Ogg accepts, and never with an error.
import { describe, expect, test } from 'vitest'
import { secondsOfMp4 } from '../../functions/channels/web/recording/seconds-of-mp4.ts'
import { secondsOfOgg } from '../../functions/channels/web/recording/seconds-of-ogg.ts'
import { secondsOfWebm } from '../../functions/channels/web/recording/seconds-of-webm.ts'
import { oggOfOpus } from '../../functions/speech/ogg-of-opus.ts'
import { opusInMp4 } from '../../functions/speech/opus-in-mp4.ts'
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

const RECORDED = ['tone.webm', 'long.webm', 'tone.mp4', 'sliced.mp4', 'long.mp4'] as const

test.each(RECORDED)('%s keeps each packet and its length', (name) => {
  const isWebm = name.endsWith('webm')
  const recording = recorded(name)
  const opus = isWebm ? opusInWebm(recording) : opusInMp4(recording)
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
  // Each packet stands in the recording letter by letter.
  expect(opus.packets.every((packet) => recording.includes(packet))).toBe(true)
  const seconds = isWebm ? secondsOfWebm(recording) : secondsOfMp4(recording)
  expect(Math.abs((secondsOfOgg(ogg) ?? 0) - (seconds ?? 99))).toBeLessThan(0.2)
  expect(streamableSound({ bytes: new Uint8Array(recording), type: isWebm ? 'audio/webm' : 'audio/mp4' })).toEqual({
    bytes: ogg,
    encoding: 'ogg-opus',
    rate: 48_000,
  })
})

test('the same tone in both has the same packets, but for what stands before the first', () => {
  // One microphone, two recorders: what the encoder makes of a tone is the same, once it has begun.
  const [webm, mp4] = [opusInWebm(recorded('tone.webm')), opusInMp4(recorded('tone.mp4'))]
  expect(mp4?.packets.length).toBe(webm?.packets.length)
  expect(mp4?.head.subarray(0, 10)).toEqual(webm?.head.subarray(0, 10))
  // 48 kHz, no gain, no table of channels.
  expect(mp4?.head.subarray(12)).toEqual(webm?.head.subarray(12))
})

describe('an MP4', () => {
  const mp4 = recorded('tone.mp4')
  const packets = opusInMp4(mp4)?.packets ?? []

  test.each([
    ['stco', 100],
    ['co64', 7],
  ] as const)('in one piece, as other recorders write it (%s), gives the same packets', (name, inFirst) => {
    const sound = inOnePiece(mp4, packets, name, inFirst)
    expect(opusInMp4(sound)?.packets).toEqual(packets)
    expect(opusInMp4(sound)?.head).toEqual(opusInMp4(mp4)?.head)
  })

  test('with AAC, with two tracks of Opus or with none is not taken', () => {
    const aac = recorded('aac.mp4')
    expect(opusInMp4(aac)).toBeUndefined()
    const trak = mp4.subarray(mp4.indexOf('trak') - 4, mp4.indexOf('mvex') - 4)
    const two = Buffer.concat([mp4.subarray(0, mp4.indexOf('mvex') - 4), trak, mp4.subarray(mp4.indexOf('mvex') - 4)])
    expect(opusInMp4(two)).toBeUndefined()
    expect(opusInMp4(mp4.subarray(0, mp4.indexOf('moof') - 4))).toBeUndefined()
    expect(streamableSound({ bytes: new Uint8Array(aac), type: 'audio/mp4' })).toBeUndefined()
  })

  test('that is cut keeps what came before', () => {
    const cut = opusInMp4(mp4.subarray(0, mp4.length - 40))?.packets ?? []
    expect(cut).toEqual(packets.slice(0, cut.length))
    expect(packets.length - cut.length).toBeLessThan(4)
    expect(cut.length).toBeGreaterThan(20)
  })

  test('whose samples lie on one another is not written out again and again', () => {
    const moof = mp4.subarray(mp4.indexOf('moof') - 4, mp4.indexOf('mdat') - 4)
    const many = Buffer.concat([mp4, ...Array<Buffer>(5000).fill(moof)])
    expect(workOf(() => opusInMp4(many))).toBeLessThan(1500)
    const taken = opusInMp4(many)?.packets ?? []
    expect(taken.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(many.length)
  })
})

function box(name: string, ...content: Buffer[]): Buffer {
  const all = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(all.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, all])
}

function words(...each: number[]): Buffer {
  const bytes = Buffer.alloc(4 * each.length)
  each.forEach((word, i) => bytes.writeUInt32BE(word, 4 * i))
  return bytes
}

/** Sound first and then what it is, in two chunks. */
function inOnePiece(mp4: Buffer, packets: Buffer[], name: 'stco' | 'co64', inFirst: number): Buffer {
  const stsd = mp4.subarray(mp4.indexOf('stsd') - 4, mp4.indexOf('mvex') - 4)
  const first = packets.slice(0, inFirst)
  const rest = packets.slice(inFirst)
  const ftyp = mp4.subarray(0, 36)
  const mdat = box('mdat', ...first, Buffer.from('between'), ...rest)
  const at = ftyp.length + 8
  const places = [at, at + Buffer.concat(first).length + 'between'.length].slice(0, rest.length > 0 ? 2 : 1)
  const stbl = box(
    'stbl',
    stsd,
    box('stsz', words(0, 0, packets.length), words(...packets.map(({ length }) => length))),
    box('stsc', words(0, places.length), words(1, first.length, 1, ...(rest.length > 0 ? [2, rest.length, 1] : []))),
    box(name, words(0, places.length), words(...places.flatMap((place) => (name === 'co64' ? [0, place] : [place])))),
  )
  return Buffer.concat([ftyp, mdat, box('moov', box('trak', box('mdia', box('minf', stbl))))])
}

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

test.each([
  ['tone.webm', 'audio/webm', opusInWebm],
  ['tone.mp4', 'audio/mp4', opusInMp4],
] as const)(
  '%s that is cut, changed or nothing of the kind gives sound or none, at once',
  TIMED,
  (name, type, read) => {
    const sound = recorded(name)
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(sound.length), (changes, end) => {
        const bytes = Buffer.from(sound.subarray(0, end))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const streamed = streamableSound({ bytes: new Uint8Array(bytes), type })
        if (streamed) expect(streamed.bytes.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
    for (const byte of [0x00, 0x01, 0x80, 0xa3, 0xae, 0xff]) {
      const bytes = Buffer.alloc(3 * 1024 * 1024, byte)
      sound.copy(bytes, 0, 0, name === 'tone.webm' ? 300 : 1000)
      expect(workOf(() => read(bytes))).toBeLessThan(1500)
    }
  },
)
