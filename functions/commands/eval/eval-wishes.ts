// What `npm run eval` is asked for.
import { parseArgs } from 'node:util'

export const EVAL_USAGE = `npm run eval -- retrieval --passages F --queries F [--fields a,b] [--where field=value,value]… [--no-history] [--k 10]
npm run eval -- slots --queries F
npm run eval -- conversations [--scripts F]
  each with [--json] (figures as one JSON line) and [--misses 20] (so many misses are told)`

export interface RetrievalWishes {
  passages: string
  queries: string
  fields: string[]
  where: { field: string; values: string[] }[]
  history: boolean
  k: number
}

export type EvalWishes = { json: boolean; misses: number } & (
  | ({ what: 'retrieval' } & RetrievalWishes)
  | { what: 'slots'; queries: string }
  | { what: 'conversations'; scripts?: string }
)

const OPTIONS = {
  passages: { type: 'string' },
  queries: { type: 'string' },
  fields: { type: 'string', default: 'text' },
  where: { type: 'string', multiple: true, default: [] as string[] },
  'no-history': { type: 'boolean', default: false },
  k: { type: 'string', default: '10' },
  scripts: { type: 'string' },
  misses: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What is wanted, or what was not understood. */
export function readEvalWishes(args: string[]): EvalWishes | 'help' | { wrong: string } {
  let read
  try {
    read = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = read
  if (values.help) return 'help'
  const [what, ...more] = positionals
  if (more.length > 0) return { wrong: `there is no place for ${more.join(' ')}` }
  const misses = Number(values.misses)
  if (!Number.isInteger(misses) || misses < 0) return { wrong: '--misses is a count, such as 20' }
  const about = { json: values.json, misses }
  const { passages, queries, scripts } = values
  if (what === 'conversations') return { what, ...about, ...(scripts !== undefined && { scripts }) }
  if (what !== 'slots' && what !== 'retrieval')
    return { wrong: 'what to evaluate is retrieval, slots or conversations' }
  if (queries === undefined) return { wrong: '--queries is missing: a JSONL file, plain or .gz' }
  if (what === 'slots') return { what, ...about, queries }
  if (passages === undefined) return { wrong: '--passages is missing: a JSONL file, plain or .gz' }
  const k = Number(values.k)
  if (!Number.isInteger(k) || k < 10) return { wrong: '--k is how deep is ranked, 10 or more' }
  const where = values.where.map(wish)
  if (where.some((one) => one === undefined)) return { wrong: '--where is field=value, or field=value,value' }
  return {
    what,
    ...about,
    passages,
    queries,
    fields: values.fields.split(',').filter(Boolean),
    where: where.filter((one) => one !== undefined),
    history: !values['no-history'],
    k,
  }
}

function wish(written: string): { field: string; values: string[] } | undefined {
  const at = written.indexOf('=')
  return at < 1 ? undefined : { field: written.slice(0, at), values: written.slice(at + 1).split(',') }
}
