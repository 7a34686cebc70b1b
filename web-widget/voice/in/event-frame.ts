// Frames of Amazon's event stream, as a recogniser and a page exchange them: sound out, events in.

/** Length of the frame, length of its headers, their checksum. */
const PRELUDE = 12
const CHECKSUM = 4
/** Of a header's value: the type of text. */
const TEXT = 7
const written = new TextEncoder()
const HEADERS = headerBytes({
  ':message-type': 'event',
  ':event-type': 'AudioEvent',
  ':content-type': 'application/octet-stream',
})

/** A piece of sound; an empty one is the last. */
export function audioFrame(sound: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(PRELUDE + HEADERS.length + sound.length + CHECKSUM)
  const view = new DataView(frame.buffer)
  view.setUint32(0, frame.length)
  view.setUint32(4, HEADERS.length)
  view.setUint32(8, crc32(frame.subarray(0, 8)))
  frame.set(HEADERS, PRELUDE)
  frame.set(sound, PRELUDE + HEADERS.length)
  const end = frame.length - CHECKSUM
  view.setUint32(end, crc32(frame.subarray(0, end)))
  return frame
}

/** The content of an event; undefined for an exception, and for what is no whole frame. */
export function eventIn(frame: Uint8Array): unknown {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length)
  if (frame.length < PRELUDE + CHECKSUM || view.getUint32(0) !== frame.length) return undefined
  const end = frame.length - CHECKSUM
  if (view.getUint32(end) !== crc32(frame.subarray(0, end))) return undefined
  const body = PRELUDE + view.getUint32(4)
  if (textHeaders(frame.subarray(PRELUDE, body))[':message-type'] !== 'event') return undefined
  try {
    return JSON.parse(new TextDecoder().decode(frame.subarray(body, end)))
  } catch {
    return undefined
  }
}

function headerBytes(headers: Record<string, string>): Uint8Array {
  const bytes = Object.entries(headers).flatMap(([name, value]) => [
    name.length,
    ...written.encode(name),
    TEXT,
    0,
    value.length,
    ...written.encode(value),
  ])
  return Uint8Array.from(bytes)
}

/** Up to the first that is no text: those that matter here are. */
function textHeaders(bytes: Uint8Array): Record<string, string> {
  const headers: Record<string, string> = {}
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.subarray(from, from + length))
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 0
    const value = at + 1 + length
    if (bytes[value] !== TEXT) break
    const size = ((bytes[value + 1] ?? 0) << 8) + (bytes[value + 2] ?? 0)
    headers[text(at + 1, length)] = text(value + 3, size)
    at = value + 3 + size
  }
  return headers
}

/** As in zip files (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return ~crc >>> 0
}
