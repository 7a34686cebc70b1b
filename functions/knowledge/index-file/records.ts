// Pieces of text kept in one section and read one at a time by their number.
import type { FlatFile } from './flat-file.ts'

export interface Records {
  size: number
  read(i: number): string
}

/** Adds the sections `name` (UTF-8 text) and `name/starts` to what will be written. */
export function packRecords(sections: Map<string, Uint8Array>, name: string, texts: string[]): void {
  const encoded = texts.map((text) => Buffer.from(text))
  const starts = new Uint32Array(texts.length + 1)
  encoded.forEach((bytes, i) => (starts[i + 1] = (starts[i] ?? 0) + bytes.length))
  sections.set(name, Buffer.concat(encoded))
  sections.set(`${name}/starts`, new Uint8Array(starts.buffer))
}

export function openRecords(file: FlatFile, name: string): Records {
  const starts = new Uint32Array(file.load(`${name}/starts`).buffer)
  return {
    size: starts.length - 1,
    read(i) {
      const from = starts[i]
      const to = starts[i + 1]
      if (from === undefined || to === undefined) throw new RangeError(`${name} has no record ${i}`)
      return Buffer.from(file.read(name, from, to)).toString('utf8')
    },
  }
}
