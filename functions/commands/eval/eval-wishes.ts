// What `npm run eval` is asked for.
import { parseArgs } from 'node:util'

export const EVAL_USAGE = `npm run eval -- retrieval --passages F --queries F [--fields a,b] [--where field=value,value]… [--no-history] [--k 10]
npm run eval -- slots --queries F [--misses 20]
npm run eval -- safety --queries F [--misses 20]
npm run eval -- conversations [--scripts F] [--misses 20]
npm run eval -- understanding --queries F [--misses 20]
npm run eval -- calls [--levels 0,5,15,30] [--seeds 3] [--misses 20]
  each with [--json]: figures as one JSON line; --misses: so many misses are told; formats: docs/eval.md`

/** Beyond it nothing is left of words. */
const MOST_ERRORS = 40

/** What each wish takes besides `--json`. */
const TAKES = {
  retrieval: ['passages', 'queries', 'fields', 'where', 'no-history', 'k'],
  slots: ['queries', 'misses'],
  safety: ['queries', 'misses'],
  conversations: ['scripts', 'misses'],
  understanding: ['queries', 'misses'],
  calls: ['levels', 'seeds', 'misses'],
}
type Measure = keyof typeof TAKES

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
  | { what: 'understanding'; queries: string }
  | { what: 'safety'; queries: string }
  | { what: 'conversations'; scripts?: string }
  | { what: 'calls'; levels: number[]; seeds: number }
)

const OPTIONS = {
  passages: { type: 'string' },
  queries: { type: 'string' },
  fields: { type: 'string', default: 'text' },
  where: { type: 'string', multiple: true, default: [] as string[] },
  'no-history': { type: 'boolean', default: false },
  k: { type: 'string', default: '10' },
  scripts: { type: 'string' },
  levels: { type: 'string', default: '0,5,15,30' },
  seeds: { type: 'string', default: '3' },
  misses: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What is wanted, or what was not understood. */
export function readEvalWishes(args: string[]): EvalWishes | 'help' | { wrong: string } {
  let read
  try {
    read = parseArgs({ args, allowPositionals: true, options: OPTIONS, tokens: true })
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals, tokens } = read
  if (values.help) return 'help'
  const [what, ...more] = positionals
  if (more.length > 0) return { wrong: `there is no place for ${more.join(' ')}` }
  if (!isMeasure(what))
    return { wrong: 'what to evaluate is retrieval, slots, safety, conversations, understanding or calls' }
  const written = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []))
  const foreign = written.find((name) => name !== 'json' && !TAKES[what].includes(name))
  if (foreign !== undefined)
    return { wrong: `${what} has no use for --${foreign}: it takes ${dashed([...TAKES[what], 'json'])}` }
  const misses = Number(values.misses)
  if (!Number.isInteger(misses) || misses < 0) return { wrong: '--misses is a count, such as 20' }
  const about = { json: values.json, misses }
  const { passages, queries, scripts } = values
  if (what === 'conversations') return { what, ...about, ...(scripts !== undefined && { scripts }) }
  if (what === 'calls') {
    const levels = values.levels.split(',').map(Number)
    const seeds = Number(values.seeds)
    if (!levels.every((level) => Number.isInteger(level) && level >= 0 && level <= MOST_ERRORS))
      return { wrong: `--levels are whole per cents of character errors, 0 to ${MOST_ERRORS}, such as 0,15` }
    if (!Number.isInteger(seeds) || seeds < 1) return { wrong: '--seeds is a count, such as 3' }
    return { what, ...about, levels, seeds }
  }
  if (queries === undefined) return { wrong: '--queries is missing: a JSONL file, plain or .gz' }
  if (what !== 'retrieval') return { what, ...about, queries }
  if (passages === undefined) return { wrong: '--passages is missing: a JSONL file, plain or .gz' }
  const k = Number(values.k)
  if (!Number.isInteger(k) || k < 10) return { wrong: '--k is how deep is ranked, 10 or more' }
  const fields = values.fields.split(',').map((field) => field.trim())
  if (fields.includes('')) return { wrong: '--fields names the fields that make the query, such as title,text' }
  const where = values.where.map(wish)
  if (where.some((one) => one === undefined)) return { wrong: '--where is field=value, or field=value,value' }
  return {
    what,
    ...about,
    passages,
    queries,
    fields,
    where: where.filter((one) => one !== undefined),
    history: !values['no-history'],
    k,
  }
}

function isMeasure(what: string | undefined): what is Measure {
  return what !== undefined && Object.hasOwn(TAKES, what)
}

function dashed(names: string[]): string {
  return names.map((name) => `--${name}`).join(', ')
}

function wish(written: string): { field: string; values: string[] } | undefined {
  const at = written.indexOf('=')
  return at < 1 ? undefined : { field: written.slice(0, at), values: written.slice(at + 1).split(',') }
}
