// How long a recording lasts, by its own bytes: as recorders write it, and never with an error whatever the bytes are.
import { fc } from '../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { secondsOfMp4 } from '../../functions/channels/web/recording/seconds-of-mp4.ts'
import { secondsOfOgg } from '../../functions/channels/web/recording/seconds-of-ogg.ts'
import { secondsOfWav } from '../../functions/channels/web/recording/seconds-of-wav.ts'
import { secondsOfWebm } from '../../functions/channels/web/recording/seconds-of-webm.ts'
import { ogg, recorded, wav } from './recordings.ts'
import { TIMED, workOf } from '../timed.ts'

test.each([
  ['WAV', secondsOfWav(wav(7)), 7],
  ['WAV at another rate', secondsOfWav(wav(3, { rate: 44_100 })), 3],
  ['WAV of a stream, size 0', secondsOfWav(wav(4, { size: 0 })), 4],
  ['WAV of a stream, largest size', secondsOfWav(wav(4, { size: 0xffffffff })), 4],
  ['Ogg Opus', secondsOfOgg(ogg(61.5)), 61.5],
  ['Ogg Vorbis', secondsOfOgg(ogg(9, 'vorbis')), 9],
])('%s', (_, seconds, wanted) => {
  expect(seconds).toBeCloseTo(wanted, 3)
})

// A recorder starts and stops some tenths of a second beside the clock.
test.each([
  ['WebM', secondsOfWebm(recorded('tone.webm')), 2],
  ['a long WebM', secondsOfWebm(recorded('long.webm')), 62],
  ['MP4', secondsOfMp4(recorded('tone.mp4')), 2],
  ['MP4 in pieces', secondsOfMp4(recorded('sliced.mp4')), 5],
  ['a long MP4', secondsOfMp4(recorded('long.mp4')), 62],
])('%s of a browser', (_, seconds = 0, wanted) => {
  expect(Math.abs(seconds - wanted)).toBeLessThan(0.5)
})

describe.each([
  ['WAV', secondsOfWav, wav(1).subarray(0, 400)],
  ['Ogg', secondsOfOgg, ogg(1)],
  ['WebM', secondsOfWebm, recorded('tone.webm')],
  ['MP4', secondsOfMp4, recorded('tone.mp4')],
])('%s', (_, secondsOf, sound) => {
  test('that is cut, changed or nothing of the kind gives a length or none, at once', () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(sound.length), fc.uint8Array(), (changes, end, tail) => {
        const bytes = Buffer.concat([sound.subarray(0, end), tail])
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const seconds = secondsOf(bytes)
        expect(seconds === undefined || seconds >= 0 || Number.isNaN(seconds)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('that is nothing is read in time that grows with its size alone', TIMED, () => {
    for (const byte of [0x00, 0x01, 0x80, 0xa3, 0xff]) {
      const bytes = Buffer.alloc(3 * 1024 * 1024, byte)
      sound.copy(bytes, 0, 0, 48)
      expect(workOf(() => secondsOf(bytes))).toBeLessThan(1500)
    }
  })
})

test(
  'an MP4 of many runs, each of which counts more samples than the file could hold, is read once and not once a run',
  TIMED,
  () => {
    const run = Buffer.alloc(20)
    run.writeUInt32BE(run.length, 0)
    run.write('trun', 4)
    // Each sample has a duration.
    run.writeUInt32BE(0x100, 8)
    run.writeUInt32BE(0xff_ff_ff_ff, 12)
    run.writeUInt32BE(1, 16)
    const file = Buffer.concat(Array<Buffer>(20_000).fill(run))
    expect(workOf(() => expect(secondsOfMp4(file)).toBeUndefined())).toBeLessThan(200)
    const scale = Buffer.alloc(32)
    scale.writeUInt32BE(scale.length, 0)
    scale.write('mdhd', 4)
    scale.writeUInt32BE(1000, 8 + 12)
    expect(secondsOfMp4(Buffer.concat([scale, file]))).toBe(20)
  },
)
