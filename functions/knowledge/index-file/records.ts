// Pieces of text kept in one section and read one at a time by their number, each with its own check.
import { crc32 } from 'node:zlib'
import type { FlatFile } from './flat-file.ts'

export interface Records {
  size: number
  /** @throws RangeError for a number that is none, Error when the record is damaged. */
  read(i: number): string
  /** The bytes of a record; they are overwritten by the next read of the file. */
  bytes(i: number): Uint8Array
}

/** Adds the sections `name` (texts in UTF-8, or bytes), `name/starts` and `name/sums` (CRC-32) to what will be written. */
export function packRecords(sections: Map<string, Uint8Array>, name: string, records: (string | Uint8Array)[]): void {
  const encoded = records.map((record) => (typeof record === 'string' ? Buffer.from(record) : record))
  const starts = new Uint32Array(records.length + 1)
  encoded.forEach((bytes, i) => (starts[i + 1] = (starts[i] ?? 0) + bytes.length))
  sections.set(name, Buffer.concat(encoded))
  sections.set(`${name}/starts`, new Uint8Array(starts.buffer))
  sections.set(`${name}/sums`, new Uint8Array(Uint32Array.from(encoded, (bytes) => crc32(bytes)).buffer))
}

export function openRecords(file: Pick<FlatFile, 'load' | 'read' | 'damaged'>, name: string): Records {
  const starts = new Uint32Array(file.load(`${name}/starts`).buffer)
  const sums = new Uint32Array(file.load(`${name}/sums`).buffer)
  const bytes = (i: number) => {
    const from = starts[i]
    const to = starts[i + 1]
    if (from === undefined || to === undefined) throw new RangeError(`${name} has no record ${i}`)
    const read = file.read(name, from, to)
    if (crc32(read) !== sums[i]) throw file.damaged(name)
    return read
  }
  return { size: sums.length, bytes, read: (i) => Buffer.from(bytes(i)).toString('utf8') }
}
