// The process in which one engine is built or measured, alone: `node index-worker.ts build|measure <engine> <folder> <count>`.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { passageTexts } from '../../knowledge/passages.ts'
import { resolveGuide } from '../../knowledge/resolve-guide.ts'
import type { Engine } from './engines/engine.ts'
import { ENGINES, loadEngine } from './engines/load-engine.ts'
import { percentile } from './percentile.ts'
import { syntheticServices } from './synthetic-services.ts'

export interface Measured {
  name: string
  openMs: number
  firstMs: number
  queryP50: number
  queryP99: number
  fileBytes: number
  /** What the process grew by, from before the index was opened to after the last query. */
  memoryBytes: number
  /** Share of the queries whose first ten hold a passage of the service asked for. */
  found: number
}

export interface IndexQuery {
  text: string
  /** The passages of the service asked for: from this number up to the other, without it. */
  from: number
  to: number
}

const DEPTH = 10

async function build(engine: Engine, folder: string, services: number): Promise<object> {
  const texts = syntheticServices(services).flatMap((service) => passageTexts(resolveGuide(service, 'zh-CN')))
  const begun = performance.now()
  await engine.build(folder, texts)
  return { seconds: (performance.now() - begun) / 1000, passages: texts.length }
}

async function measure(engine: Engine, folder: string, count: number): Promise<Measured> {
  const all: IndexQuery[] = JSON.parse(await readFile(join(folder, '..', 'queries.json'), 'utf8'))
  const queries = all.slice(0, count)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const index = await engine.open(folder)
  const opened = performance.now()
  const times: number[] = []
  let found = 0
  for (const { text, from, to } of queries) {
    const asked = performance.now()
    const searched = index.search(text, DEPTH)
    const hits = searched instanceof Promise ? await searched : searched
    times.push(performance.now() - asked)
    if (hits.some((hit) => hit >= from && hit < to)) found += 1
  }
  globalThis.gc?.()
  const memoryBytes = process.memoryUsage().rss - before
  index.close()
  return {
    name: engine.name,
    openMs: opened - begun,
    firstMs: times[0] ?? 0,
    queryP50: percentile(times.slice(1), 0.5),
    queryP99: percentile(times.slice(1), 0.99),
    fileBytes: await bytesIn(folder),
    memoryBytes,
    found: found / queries.length,
  }
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

if (import.meta.main) {
  const [, , step, name, folder = '', written = ''] = process.argv
  const count = Number(written)
  const known = ENGINES.find((one) => one === name)
  if (!known) throw new Error(`there is no engine called ${name}`)
  const engine = await loadEngine(known)
  const result = step === 'build' ? await build(engine, folder, count) : await measure(engine, folder, count)
  console.log(JSON.stringify(result))
}
