// Reads YAML against a schema and keeps the line of every key, so that a fault points at its own line.
import type * as z from 'zod/mini'
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type YAMLError } from 'yaml'
import { schemaFaults } from './schema-fault.ts'
import type { Fault } from './fault.ts'

export type Path = readonly PropertyKey[]

export interface YamlFile<T> {
  file: string
  /** Absent as soon as one fault was found. */
  value?: T
  faults: Fault[]
  /** The line of the key or list item at this path, or of the deepest part of the path that is there. */
  lineOf(path: Path): number
}

/**
 * @param text the YAML itself; `line` is the line of the file on which it begins, from 1.
 * @returns the value, or every fault: broken YAML first, and only when there is none what the schema says.
 */
export function readYaml<S extends z.ZodMiniType>(
  text: string,
  schema: S,
  { file, line = 1 }: { file: string; line?: number },
): YamlFile<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' })
  const lineAt = (offset: number) => line - 1 + Math.max(1, counter.linePos(offset).line)
  const lineOf = (path: Path) => lineAt(offsetOf(document, path))
  if (document.errors.length > 0) {
    const told = document.errors.map((error) => syntaxFault(error, text, (offset) => lineAt(offset), document))
    return { file, lineOf, faults: firstOf(document.errors, told).map((fault) => ({ file, ...fault })) }
  }
  const alias = aliasIn(document)
  if (alias !== undefined) return { file, lineOf, faults: [{ file, line: lineAt(alias), ...ALIAS }] }
  const data: unknown = document.toJS()
  const read = schema.safeParse(data)
  if (read.success) return { file, value: read.data, lineOf, faults: [] }
  return { file, lineOf, faults: schemaFaults(read.error.issues, schema, data, { file, lineOf }) }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  const start: unknown = Array.isArray(range) ? range[0] : undefined
  return typeof start === 'number' ? start : undefined
}

const SYNTAX: Record<string, [what: string, write: string]> = {
  DUPLICATE_KEY: ['this key stands here twice', 'keep one of the two'],
  TAB_AS_INDENT: ['the line is moved in with a tab', 'write spaces instead'],
  BAD_INDENT: ['the line is moved in too far or not far enough', 'begin it right below the line it belongs with'],
  MISSING_CHAR: ['a quote or bracket is left open', 'close it'],
  MULTILINE_IMPLICIT_KEY: [
    'a key runs over several lines',
    'write "key: words" on one line, with words that hold ": " in quotes',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['": " stands inside plain words', 'put the words in double quotes'],
}

function syntaxFault(error: YAMLError, text: string, lineAt: (offset: number) => number, document: Document) {
  const [at] = error.pos
  const lineText = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? ''
  const code = /^\s*\t/.test(lineText) ? 'TAB_AS_INDENT' : error.code
  const [what, write] = SYNTAX[code] ?? [
    `this is not YAML (${error.message.split('\n')[0]})`,
    'put words that hold : # { [ @ or % in double quotes',
  ]
  return { line: lineAt(code === 'MISSING_CHAR' ? openQuote(document, at) : at), what, write }
}

const ALIAS = {
  what: 'a word begins with *, which means a repetition in YAML',
  write: 'put the words in double quotes, or write them out',
}

/** Where the first repetition stands: a few of them can blow up a small file, and no editor needs one. */
function aliasIn(document: Document): number | undefined {
  let found: number | undefined
  visit(document, {
    Alias(_, node) {
      found = startOf(node) ?? 0
      return visit.BREAK
    },
  })
  return found
}

/** What follows the first error is mostly its echo; keys that stand twice are each a mistake of their own. */
function firstOf<T>(errors: YAMLError[], told: T[]): T[] {
  return errors.every(({ code }) => code === 'DUPLICATE_KEY') ? told : told.slice(0, 1)
}

/** An open quote is noticed only at the end of the file; the editor must mend it where it begins. */
function openQuote(document: Document, at: number): number {
  let start = at
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < at && at <= range[1]) start = range[0]
    },
  })
  return start
}
