// `npm run bench`: what the house costs in time, what it keeps when it is killed, what its widget weighs and how fast it is.
import { errorText } from '../config/log.ts'
import { benchAll } from './bench/bench-all.ts'
import { BENCH_USAGE, type BenchWishes, readBenchWishes } from './bench/bench-wishes.ts'
import { benchCalls } from './bench/calls.ts'
import { benchColdStart } from './bench/cold-start.ts'
import { benchCrash } from './bench/crash.ts'
import { benchIndexEngines } from './bench/index-engines.ts'
import { withPublished } from './bench/published.ts'
import { benchRegions } from './bench/regions.ts'
import { benchTurns } from './bench/turns.ts'
import { benchWidgetSize } from './bench/widget-size.ts'
import { benchWidgetTimes } from './bench/widget-times.ts'
import { withBundle } from './bench/with-bundle.ts'
import { type Cell, table } from './table.ts'

/** As many as DESIGN §8 speaks of; the other engines take minutes for so many. */
const SERVICES = 10_000
const ENGINE_SERVICES = 1000

process.exitCode = await run(process.argv.slice(2))

/** The exit code: 0 measured, 1 it could not be or something was lost, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const wishes = readBenchWishes(args)
  if (wishes === 'help') {
    console.log(BENCH_USAGE)
    return 0
  }
  if ('wrong' in wishes) {
    console.error(`${wishes.wrong}\n\n${BENCH_USAGE}`)
    return 2
  }
  try {
    return await bench(wishes)
  } catch (error) {
    console.error(errorText(error))
    return 1
  }
}

async function bench(wishes: BenchWishes): Promise<number> {
  const { what, turns, queries, rounds, json } = wishes
  const show = (result: Rows) => console.log(json ? JSON.stringify(result) : table([result].flat()))
  if (what === 'all') {
    const services = wishes.services ?? SERVICES
    const engineServices = Math.min(services, ENGINE_SERVICES)
    const report = await benchAll({ services, turns, engineServices, engineQueries: queries }, progress)
    console.log(json ? JSON.stringify(report) : table(report.rows.map((row) => ({ ...row }))))
  }
  if (what === 'turns') {
    const services = wishes.services ?? SERVICES
    show(await withPublished(services, progress, (published) => benchTurns(published, turns, progress)))
  }
  if (what === 'index') {
    const services = wishes.services ?? ENGINE_SERVICES
    show(rowsOf(await benchIndexEngines({ services, queries }, progress)))
  }
  if (what === 'regions') {
    const services = wishes.services ?? SERVICES
    show(rowsOf(await withPublished(services, progress, (published) => benchRegions(published, progress))))
  }
  if (what === 'cold') show(rowsOf(await withBundle(progress, (bundle) => benchColdStart(bundle, progress))))
  if (what === 'phone') show(rowsOf(await benchCalls(wishes.calls, progress)))
  if (what === 'widget') {
    show(rowsOf(await benchWidgetSize(progress)))
    const times = await benchWidgetTimes(progress, wishes.chromium)
    if (times) show(rowsOf([times].flat()))
  }
  if (what !== 'crash') return 0
  const result = await benchCrash(rounds, progress)
  show({ ...result })
  return result.lost + result.doubled + result.untrue > 0 ? 1 : 0
}

type Rows = Record<string, Cell> | Record<string, Cell>[]

/** Plain records, as the table takes them. */
function rowsOf<T extends object>(rows: (T & { [K in keyof T]: Cell })[]): Record<string, Cell>[] {
  return rows.map((row) => ({ ...row }))
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`)
}
