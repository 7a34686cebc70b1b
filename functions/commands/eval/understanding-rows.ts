// Reads what people say, each with what it is about and how it should be met.
import * as z from 'zod/mini'
import { readRows } from './read-rows.ts'

export interface Saying {
  said: string
  /** Sayings of a kind are counted together. */
  kind: string
  /** Services any of which is meant; empty where none is. */
  services: string[]
  /** Facets any of which is asked for; empty where the row does not tell. */
  facets: string[]
  /** Outcomes any of which is right; empty where the row does not tell. */
  outcomes: string[]
  /** Outcomes none of which is right. */
  never: string[]
}

const words = z.pipe(
  z
    ._default(z.union([z.string().check(z.minLength(1)), z.array(z.string().check(z.minLength(1)))]), [])
    .check(z.describe('a text or a list of texts')),
  z.transform((value: string | string[]) => (typeof value === 'string' ? [value] : value)),
)

const row = z.object({
  text: z.string().check(z.minLength(1)),
  kind: z._default(z.string().check(z.minLength(1)), 'all'),
  service: words,
  facet: words,
  outcome: words,
  never: words,
})

/** @throws Error that names the line when a row is broken. */
export function readSayings(path: string): Saying[] {
  return readRows(path, row).map(({ value: { text, kind, service, facet, outcome, never } }) => ({
    said: text,
    kind,
    services: service,
    facets: facet,
    outcomes: outcome,
    never,
  }))
}
