// Takes a JPEG apart into what is seen and all the rest (ITU-T T.81 annex B).
import { orientationIn, orientationOnly } from './orientation.ts'
import type { TakenApart } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Baseline, extended and progressive: others are drawn nowhere. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Tables and the restart interval. */
const TABLES = new Set([0xc4, 0xdb, 0xdd])
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const EXIF = 'Exif\0\0'

/** Undefined: it ends early or is damaged. */
export function takeJpegApart(bytes: Buffer): TakenApart | undefined {
  const kept: Buffer[] = []
  const dropped: Buffer[] = []
  const tables: Buffer[] = []
  let turn: number | undefined
  let frame: { width: number; height: number } | undefined
  let scans = 0
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined) return undefined
    if (marker === EOI) {
      if (!frame || scans === 0) return undefined
      dropped.push(bytes.subarray(at + 2))
      const head = [Buffer.from([0xff, SOI]), ...(turn ? [segment(APP1, EXIF, orientationOnly(turn))] : [])]
      return { ...frame, kept: [...head, ...kept, Buffer.from([0xff, EOI])], dropped, tables }
    }
    // Only markers with a length may stand here.
    if (marker === SOI || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) return undefined
    if (at + 4 > bytes.length) return undefined
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return undefined
    const whole = bytes.subarray(at, end)
    const content = whole.subarray(4)
    at = end
    if (FRAMES.has(marker)) {
      // A second one would be another picture.
      if (frame || content.length < 6) return undefined
      frame = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) }
      if (frame.height === 0 || frame.width === 0) return undefined
      kept.push(whole)
    } else if (TABLES.has(marker)) {
      kept.push(whole)
      tables.push(content)
    } else if (marker === SOS) {
      if (!frame) return undefined
      scans += 1
      at = endOfScan(bytes, end)
      kept.push(whole, bytes.subarray(end, at))
    } else if (marker === APP0 && isNamed(content, 'JFIF\0') && content.length >= 14) {
      // Its small copy stays behind.
      kept.push(segment(APP0, content.toString('latin1', 0, 12), Buffer.from([0, 0])))
      dropped.push(content.subarray(14))
    } else if (marker === APP14 && isNamed(content, 'Adobe') && content.length === 12) kept.push(whole)
    else {
      if (marker === APP1 && isNamed(content, EXIF)) turn ??= orientationIn(content.subarray(EXIF.length))
      if (marker >= 0xc3 && marker <= 0xcf) return undefined
      dropped.push(content)
    }
  }
}

/** Where the next marker stands; within a scan 0xff is followed by 0, or counts restarts. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function isNamed(content: Buffer, name: string): boolean {
  return content.toString('latin1', 0, name.length) === name
}

function segment(marker: number, name: string, content: Buffer): Buffer {
  const inside = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(inside.length + 2, 2)
  return Buffer.concat([head, inside])
}
