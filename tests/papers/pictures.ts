// Pictures for tests, made byte by byte: sound ones with a place planted in them, and hostile ones.
import { crc32, deflateSync } from 'node:zlib'

/** Words that no kept picture may hold. */
export const PLANTED = [
  'PLANTED-GPS',
  'PLANTED-XMP',
  'PLANTED-IPTC',
  'PLANTED-COMMENT',
  'PLANTED-THUMB',
  'PLANTED-TAIL',
]

const latin = (text: string) => Buffer.from(text, 'latin1')
const be16 = (n: number) => Buffer.from([n >> 8, n & 0xff])
const be32 = (n: number) => Buffer.from([n >>> 24, (n >> 16) & 0xff, (n >> 8) & 0xff, n & 0xff])
const le32 = (n: number) => Buffer.from([n & 0xff, (n >> 8) & 0xff, (n >> 16) & 0xff, n >>> 24])

/** One grey dot; tables and scan as an encoder wrote them. */
const DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z',
  'base64',
)
/** Where its first table begins: after the start and JFIF. */
const TABLES = 20

/** TIFF of a camera: the way it was held, and a place. */
export function exif(turn: number): Buffer {
  const entry = Buffer.concat([be16(0x0112), be16(3), be32(1), be16(turn), be16(0)])
  return Buffer.concat([latin('MM\0*'), be32(8), be16(1), entry, be32(0), latin('PLANTED-GPS PLANTED-THUMB')])
}

const segment = (marker: number, content: Buffer) => {
  return Buffer.concat([Buffer.from([0xff, marker]), be16(content.length + 2), content])
}

/** What is seen of it, which must stay as it is. */
export const JPEG_SEEN = DOT.subarray(TABLES)

export function jpeg({ turn = 6, tail = Buffer.alloc(0) } = {}): Buffer {
  return Buffer.concat([
    DOT.subarray(0, TABLES),
    segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(turn)])),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>PLANTED-XMP</x:xmpmeta>')),
    segment(0xed, latin('Photoshop 3.0\0PLANTED-IPTC')),
    segment(0xfe, latin('PLANTED-COMMENT')),
    segment(0xe0, latin('JFXX\0PLANTED-THUMB')),
    JPEG_SEEN,
    latin('PLANTED-TAIL'),
    tail,
  ])
}

/** As its head says, whatever is in it. */
export function jpegOfSize(width: number, height: number): Buffer {
  const made = Buffer.from(DOT)
  const at = made.indexOf(Buffer.from([0xff, 0xc0]))
  be16(height).copy(made, at + 5)
  be16(width).copy(made, at + 7)
  return made
}

const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([latin(name), content])
  return Buffer.concat([be32(content.length), named, be32(crc32(named))])
}

