// A village's guide among millions of rows, each made when it is asked for: what is left is the house's own time.
import { join } from 'node:path'
import { openCatalogue } from '../../knowledge/catalogue.ts'
import { localCatalogue } from '../../knowledge/local-catalogue.ts'
import { openRegionalRows } from '../../knowledge/regional-rows.ts'
import { MADE_STORE, PLACES } from './made-rows.ts'
import type { Published } from './published.ts'
import { figures, MINUTE, neverBroken, type Pair, pairs, type RegionalRead, times } from './regional-read.ts'

/** Fewer than are kept, so that none is read twice. */
const WARM_PAIRS = 100

/** The guide of a random service as it is in a random village; cold: nothing of any place is known any more. */
export async function readComputed(
  { folder, services }: Published,
  reads: number,
  progress: (text: string) => void,
): Promise<RegionalRead[]> {
  const rows = services * PLACES.length
  progress(`reading guides of villages among ${rows} rows made by key …`)
  const catalogue = openCatalogue(join(folder, 'knowledge'))
  let time = 0
  const regional = openRegionalRows(MADE_STORE, () => time, neverBroken)
  const ids = catalogue.services('zh-CN').map(({ service }) => service)
  const next = pairs(ids)
  const read = async ({ service, village }: Pair) => {
    const local = localCatalogue(catalogue, await regional.read([service], [village]))
    const where = local.guide(service, 'zh-CN', village)?.sections.find(({ facet }) => facet === 'where')
    if (where?.region !== village) throw new Error(`${service} does not say what ${village} says`)
  }
  try {
    const cold = await times(reads, async () => {
      time += MINUTE
      await read(next())
    })
    const few = Array.from({ length: WARM_PAIRS }, next)
    for (const pair of few) await read(pair)
    const warm = await times(reads, (n) => read(few[n % WARM_PAIRS] ?? next()))
    return [figures('guide of a village, cold', rows, cold), figures('guide of a village, warm', rows, warm)]
  } finally {
    catalogue.close()
  }
}
