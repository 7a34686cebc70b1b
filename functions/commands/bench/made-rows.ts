// The rows of 500 made-up places, each made from its key alone, so that millions of them need no room.
import { rowKey } from '../../knowledge/regional-rows.ts'
import type { RegionOverride } from '../../knowledge/guide.ts'
import type { Key, Storage, Value } from '../../storage/storage.ts'

/** One province, 4 cities, 15 counties, 80 townships and 400 villages: each village has a row at all five levels. */
export const VILLAGES: string[] = []
export const PLACES = placesMade()

function placesMade(): string[] {
  const two = (n: number) => String(n).padStart(2, '0')
  const cities = Array.from({ length: 4 }, (_, n) => `37${two(n + 1)}00`)
  const counties = Array.from({ length: 15 }, (_, n) => `37${two((n % 4) + 1)}${two(Math.floor(n / 4) + 2)}`)
  const townships = Array.from({ length: 80 }, (_, n) => `${counties[n % 15]}0${two(Math.floor(n / 15) + 1)}`)
  for (const township of townships) for (let n = 1; n <= 5; n += 1) VILLAGES.push(`${township}2${two(n)}`)
  return ['370000', ...cities, ...counties, ...townships, ...VILLAGES]
}

/** About a kilobyte: a fact, and where to go in both languages. */
export function madeRow(service: string, region: string): RegionOverride {
  const chinese = `${region} 的人办 ${service}，去当地便民服务中心的窗口，上午下午都有人。带上身份证和户口簿，材料不齐会一次说清。`
  const english = `For ${service} people of ${region} go to the counter of their service centre, in the morning or the afternoon. `
  return {
    facts: [{ id: 'fee', value: Number(region.slice(-2)), firm: true, source: 'notice', asOf: '2026-11-01' }],
    sections: {
      'zh-CN': [{ facet: 'where', text: chinese.repeat(3), region }],
      en: [{ facet: 'where', text: english.repeat(4), region }],
    },
  }
}

const HAVE_ROWS = new Set(PLACES)

/** A store that makes each row when it is asked for. */
export const MADE_STORE: Pick<Storage, 'getMany'> = {
  async getMany(keys) {
    return keys
      .filter(({ sort }) => HAVE_ROWS.has(sort))
      .map((key) => ({ key, value: itemOf(key.partition.slice('regional#'.length), key.sort).value, version: 1 }))
  },
}

/** All rows of these services, as the store keeps them. */
export function* madeItems(services: string[]): Generator<{ key: Key; value: Value }> {
  for (const service of services) for (const region of PLACES) yield itemOf(service, region)
}

function itemOf(service: string, region: string): { key: Key; value: Value } {
  const value: Value = { ...madeRow(service, region), savedAt: '2026-11-01T00:00:00.000Z' }
  return { key: rowKey(service, region), value }
}
