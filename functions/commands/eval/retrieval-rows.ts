// Reads the passages and queries of a retrieval set, whatever else their rows hold.
import * as z from 'zod/mini'
import { readRows, shortened } from './read-rows.ts'

export interface Passage {
  id: string
  title: string
  text: string
}

export interface EvalQuery {
  id: string
  text: string
  /** What stands beside the question, such as the citizen's situation. */
  background?: string
  /** What the citizen said before, oldest first. */
  history: string[]
  relevant: string[]
}

export interface QueryWishes {
  /** Fields that make the query: the last is the question, those before it are told beside it. */
  fields: string[]
  /** Rows are kept whose field has one of the values; all of them must hold. */
  where: { field: string; values: string[] }[]
  history: boolean
}

/** A number is an id as good as a word. */
const id = z
  .union([z.string().check(z.minLength(1)), z.pipe(z.number(), z.transform(String))])
  .check(z.describe('a text or a number'))

const passage = z.object({ id, title: z._default(z.string(), ''), text: z.string() })

const turn = z.union([z.string(), z.object({ role: z.string(), text: z.string() })])

const query = z.looseObject({
  id,
  history: z
    .pipe(
      z.nullish(z.array(turn)),
      z.transform((turns) => turns ?? []),
    )
    .check(z.describe('a list of texts, or of objects with role and text')),
  relevant: z
    .pipe(
      z.nullish(z.array(id)),
      z.transform((ids) => ids ?? []),
    )
    .check(z.describe('a list of ids of passages')),
})

/** @throws Error that names the line when a row is broken or an id stands twice. */
export function readPassages(path: string): Passage[] {
  const rows = readRows(path, passage)
  const lines = new Map<string, number>()
  const faults = rows.flatMap(({ line, value }) => {
    const earlier = lines.get(value.id)
    lines.set(value.id, line)
    return earlier === undefined ? [] : [`${path}:${line}: the id ${value.id} stands on line ${earlier} too`]
  })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  return rows.map(({ value }) => value)
}

/**
 * Rows that a `where` drops, or that name nothing relevant, are left out.
 * @throws Error as `readPassages` does, or that no row is left, and what left each out
 */
export function readQueries(path: string, { fields, where, history }: QueryWishes): EvalQuery[] {
  const faults: string[] = []
  const rows = readRows(path, query)
  const queries = rows.flatMap(({ line, value }): EvalQuery[] => {
    if (!where.every((wish) => keeps(value, wish)) || value.relevant.length === 0) return []
    const texts = fields.map((field) => value[field])
    const missing = fields.filter((_, i) => typeof texts[i] !== 'string')
    if (missing.length > 0)
      faults.push(`${path}:${line}: ${missing.map((name) => `"${name}"`).join(' and ')} is no text, write a text`)
    return [
      {
        id: value.id,
        text: String(texts.at(-1)),
        ...(texts.length > 1 && { background: texts.slice(0, -1).join('\n') }),
        history: history ? said(value.history) : [],
        relevant: value.relevant,
      },
    ]
  })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  if (queries.length === 0) {
    const kept = where.map((wish) => {
      const some = rows.filter(({ value }) => keeps(value, wish)).length
      return `--where ${wish.field}=${wish.values.join(',')} keeps ${some}`
    })
    const named = rows.filter(({ value }) => value.relevant.length > 0).length
    throw new Error(
      `${path}: nothing is left to rank of ${count(rows.length)}: ${[...kept, `${named} name a passage in "relevant"`].join(', ')}`,
    )
  }
  return queries
}

function count(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}

function keeps(row: Record<string, unknown>, { field, values }: QueryWishes['where'][number]): boolean {
  const found = row[field]
  return (Array.isArray(found) ? found : [found]).some((one) => values.includes(String(one)))
}

/** Search takes what citizens said; what the house answered is no wish of theirs. */
function said(turns: z.output<typeof turn>[]): string[] {
  return turns.flatMap((one) => (typeof one === 'string' ? one : one.role === 'user' ? one.text : []))
}