const PNG_SIGN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Grey, 8 bits. @param rows more or less than the head says, for damaged ones */
export function png({
  width = 3,
  height = 2,
  rows,
  tail = Buffer.alloc(0),
}: { width?: number; height?: number; rows?: number; tail?: Buffer } = {}): Buffer {
  const pixels = Buffer.concat(
    Array.from({ length: rows ?? height }, (_, row) => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, row)])),
  )
  return Buffer.concat([
    PNG_SIGN,
    chunk('IHDR', Buffer.concat([be32(width), be32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('eXIf', exif(8)),
    chunk('tEXt', latin('Comment\0PLANTED-COMMENT')),
    chunk('iTXt', latin('XML:com.adobe.xmp\0\0\0\0\0PLANTED-XMP')),
    chunk('IDAT', deflateSync(pixels)),
    chunk('tIME', Buffer.from([7, 234, 1, 1, 1, 1, 1])),
    chunk('IEND', Buffer.alloc(0)),
    latin('PLANTED-TAIL'),
    tail,
  ])
}

/** The packed pixels of a PNG. */
export function pixelsOf(made: Buffer): Buffer {
  const at = made.indexOf('IDAT')
  return made.subarray(at + 4, at + 4 + made.readUInt32BE(at - 4))
}

const riff = (name: string, content: Buffer) => {
  return Buffer.concat([latin(name), le32(content.length), content, Buffer.alloc(content.length % 2)])
}

/** One dot in VP8, as cwebp wrote it. */
export const WEBP_SEEN = riff(
  'VP8 ',
  Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64').subarray(20, 44),
)

export function webp({ turn = 3, inside = [] as Buffer[], tail = Buffer.alloc(0) } = {}): Buffer {
  const head = Buffer.concat([Buffer.from([0x0c, 0, 0, 0]), Buffer.from([0, 0, 0, 0, 0, 0])])
  const content = Buffer.concat([
    latin('WEBP'),
    riff('VP8X', head),
    WEBP_SEEN,
    riff('EXIF', Buffer.concat([latin('Exif\0\0'), exif(turn)])),
    riff('XMP ', latin('PLANTED-XMP')),
    ...inside,
  ])
  return Buffer.concat([latin('RIFF'), le32(content.length), content, latin('PLANTED-TAIL'), tail])
}

/** None of them is a picture, or is that alone. */
export const HOSTILE: Record<string, [bytes: Buffer, fault: string]> = {
  'an SVG with a script': [latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'type'],
  'a page': [latin('<!doctype html><script>alert(1)</script>'), 'type'],
  'a PDF': [latin('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'), 'type'],
  'an archive': [Buffer.concat([latin('PK\x03\x04'), Buffer.alloc(64)]), 'type'],
  'a Word file': [
    Buffer.concat([latin('PK\x03\x04\x14\0\x06\0'), Buffer.alloc(22), latin('[Content_Types].xml')]),
    'type',
  ],
  'a program for Windows': [Buffer.concat([latin('MZ\x90\0'), Buffer.alloc(200)]), 'type'],
  'a program for Linux': [Buffer.concat([latin('\x7fELF\x02\x01\x01'), Buffer.alloc(64)]), 'type'],
  'a script': [latin('#!/bin/sh\nrm -rf /\n'), 'type'],
  'a moving GIF': [Buffer.concat([latin('GIF89a'), Buffer.alloc(32)]), 'type'],
  'a TIFF': [Buffer.concat([latin('II*\0'), Buffer.alloc(64)]), 'type'],
  'a HEIC of an iPhone': [Buffer.concat([be32(24), latin('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]), 'heic'],
  'an AVIF': [Buffer.concat([be32(24), latin('ftypavif\0\0\0\0mif1avif'), Buffer.alloc(64)]), 'heic'],
  'a text': [latin('just words'), 'type'],
  nothing: [Buffer.alloc(0), 'broken'],
  'only the sign of a JPEG': [Buffer.from([0xff, 0xd8, 0xff]), 'broken'],
  'only the sign of a PNG': [PNG_SIGN, 'type'],
  'a JPEG cut off in its scan': [DOT.subarray(0, DOT.length - 4), 'broken'],
  'a JPEG cut off in its tables': [DOT.subarray(0, 60), 'broken'],
  'a JPEG without a picture': [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]), 'broken'],
  'a PNG cut off': [png().subarray(0, 90), 'broken'],
  'a PNG with a bit turned': [turned(png()), 'broken'],
  'a PNG with fewer rows than it says': [png({ height: 5, rows: 2 }), 'broken'],
  'a PNG that unpacks to more than it says': [png({ height: 2, rows: 5000 }), 'broken'],
  'a WebP cut off': [webp().subarray(0, 40), 'broken'],
  'a WebP that moves': [webp({ inside: [riff('ANMF', Buffer.alloc(16))] }), 'broken'],
  'a JPEG of a hundred thousand million dots': [jpegOfSize(65_000, 65_000), 'too-large'],
  'a PNG of a thousand million dots': [png({ width: 40_000, height: 30_000, rows: 1 }), 'too-large'],
  'a very long strip': [jpegOfSize(17_000, 2), 'too-large'],
  'more bytes than it may have': [jpeg({ tail: Buffer.alloc(4 * 1024 * 1024) }), 'too-large'],
  'a JPEG with a page behind it': [jpeg({ tail: latin('<script>alert(1)</script>') }), 'type'],
  'a JPEG with an archive behind it': [jpeg({ tail: Buffer.concat([latin('PK\x03\x04'), Buffer.alloc(30)]) }), 'type'],
  'a JPEG with a page in its remark': [
    Buffer.concat([DOT.subarray(0, 20), segment(0xfe, latin('<html><body>')), JPEG_SEEN]),
    'type',
  ],
  'a JPEG with a page in its tables': [
    Buffer.concat([DOT.subarray(0, 20), segment(0xdb, latin('<html><script>alert(1)</script>')), DOT.subarray(20)]),
    'type',
  ],
  'a JPEG that keeps whoever looks through it busy': [
    jpeg({ tail: Buffer.concat([Buffer.alloc(3_900_000, 'MZ'), latin('<script>')]) }),
    'type',
  ],
  'a PNG with a PDF behind it': [png({ tail: latin('%PDF-1.4') }), 'type'],
  'a WebP with a program behind it': [webp({ tail: latin('\x7fELF\x02') }), 'type'],
}

function turned(made: Buffer): Buffer {
  const copy = Buffer.from(made)
  const at = copy.indexOf('IDAT') + 8
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
