// What `npm run bench` is asked for.
import { parseArgs } from 'node:util'

export const BENCH_USAGE = `npm run bench -- [--services 10000] [--turns 2000]    everything but crash and browser, beside the targets
npm run bench -- turns [--services 10000] [--turns 2000]
npm run bench -- index [--services 1000] [--queries 100]    beside other engines; 10000 services take many minutes
npm run bench -- regions [--services 10000]                 what single places say, by key: 5 million rows, and 100,000 on disk
npm run bench -- cold
npm run bench -- phone [--calls 60]    a call over signed HTTP, and 300 at once
npm run bench -- crash [--rounds 200]
npm run bench -- widget [--chromium PATH]
  each with [--json]`

const BENCHES = ['all', 'turns', 'index', 'regions', 'cold', 'crash', 'phone', 'widget'] as const

export interface BenchWishes {
  what: (typeof BENCHES)[number]
  services?: number
  turns: number
  queries: number
  rounds: number
  calls: number
  chromium?: string
  json: boolean
}

const OPTIONS = {
  services: { type: 'string' },
  turns: { type: 'string', default: '2000' },
  queries: { type: 'string', default: '100' },
  rounds: { type: 'string', default: '200' },
  calls: { type: 'string', default: '60' },
  chromium: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What is wanted, or what was not understood. */
export function readBenchWishes(args: string[]): BenchWishes | 'help' | { wrong: string } {
  let read
  try {
    read = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = read
  if (values.help) return 'help'
  const [named = 'all', ...more] = positionals
  const what = BENCHES.find((bench) => bench === named)
  if (!what || more.length > 0) return { wrong: `there is no bench called ${[named, ...more].join(' ')}` }
  const { services, turns, queries, calls } = values
  const counts = { services, turns, queries, rounds: values.rounds, calls }
  const wrong = Object.entries(counts).find(([, written]) => written !== undefined && !/^[1-9]\d{0,6}$/.test(written))
  if (wrong) return { wrong: `--${wrong[0]} is a count of 1 or more` }
  return {
    what,
    ...(values.services !== undefined && { services: Number(values.services) }),
    turns: Number(values.turns),
    queries: Number(values.queries),
    rounds: Number(values.rounds),
    calls: Number(values.calls),
    ...(values.chromium !== undefined && { chromium: values.chromium }),
    json: values.json,
  }
}
