// What is kept of a picture: its pixels and which way is up, and nothing of where, when or by whom it was taken.
import { describe, expect, test } from 'vitest'
import { orientationIn } from '../../functions/filings/papers/orientation.ts'
import type { Picture } from '../../functions/filings/papers/picture.ts'
import { readPicture } from '../../functions/filings/papers/read-picture.ts'
import { fileKind } from '../../functions/filings/papers/file-kind.ts'
import { HOSTILE, jpeg, JPEG_SEEN, pixelsOf, PLANTED, png, webp, WEBP_SEEN } from './pictures.ts'

async function read(bytes: Buffer): Promise<Picture> {
  const picture = await readPicture(bytes)
  if ('fault' in picture) throw new Error(picture.fault)
  return picture
}

const SOUND: [name: string, bytes: Buffer, type: string, size: [number, number], turn: number][] = [
  ['JPEG', jpeg({ turn: 6 }), 'image/jpeg', [1, 1], 6],
  ['PNG', png({ width: 3, height: 2 }), 'image/png', [3, 2], 8],
  ['WebP', webp({ turn: 3 }), 'image/webp', [1, 1], 3],
]

describe.each(SOUND)('a %s', (_, bytes, type, [width, height], turn) => {
  test('has its place, remarks, small copies and tail in it before', () => {
    expect(PLANTED.filter((word) => bytes.includes(word)).length).toBeGreaterThanOrEqual(4)
  })

  test('is known by its content and loses all that is not seen', async () => {
    const picture = await read(bytes)
    expect(picture).toMatchObject({ type, width, height })
    expect(PLANTED.filter((word) => picture.bytes.includes(word))).toEqual([])
    expect(await fileKind(picture.bytes)).toBe(type)
  })

  test('stays as upright as it was', async () => {
    const { bytes: kept } = await read(bytes)
    const at = kept.indexOf('II*\0')
    expect(at).toBeGreaterThan(0)
    expect(orientationIn(kept.subarray(at))).toBe(turn)
  })

  test('is the same when it is read once more', async () => {
    const first = await read(bytes)
    expect((await read(first.bytes)).bytes.equals(first.bytes)).toBe(true)
  })
})

test('the pixels of each stay byte for byte', async () => {
  const fromJpeg = await read(jpeg())
  expect(fromJpeg.bytes.subarray(-JPEG_SEEN.length).equals(JPEG_SEEN)).toBe(true)
  const before = png({ width: 40, height: 30 })
  expect(pixelsOf((await read(before)).bytes).equals(pixelsOf(before))).toBe(true)
  expect((await read(webp())).bytes.includes(WEBP_SEEN)).toBe(true)
})

test('an upright picture gets no word on that', async () => {
  for (const made of [jpeg({ turn: 1 }), webp({ turn: 1 })])
    expect((await read(made)).bytes.includes('II*\0')).toBe(false)
})

test.each(Object.entries(HOSTILE))('%s is refused', async (_, [bytes, fault]) => {
  expect(await readPicture(bytes)).toEqual({ fault })
})

test('whatever is cut off or turned round never breaks the reader', async () => {
  for (const [, bytes] of SOUND) {
    for (let at = 1; at < bytes.length; at += 7) {
      const short = await readPicture(bytes.subarray(0, at))
      expect('fault' in short || short.bytes.length <= bytes.length).toBe(true)
      const wrong = Buffer.from(bytes)
      wrong[at] = (wrong[at] ?? 0) ^ 0xff
      const odd = await readPicture(wrong)
      if (!('fault' in odd)) expect(odd.bytes.includes('PLANTED-GPS') && at > bytes.indexOf('PLANTED-GPS')).toBe(false)
    }
  }
})
