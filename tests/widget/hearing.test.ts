// The plain parts of listening: another rate, silence, frames of a recogniser, and a WAV file.
import { EventStreamCodec } from '@smithy/eventstream-codec'
import { fromUtf8, toUtf8 } from '@smithy/util-utf8'
import { describe, expect, test } from 'vitest'
import { secondsOfWav } from '../../functions/channels/web/recording/seconds-of-wav.ts'
import { audioFrame, eventIn } from '../../web-widget/voice/in/event-frame.ts'
import { resampler } from '../../web-widget/voice/in/resample.ts'
import { loudnessOf, silence } from '../../web-widget/voice/in/silence.ts'
import { wav } from '../../web-widget/voice/in/wav.ts'
import { fc } from '../fast-check.ts'

const RATE = 16_000

describe('sound at another rate', () => {
  const sine = (hertz: number, rate: number, seconds = 1) =>
    Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate))
  const inPieces = (sound: Float32Array, rate: number, size = 128) => {
    const resample = resampler(rate, RATE)
    const made: number[] = []
    for (let at = 0; at < sound.length; at += size) made.push(...resample(sound.subarray(at, at + size)))
    return made
  }
  const height = (sound: number[]) => {
    const middle = sound.slice(sound.length / 4, (sound.length * 3) / 4)
    return Math.sqrt((2 * middle.reduce((sum, each) => sum + each * each, 0)) / middle.length)
  }

  test.each([48_000, 44_100, 96_000, 22_050, 8000])('from %i is as long, and a voice as loud', (rate) => {
    for (const hertz of [100, 1000, 3000]) {
      const made = inPieces(sine(hertz, rate), rate)
      expect(Math.abs(made.length - RATE)).toBeLessThan(RATE / 100)
      expect(height(made)).toBeCloseTo(1, 1)
    }
  })

  test.each([48_000, 44_100])('from %i holds nothing that would be heard as something else', (rate) => {
    for (const hertz of [9000, 11_000, 15_000]) expect(height(inPieces(sine(hertz, rate), rate))).toBeLessThan(0.003)
  })

  test('is the same in pieces of any size, and untouched at its own rate', () => {
    const sound = sine(700, 44_100, 0.2)
    expect(inPieces(sound, 44_100, 1)).toEqual(inPieces(sound, 44_100, sound.length))
    expect(resampler(RATE, RATE)(sound)).toBe(sound)
  })
})

describe('silence', () => {
  const usual = { first: 8000, after: 1500 }
  /** Tenths of a second until it is over, and how. */
  const until = (loudness: (tenth: number) => number, patience = usual) => {
    const hush = silence(patience)
    for (let tenth = 1; tenth <= 600; tenth += 1) {
      const now = hush.take(loudness(tenth))
      if (now === 'done' || now === 'unspoken') return `${now} ${tenth}`
    }
    return 'never'
  }

  test.each([-90, -60, -45, -30])('of eight seconds in a room of %i dB is nobody speaking', (room) => {
    expect(until((tenth) => room + (tenth % 3))).toBe('unspoken 80')
  })

  test.each([-80, -50, -38])('after words ends them, in a room of %i dB, and not the breath between two', (room) => {
    const speaks = (tenth: number) => (tenth > 10 && tenth <= 40 && ![22, 23, 24, 33].includes(tenth) ? -20 : room)
    expect(until(speaks)).toBe('done 55')
    expect(until(speaks, { first: 8000, after: 2000 })).toBe('done 60')
  })

  test('is not ended by one click, and a steady noise that begins is no voice for long', () => {
    expect(until((tenth) => (tenth === 20 ? -10 : -70))).toBe('unspoken 80')
    expect(until((tenth) => (tenth < 10 ? -70 : -40))).toBe('done 63')
  })

  test('does not end who holds the button', () => {
    expect(until((tenth) => (tenth < 20 ? -20 : -70), { first: Infinity, after: Infinity })).toBe('never')
  })

  test('is measured in decibels', () => {
    expect(loudnessOf(new Int16Array(1600))).toBeCloseTo(-90, 5)
    expect(loudnessOf(new Int16Array(1600).fill(3277))).toBeCloseTo(-20, 2)
    expect(loudnessOf(new Int16Array())).toBeCloseTo(-90, 5)
  })
})

describe('frames', () => {
  const codec = new EventStreamCodec(toUtf8, fromUtf8)
  const frameOf = (about: Record<string, string>, content: unknown) =>
    Uint8Array.from(
      codec.encode({
        headers: Object.fromEntries(
          Object.entries(about).map(([name, value]) => [name, { type: 'string' as const, value }]),
        ),
        body: fromUtf8(JSON.stringify(content)),
      }),
    )

  test('of sound are what Amazon’s own codec reads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (sound) => {
        const { headers, body } = codec.decode(audioFrame(sound))
        expect(headers[':event-type']?.value).toBe('AudioEvent')
        expect(headers[':message-type']?.value).toBe('event')
        expect(Buffer.from(body).equals(Buffer.from(sound))).toBe(true)
      }),
    )
  })

  test('of events are read as Amazon’s own codec writes them', () => {
    const event = { ':message-type': 'event', ':event-type': 'TranscriptEvent' }
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(eventIn(frameOf(event, json))).toEqual(json)
      }),
    )
    expect(eventIn(frameOf({ ':exception-type': 'BadRequestException', ':message-type': 'exception' }, {}))).toBe(
      undefined,
    )
  })

  test('that are broken anywhere are none', () => {
    const frame = frameOf({ ':message-type': 'event' }, { Transcript: { Results: [] } })
    for (let at = 0; at < frame.length; at += 1) {
      const broken = frame.slice()
      broken[at] = (broken[at] ?? 0) ^ 1
      expect(eventIn(broken)).toBe(undefined)
      expect(eventIn(frame.slice(0, at))).toBe(undefined)
    }
  })
})

test('a WAV file holds all pieces, and is as long as they are', async () => {
  const file = Buffer.from(await wav([new Int16Array(1600).fill(-2), new Int16Array(800).fill(3)], RATE).arrayBuffer())
  expect(secondsOfWav(file)).toBe(0.15)
  expect(file.length).toBe(44 + 4800)
  expect([file.readInt16LE(44), file.readInt16LE(44 + 3200)]).toEqual([-2, 3])
})
