// Reads a JSONL file, plain or gzipped, row by row against a schema, and says on which line it is broken.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type * as z from 'zod/mini'
import { tellFault } from '../../knowledge/fault.ts'
import { schemaFaults } from '../../knowledge/schema-fault.ts'

export interface Row<T> {
  /** Of the unpacked file, from 1. */
  line: number
  value: T
}

/** So many faults are told at once: a file of another kind is broken on every line. */
const TOLD = 10

/**
 * Empty lines are passed over.
 * @throws Error with a line for each of the first faults: `file:line: what is wrong, what to write`; or that the file
 * cannot be read or has no row.
 */
export function readRows<S extends z.ZodMiniType>(path: string, schema: S): Row<z.output<S>>[] {
  const rows: Row<z.output<S>>[] = []
  const faults: string[] = []
  textOf(path)
    .split('\n')
    .forEach((text, i) => {
      if (text.trim() === '') return
      const read = rowOf(text, schema, { file: path, line: i + 1 })
      if ('value' in read) rows.push({ line: i + 1, value: read.value })
      else faults.push(...read.faults)
    })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  if (rows.length === 0) throw new Error(`${path}: has no row: write one JSON object a line`)
  return rows
}

/** What a schema found wrong in a row, in plain words. */
export function rowFaults(error: z.core.$ZodError, schema: z.ZodMiniType, row: unknown, at: Place): string[] {
  return schemaFaults(error.issues, schema, row, { file: at.file, lineOf: () => at.line }).map((fault) =>
    tellFault({
      ...fault,
      what: fault.what.replace(/^the file /, 'the row '),
      write: IN_JSON.reduce((write, [yaml, json]) => write.replace(yaml, json), fault.write),
    }),
  )
}

/** The advice is made for YAML. */
const IN_JSON: [yaml: string | RegExp, json: string][] = [
  [', each line beginning with "- "', ''],
  ['its keys below it, moved in by two spaces', 'a JSON object'],
  ['words, in quotes if they are digits only', 'a text'],
  [/^write it in quotes: '(.*)'$/, 'write it in quotes: "$1"'],
  ['docs/editors.md', 'docs/eval.md'],
]

interface Place {
  file: string
  line: number
}

/** The first faults, and how many more there are. */
export function shortened(faults: string[]): string[] {
  if (faults.length <= TOLD) return faults
  return [...faults.slice(0, TOLD), `and ${faults.length - TOLD} more`]
}

function rowOf<S extends z.ZodMiniType>(
  text: string,
  schema: S,
  at: Place,
): { value: z.output<S> } | { faults: string[] } {
  let row: unknown
  try {
    row = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return { faults: [`${at.file}:${at.line}: this is not one JSON value (${why}), write one JSON object a line`] }
  }
  const read = schema.safeParse(row)
  return read.success ? { value: read.data } : { faults: rowFaults(read.error, schema, row, at) }
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
