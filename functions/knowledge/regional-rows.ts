// What single places say otherwise, kept in the store by service and place, beside what is published with the guides.
import type { Key, Storage, Stored } from '../storage/storage.ts'
import { FACETS, type Facet, type RegionOverride, type Service } from './guide.ts'
import { regionChain } from './region-chain.ts'
import { regionRow } from './region-row.ts'

/** By region code. */
export type RegionRows = Record<string, RegionOverride>

export interface RegionalRows {
  /**
   * The rows of these services for these places and all they lie in. What is not known yet is read in one journey, and
   * then known for a minute, also that there is none.
   * @returns by service; without any rows a service is left out, and so is a row that is broken
   * @throws Error when the store breaks
   */
  read(services: string[], regions: string[]): Promise<Map<string, RegionRows>>
}

const KNOWN_FOR_MS = 60_000
/** Each is a kilobyte or two; the oldest go first. */
const MOST_KNOWN = 5_000

const PARTITION = 'regional#'

export function rowKey(service: string, region: string): Key {
  return { partition: PARTITION + service, sort: region }
}

/**
 * @param now milliseconds since 1970
 * @param tellBroken hears of a row that is no row, once until it is mended; it counts as none
 */
export function openRegionalRows(
  storage: Pick<Storage, 'getMany'>,
  now: () => number,
  tellBroken: (place: { service: string; region: string }) => void,
): RegionalRows {
  const known = new Map<string, { row?: RegionOverride; until: number }>()
  const told = new Set<string>()
  const isKnown = (id: string) => (known.get(id)?.until ?? 0) > now()

  async function learn(wanted: { id: string; key: Key }[]): Promise<void> {
    if (wanted.length === 0) return
    const stored = await readAll(
      storage,
      wanted.map(({ key }) => key),
    )
    const until = now() + KNOWN_FOR_MS
    for (const { id } of wanted) {
      known.delete(id)
      known.set(id, { until })
    }
    for (const { key, value } of stored) {
      const id = idOf(key)
      const row = regionRow(value, key.sort)
      if (row) {
        known.set(id, { row, until })
        told.delete(id)
      } else if (!told.has(id)) {
        told.add(id)
        tellBroken({ service: key.partition.slice(PARTITION.length), region: key.sort })
      }
    }
    for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest)
  }

  return {
    async read(services, regions) {
      const codes = [...new Set(regions.flatMap(regionChain))]
      const keys = [...new Set(services)].flatMap((service) => codes.map((code) => rowKey(service, code)))
      const all = keys.map((key) => ({ id: idOf(key), key }))
      await learn(all.filter(({ id }) => !isKnown(id)))
      const found = new Map<string, RegionRows>()
      for (const service of services) {
        const rows = codes.flatMap((code) => {
          const row = known.get(idOf(rowKey(service, code)))?.row
          return row ? [[code, row] as const] : []
        })
        if (rows.length > 0) found.set(service, Object.fromEntries(rows))
      }
      return found
    },
  }
}

/** A row that is not even JSON makes the whole journey fail: then each is read alone, and that one is an empty shape. */
async function readAll(storage: Pick<Storage, 'getMany'>, keys: Key[]): Promise<Stored[]> {
  try {
    return await storage.getMany(keys)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [key, ...more] = keys
    if (key && more.length === 0) return [{ key, value: {}, version: 0 }]
    return (await Promise.all(keys.map((each) => readAll(storage, [each])))).flat()
  }
}

function idOf({ partition, sort }: Key): string {
  return `${partition} ${sort}`
}

/** A row of the store counts before the published file of the same place, fact by fact and heading by heading. */
export function withRows(service: Service, rows: RegionRows): Service {
  const merged = Object.entries(rows).map(([code, { facts, sections }]): [string, RegionOverride] => {
    const file = service.regions[code]
    if (!file) return [code, { facts, sections }]
    const later = (locale: 'zh-CN' | 'en') => [
      ...file.sections[locale].filter(({ facet }) => !sections[locale].some((own) => own.facet === facet)),
      ...sections[locale],
    ]
    const kept = file.facts.filter(({ id }) => !facts.some((own) => own.id === id))
    return [code, { facts: [...kept, ...facts], sections: { 'zh-CN': later('zh-CN'), en: later('en') } }]
  })
  return { ...service, regions: { ...service.regions, ...Object.fromEntries(merged) } }
}

/** What some published place says otherwise than the nation. */
export function regionalFacets({ facts, regions }: Service): Facet[] {
  const said = Object.values(regions).flatMap((place) => [
    ...place.sections['zh-CN'].map(({ facet }) => facet),
    ...place.facts.flatMap(({ id }) => facts.find((fact) => fact.id === id)?.facet ?? []),
  ])
  return FACETS.filter((facet) => said.includes(facet))
}
