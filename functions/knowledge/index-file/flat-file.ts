// One flat file of named sections: a small head is read at once, a section whole or by position when it is asked for.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

const MAGIC = Buffer.from('BANGBAN\n')
/** Raised whenever what stands in a section changes, so that an old file is refused instead of misread. */
export const SCHEMA = 7
/** Magic, schema, length of the head, CRC-32 of the head, four bytes of nothing. */
const FIXED = MAGIC.length + 16
const ALIGN = 8

interface Head {
  /** SHA-256 of what was published, hex. */
  hash: string
  /** Bytes of the whole file. */
  bytes: number
  meta: Record<string, number | string>
  /** Name → [offset from the end of the head, length, CRC-32], in bytes. */
  sections: Record<string, [number, number, number]>
}

export interface FlatFile {
  hash: string
  meta: Record<string, number | string>
  /** A whole section, sound, in memory of its own, aligned so that typed arrays can lie over it. */
  load(name: string): Uint8Array<ArrayBuffer>
  /** Bytes `from` up to `to` of a section, unchecked. They are overwritten by the next `read`. */
  read(name: string, from: number, to: number): Uint8Array
  /** What to throw when bytes that were read turn out wrong. */
  damaged(what: string): Error
  close(): void
}

/**
 * Opens a file of sections and reads its head.
 *
 * A changed byte is noticed in the head (here), in a section that is loaded whole (`load`: dictionaries, lengths, starts)
 * and in a record (`openRecords`: guides, filings, cards), each when it is read. It is not noticed in postings, which are
 * read in pieces, where it can only move a passage up or down. Measured with 10,000 services: these checks cost 2 ms a
 * language; to check the whole would read 140 MB on each start, 60 ms from memory and far longer from a disk.
 * @param expected corpus hash that the file must have; any when left out.
 * @throws Error when there is no such file, or it is of another kind, schema or corpus, damaged or cut short.
 */
export function openFlatFile(path: string, expected?: string): FlatFile {
  const fd = openForReading(path)
  try {
    const { head, body } = readHead(fd, path)
    if (expected !== undefined && head.hash !== expected) {
      throw refusal(
        path,
        `was published from other guides (${head.hash.slice(0, 12)}, expected ${expected.slice(0, 12)})`,
      )
    }
    const damaged = (what: string) => refusal(path, `is damaged in ${what}`)
    let scratch = Buffer.allocUnsafe(64 * 1024)
    const place = (name: string): [at: number, length: number, sum: number] => {
      const found = head.sections[name]
      if (!found) throw refusal(path, `has no section ${name}`)
      return [found[0] + body, found[1], found[2]]
    }
    return {
      hash: head.hash,
      meta: head.meta,
      load(name) {
        const [at, length, sum] = place(name)
        const bytes = new Uint8Array(length)
        fill(fd, path, bytes, length, at)
        if (crc32(bytes) !== sum) throw damaged(name)
        return bytes
      },
      read(name, from, to) {
        const [at] = place(name)
        const length = to - from
        if (length > scratch.length) scratch = Buffer.allocUnsafe(length * 2)
        fill(fd, path, scratch, length, at + from)
        return scratch.subarray(0, length)
      },
      damaged,
      close: () => closeSync(fd),
    }
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

/** Writes a file of sections beside its place and renames it, so that a reader sees the old file or the new one. */
export async function writeFlatFile(
  path: string,
  head: Pick<Head, 'hash' | 'meta'>,
  sections: Map<string, Uint8Array>,
): Promise<void> {
  const places: Head['sections'] = {}
  let end = 0
  for (const [name, bytes] of sections) {
    places[name] = [end, bytes.length, crc32(bytes)]
    end += padded(bytes.length)
  }
  const start = headBytes({ ...head, bytes: 0, sections: places }).length
  // The length of the head must not depend on the figure in it, hence a figure of fixed width.
  const whole = headBytes({ ...head, bytes: start + end, sections: places })
  const draft = `${path}.${process.pid}.draft`
  const file = await open(draft, 'w')
  try {
    await file.write(whole)
    for (const bytes of sections.values()) {
      await file.write(bytes)
      await file.write(new Uint8Array(padded(bytes.length) - bytes.length))
    }
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

function headBytes(head: Head): Buffer {
  const json = JSON.stringify({ ...head, bytes: String(head.bytes).padStart(16, '0') })
  const text = Buffer.from(
    json.padEnd(padded(FIXED + Buffer.byteLength(json)) - FIXED - Buffer.byteLength(json) + json.length),
  )
  const fixed = Buffer.alloc(FIXED - MAGIC.length)
  fixed.writeUInt32LE(SCHEMA, 0)
  fixed.writeUInt32LE(text.length, 4)
  fixed.writeUInt32LE(crc32(text), 8)
  return Buffer.concat([MAGIC, fixed, text])
}

function readHead(fd: number, path: string): { head: Head; body: number } {
  const { size } = fstatSync(fd)
  const fixed = Buffer.alloc(FIXED)
  if (size < FIXED) throw refusal(path, 'is cut short')
  fill(fd, path, fixed, FIXED, 0)
  if (!fixed.subarray(0, MAGIC.length).equals(MAGIC)) throw refusal(path, 'is not an index of guides')
  const schema = fixed.readUInt32LE(MAGIC.length)
  if (schema !== SCHEMA) throw refusal(path, `has schema ${schema}, this program reads ${SCHEMA}`)
  const length = fixed.readUInt32LE(MAGIC.length + 4)
  if (size < FIXED + length) throw refusal(path, 'is cut short')
  const text = Buffer.alloc(length)
  fill(fd, path, text, length, FIXED)
  if (crc32(text) !== fixed.readUInt32LE(MAGIC.length + 8)) throw refusal(path, 'has a damaged head')
  const head: Omit<Head, 'bytes'> & { bytes: string } = JSON.parse(text.toString())
  if (Number(head.bytes) !== size) throw refusal(path, `is cut short: ${size} bytes of ${Number(head.bytes)}`)
  return { head: { ...head, bytes: size }, body: FIXED + length }
}

function fill(fd: number, path: string, into: Uint8Array, length: number, at: number): void {
  let done = 0
  while (done < length) {
    const read = readSync(fd, into, done, length - done, at + done)
    if (read === 0) throw refusal(path, 'ended early')
    done += read
  }
}

function padded(length: number): number {
  return Math.ceil(length / ALIGN) * ALIGN
}

function openForReading(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw missing ? refusal(path, 'is missing') : refusal(path, 'cannot be read', cause)
  }
}

function refusal(path: string, why: string, cause?: unknown): Error {
  return new Error(`${path} ${why}; run: npm run build`, cause === undefined ? {} : { cause })
}
