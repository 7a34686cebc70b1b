// Our index beside three ready ones, on the same passages and queries in one run, each in a process of its own.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ENGINES, type EngineName } from './engines/load-engine.ts'
import type { IndexQuery, Measured } from './index-worker.ts'
import { percentile } from './percentile.ts'
import { syntheticServices } from './synthetic-services.ts'

/** Times in milliseconds, sizes in millions of bytes; `×` columns are times ours of the same run. */
export interface EngineFigures {
  engine: string
  buildSeconds: number
  /** Opened, and the first query answered; the median of five processes. */
  firstAnswerMs: number
  '× first': number
  queryP50: number
  '× p50': number
  queryP99: number
  fileMB: number
  '× file': number
  memoryMB: number
  '× memory': number
  /** Percent of the queries whose first ten hold a passage of the service asked for. */
  found: number
}

/** Processes that only open and ask once: a single first answer says little on a machine that does other things too. */
const STARTS = 4

export interface EngineWishes {
  services: number
  queries: number
  engines?: readonly EngineName[]
  starts?: number
}

const WORKER = join(import.meta.dirname, 'index-worker.ts')

/** In nine facets a service; the engines' own modules are loaded before the clock starts. */
export async function benchIndexEngines(
  { services, queries, engines = ENGINES, starts = STARTS }: EngineWishes,
  progress: (text: string) => void,
): Promise<EngineFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-engines-'))
  try {
    await writeFile(join(folder, 'queries.json'), JSON.stringify(queriesFor(services, queries)))
    const measured: EngineMeasured[] = []
    for (const engine of engines) {
      const own = join(folder, engine)
      await mkdir(own)
      progress(`${engine}: building the index of ${services} services …`)
      const { seconds } = await run<{ seconds: number }>(['build', engine, own, String(services)])
      progress(`${engine}: asking ${queries} queries …`)
      const long = await run<Measured>(['measure', engine, own, String(queries)])
      const firsts = [firstOf(long)]
      for (let start = 0; start < starts; start += 1) {
        firsts.push(firstOf(await run<Measured>(['measure', engine, own, '1'])))
      }
      measured.push({ ...long, seconds, first: percentile(firsts, 0.5) })
      // The next one must not find the disk cache filled by this one.
      await rm(own, { recursive: true, force: true })
    }
    return measured.map((one) => figuresOf(one, measured[0] ?? one))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type EngineMeasured = Measured & { seconds: number; first: number }

function firstOf({ openMs, firstMs }: Measured): number {
  return openMs + firstMs
}

/** Spread over all services; each asks for one by its whole name. */
function queriesFor(services: number, count: number): IndexQuery[] {
  const all = syntheticServices(services).map(({ guides }) => guides['zh-CN'])
  const starts = [0]
  for (const { sections } of all) starts.push((starts.at(-1) ?? 0) + sections.length)
  const endings = ['要带什么材料', '多久能办好', '去哪里办', '怎么办', '要多少钱']
  return Array.from({ length: count }, (_, i) => {
    // A step that shares no factor with most counts goes through services of every kind.
    const at = (i * 7919) % all.length
    return {
      text: `${all[at]?.title ?? ''}${endings[i % endings.length]}`,
      from: starts[at] ?? 0,
      to: starts[at + 1] ?? 0,
    }
  })
}

async function run<T>(args: string[]): Promise<T> {
  // 90,000 passages as objects and their JSON need more than the usual heap.
  const flags = ['--expose-gc', '--max-old-space-size=6144', '--no-warnings']
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, WORKER, ...args])
  const result: T = JSON.parse(stdout)
  return result
}

function figuresOf(one: EngineMeasured, ours: EngineMeasured): EngineFigures {
  return {
    engine: one.name,
    buildSeconds: rounded(one.seconds, 1),
    firstAnswerMs: rounded(one.first, 1),
    '× first': rounded(one.first / ours.first, 1),
    queryP50: rounded(one.queryP50, 2),
    '× p50': rounded(one.queryP50 / ours.queryP50, 1),
    queryP99: rounded(one.queryP99, 2),
    fileMB: rounded(one.fileBytes / 1e6, 2),
    '× file': rounded(one.fileBytes / ours.fileBytes, 1),
    memoryMB: rounded(one.memoryBytes / 1e6, 1),
    '× memory': rounded(one.memoryBytes / ours.memoryBytes, 1),
    found: rounded(one.found * 100, 0),
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
