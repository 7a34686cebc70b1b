// Reads a JSONL file, plain or gzipped, row by row against a schema, and says on which line it is broken.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type * as z from 'zod'

export interface Row<T> {
  /** Of the unpacked file, from 1. */
  line: number
  value: T
}

/** So many faults are told at once: a file of another kind is broken on every line. */
const TOLD = 10

/**
 * Empty lines are passed over.
 * @throws Error with a line for each of the first faults: `file:line: what is wrong`; or that the file cannot be read.
 */
export function readRows<S extends z.ZodType>(path: string, schema: S): Row<z.output<S>>[] {
  const rows: Row<z.output<S>>[] = []
  const faults: string[] = []
  textOf(path)
    .split('\n')
    .forEach((text, i) => {
      if (text.trim() === '') return
      const read = rowOf(text, schema)
      if ('value' in read) rows.push({ line: i + 1, value: read.value })
      else faults.push(`${path}:${i + 1}: ${read.wrong}`)
    })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  return rows
}

/** The first faults, and how many more there are. */
export function shortened(faults: string[]): string[] {
  if (faults.length <= TOLD) return faults
  return [...faults.slice(0, TOLD), `and ${faults.length - TOLD} more`]
}

function rowOf<S extends z.ZodType>(text: string, schema: S): { value: z.output<S> } | { wrong: string } {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { wrong: `this is not one JSON value (${error instanceof Error ? error.message : ''})` }
  }
  const read = schema.safeParse(data)
  if (read.success) return { value: read.data }
  const wrong = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  )
  return { wrong: wrong.join('; ') }
}

/** What a file holds tells whether it is packed, whatever it is called. */
export function textOf(path: string): string {
  let bytes
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Error(`${path}: cannot be read (${error instanceof Error ? error.message : ''})`, { cause: error })
  }
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\u{FEFF}/u, '')
  } catch (error) {
    throw new Error(`${path}: is cut short or damaged, it cannot be unpacked`, { cause: error })
  }
}
