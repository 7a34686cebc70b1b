// Pieces of text kept in one section and read one at a time by their number, each with its own check.
import { crc32 } from 'node:zlib'
import type { FlatFile } from './flat-file.ts'

export interface Records {
  size: number
  /** @throws RangeError for a number that is none, Error when the record is damaged. */
  read(i: number): string
}

/** Adds the sections `name` (UTF-8 text), `name/starts` and `name/sums` (CRC-32) to what will be written. */
export function packRecords(sections: Map<string, Uint8Array>, name: string, texts: string[]): void {
  const encoded = texts.map((text) => Buffer.from(text))
  const starts = new Uint32Array(texts.length + 1)
  encoded.forEach((bytes, i) => (starts[i + 1] = (starts[i] ?? 0) + bytes.length))
  sections.set(name, Buffer.concat(encoded))
  sections.set(`${name}/starts`, new Uint8Array(starts.buffer))
  sections.set(`${name}/sums`, new Uint8Array(Uint32Array.from(encoded, (bytes) => crc32(bytes)).buffer))
}

export function openRecords(file: Pick<FlatFile, 'load' | 'read' | 'damaged'>, name: string): Records {
  const starts = new Uint32Array(file.load(`${name}/starts`).buffer)
  const sums = new Uint32Array(file.load(`${name}/sums`).buffer)
  return {
    size: sums.length,
    read(i) {
      const from = starts[i]
      const to = starts[i + 1]
      if (from === undefined || to === undefined) throw new RangeError(`${name} has no record ${i}`)
      const bytes = file.read(name, from, to)
      if (crc32(bytes) !== sums[i]) throw file.damaged(name)
      return Buffer.from(bytes).toString('utf8')
    },
  }
}
