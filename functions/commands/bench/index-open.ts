// How long a process that has just started takes to open what is published, and to find something in it.
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openCatalogue } from '../../knowledge/catalogue.ts'
import { rankPassages } from '../../knowledge/search.ts'
import { openShelf } from '../../knowledge/shelf.ts'
import { percentile } from './percentile.ts'
import type { Published } from './published.ts'

/** Milliseconds, medians of several processes; the modules are loaded before the clock starts. */
export interface IndexOpenFigures {
  services: number
  /** One language opened and the first question ranked: guides by their names, passages by their text. */
  firstQueryMs: number
  firstQuerySlowest: number
  /** Both languages opened and the first service found with what is asked of it, as a turn does it. */
  firstFindMs: number
  /** Of the Chinese file, which the question is answered from. */
  fileMB: number
}

type What = 'query' | 'find'

const STARTS = 7
const QUESTION = '身份证丢了补办要多少钱'

export async function benchIndexOpen(
  { folder, services }: Published,
  progress: (text: string) => void,
  starts = STARTS,
): Promise<IndexOpenFigures> {
  progress(`opening the index of ${services} services in ${2 * starts} processes …`)
  const dir = join(folder, 'knowledge')
  const times: Record<What, number[]> = { query: [], find: [] }
  for (let count = 0; count < starts; count += 1) {
    for (const what of ['query', 'find'] as const) {
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, what, dir])
      times[what].push(Number(stdout))
    }
  }
  const figure = (what: What, share: number) => Math.round(percentile(times[what], share) * 10) / 10
  const { size } = await stat(join(dir, 'zh-CN.idx'))
  return {
    services,
    firstQueryMs: figure('query', 0.5),
    firstQuerySlowest: figure('query', 1),
    firstFindMs: figure('find', 0.5),
    fileMB: Math.round(size / 1e5) / 10,
  }
}

const FIRST: Record<What, (dir: string) => boolean> = {
  query(dir) {
    const shelf = openShelf(dir, 'zh-CN')
    return rankPassages(shelf.index, { text: QUESTION }, 10, shelf).length > 0
  },
  find: (dir) => openCatalogue(dir).find(QUESTION).how === 'sure',
}

if (import.meta.main) {
  const [, , what, dir = ''] = process.argv
  const begun = performance.now()
  const found = FIRST[what === 'find' ? 'find' : 'query'](dir)
  const took = performance.now() - begun
  if (!found) throw new Error('the guide was not found among the others')
  console.log(took)
}
