// Reads the passages and queries of a retrieval set, whatever else their rows hold.
import * as z from 'zod'
import { readRows, shortened } from './read-rows.ts'

export interface Passage {
  id: string
  title: string
  text: string
}

export interface EvalQuery {
  id: string
  text: string
  /** What the citizen said before, oldest first. */
  history: string[]
  relevant: string[]
}

export interface QueryWishes {
  /** Fields that are joined into the query, in this order. */
  fields: string[]
  /** Rows are kept whose field has one of the values; all of them must hold. */
  where: { field: string; values: string[] }[]
  history: boolean
}

/** A number is an id as good as a word. */
const id = z.union([z.string().min(1), z.number().transform(String)])

const passage = z.object({ id, title: z.string().default(''), text: z.string() })

const turn = z.union([z.string(), z.object({ role: z.string(), text: z.string() })])

const query = z.looseObject({
  id,
  history: z
    .array(turn)
    .nullish()
    .transform((turns) => turns ?? []),
  relevant: z
    .array(id)
    .nullish()
    .transform((ids) => ids ?? []),
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
  if (rows.length === 0) throw new Error(`${path}: has no row`)
  return rows.map(({ value }) => value)
}

/** Rows that a `where` drops, or that name nothing relevant, are left out. */
export function readQueries(path: string, { fields, where, history }: QueryWishes): EvalQuery[] {
  const faults: string[] = []
  const queries = readRows(path, query).flatMap(({ line, value }): EvalQuery[] => {
    if (!where.every((wish) => keeps(value[wish.field], wish.values)) || value.relevant.length === 0) return []
    const texts = fields.map((field) => value[field])
    const missing = fields.filter((_, i) => typeof texts[i] !== 'string')
    if (missing.length > 0) faults.push(`${path}:${line}: ${missing.join(' and ')}: a text is expected`)
    return [
      { id: value.id, text: texts.join('\n'), history: history ? said(value.history) : [], relevant: value.relevant },
    ]
  })
  if (faults.length > 0) throw new Error(shortened(faults).join('\n'))
  return queries
}

function keeps(found: unknown, values: string[]): boolean {
  return (Array.isArray(found) ? found : [found]).some((one) => values.includes(String(one)))
}

/** Search takes what citizens said; what the house answered is no wish of theirs. */
function said(turns: z.output<typeof turn>[]): string[] {
  return turns.flatMap((one) => (typeof one === 'string' ? one : one.role === 'user' ? one.text : []))
}
