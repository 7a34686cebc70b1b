// The rows of a village and the four places that it lies in, out of the embedded database, through the AWS client.
import { join } from 'node:path'
import { readConfig } from '../../config/config.ts'
import { openRegionalRows, type RegionalRows, rowKey } from '../../knowledge/regional-rows.ts'
import { regionChain } from '../../knowledge/region-chain.ts'
import type { Storage } from '../../storage/storage.ts'
import { wire } from '../../wire.ts'
import { fillAtRest } from '../../wire/at-rest.ts'
import { madeItems, PLACES } from './made-rows.ts'
import type { Published } from './published.ts'
import { figures, MINUTE, neverBroken, type Pair, pairs, type RegionalRead, times } from './regional-read.ts'

/** @param counts `services`: how many have rows there, each 500; `reads`: how often each way is measured */
export async function readOnDisk(
  { folder }: Published,
  { services, reads }: { services: number; reads: number },
  progress: (text: string) => void,
): Promise<RegionalRead[]> {
  const dataDir = join(folder, 'regional')
  const open = () => wire(readConfig({ BANGBAN_DATA_DIR: dataDir }), folder, () => undefined)
  // Opened once, it has its table.
  await (await open()).close()
  const ids = Array.from({ length: services }, (_, n) => `synthetic-${n}`)
  const rows = services * PLACES.length
  const begun = performance.now()
  await fillAtRest(dataDir, madeItems(ids))
  progress(`put ${rows} rows on disk in ${Math.round((performance.now() - begun) / 100) / 10} s, a thousand at a time`)
  const house = await open()
  try {
    return await readStored(house.storage, ids, rows, reads)
  } finally {
    await house.close()
  }
}

async function readStored(storage: Storage, ids: string[], rows: number, reads: number): Promise<RegionalRead[]> {
  let time = 0
  const regional = openRegionalRows(storage, () => time, neverBroken)
  const next = pairs(ids)
  const keysOf = ({ service, village }: Pair) => regionChain(village).map((code) => rowKey(service, code))
  const ways: Record<string, (pair: Pair) => Promise<number>> = {
    'rows of a village on disk, one journey': (pair) => {
      time += MINUTE
      return countRows(regional, pair)
    },
    'the same, five single reads at once': async (pair) =>
      thereIn(await Promise.all(keysOf(pair).map((key) => storage.get(key)))),
    'the same, one read after the other': async (pair) => {
      const found = []
      for (const key of keysOf(pair)) found.push(await storage.get(key))
      return thereIn(found)
    },
  }
  const measured = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]))
  // In turns, so that what else the machine does falls on each of them.
  for (let n = 0; n < reads; n += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const pair = next()
      measured.get(name)?.push(...(await times(1, async () => allFive(await way(pair)))))
    }
  }
  const pair = next()
  await countRows(regional, pair)
  const known = await times(reads, async () => allFive(await countRows(regional, pair)))
  const [journey, ...others] = [...measured].map(([name, taken]) => figures(name, rows, taken))
  if (!journey) return []
  const beside = (read: RegionalRead) => ({ ...read, '× journey': Math.round((read.p50 / journey.p50) * 100) / 100 })
  return [beside(journey), ...others.map(beside), figures('the same, warm', rows, known)]
}

async function countRows(regional: RegionalRows, { service, village }: Pair): Promise<number> {
  const rows = await regional.read([service], [village])
  return Object.keys(rows.get(service) ?? {}).length
}

function thereIn(found: unknown[]): number {
  return found.filter((each) => each !== undefined).length
}

function allFive(count: number): void {
  if (count !== 5) throw new Error(`${count} of the five rows of a village were read`)
}
