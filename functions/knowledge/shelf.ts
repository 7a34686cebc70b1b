// The published guides of one language, opened: each kind of record read by position and the last ones kept.
import { join } from 'node:path'
import type { Filing, Locale } from '../filings/filing.ts'
import type { Facet } from './guide.ts'
import { type AlarmModel, openAlarms } from './alarms/alarm-model.ts'
import { type AskedIndex, openAsked } from './asked/asked-index.ts'
import { openRecords } from './index-file/records.ts'
import { stringTable } from './index-file/string-table.ts'
import { regionalFacets, type RegionRows, withRows } from './regional-rows.ts'
import { openTowns, type Towns } from './region-towns.ts'
import { type Evidence, serviceOf, type ServiceCard, type StoredService } from './records.ts'
import { type ResolvedGuide, resolveGuide } from './resolve-guide.ts'
import { openIndex, type SearchIndex } from './search-index.ts'
import { openSounds, type Sounds } from './sounds.ts'
import { openSpellings } from './spellings.ts'
import { openVectors, type Vectors } from './vectors.ts'

/** Guides are numbered in the order of their services' ids. */
export interface Shelf {
  index: SearchIndex
  /** How many guides there are. */
  size: number
  /** As `Passages` of search has them. */
  starts: Uint32Array
  facets: Uint8Array
  vectors: Vectors | undefined
  /** What is learnt from the sentences that people say. */
  asked: AskedIndex
  alarms: AlarmModel
  /** Number of a service's guide, or -1. */
  number(service: string): number
  card(guide: number): ServiceCard
  evidence(guide: number): Evidence
  guide(guide: number, region?: string, rows?: RegionRows): ResolvedGuide
  regionalFacets(guide: number): Facet[]
  filing(guide: number): Filing | undefined
  /** Numbers of all services, those to offer unasked on top. */
  ranked(): number[]
  regions(): string
  /** In the Chinese file alone. */
  towns: Towns
  /** In the Chinese file alone. */
  sounds: Sounds
  /** In the English file alone: words of the guides by their first letter. */
  spellings: (letter: string) => string[]
  close(): void
}

/** Name of the index file of a language inside the published folder. */
export function indexName(locale: Locale): string {
  return `${locale}.idx`
}

/** Parsed records kept of each kind; a guide is about 30 KB in memory. */
const KEPT = 200

/**
 * @param dir folder that `publish` wrote.
 * @param expected hash the file must have; any when left out.
 * @throws Error as `openIndex` does.
 */
export function openShelf(dir: string, locale: Locale, expected?: string): Shelf {
  const index = openIndex(join(dir, indexName(locale)), locale, expected)
  const { file } = index
  const ids = once(() => stringTable(file.load('ids'), new Uint32Array(file.load('ids/starts').buffer)))
  const starts = once(() => new Uint32Array(file.load('starts').buffer))
  const facets = once(() => file.load('facets'))
  const vectors = once(() => openVectors(file))
  const records = (name: string) => once(() => openRecords(file, name))
  const services = records('services')
  const asked = once(() => openAsked(file, Number(file.meta.guides)))
  const alarms = once(() => openAlarms(file, locale))
  const filings = records('filings')
  const cards = records('cards')
  const evidence = records('evidence')
  const stored = kept((i: number): StoredService => JSON.parse(services().read(i)))
  const resolved = kept((key: string) => {
    const [guide, region] = key.split(' ')
    return resolveGuide(serviceOf(stored(Number(guide))), locale, region || undefined)
  })
  return {
    index,
    size: Number(file.meta.guides),
    get starts() {
      return starts()
    },
    get facets() {
      return facets()
    },
    get asked() {
      return asked()
    },
    get alarms() {
      return alarms()
    },
    get vectors() {
      return vectors()
    },
    number: (service) => ids().find(service),
    card: (guide) => JSON.parse(cards().read(guide)),
    evidence: kept((guide: number): Evidence => JSON.parse(evidence().read(guide))),
    guide(guide, region = '', rows = {}) {
      if (Object.keys(rows).length === 0) return resolved(`${guide} ${region}`)
      return resolveGuide(withRows(serviceOf(stored(guide)), rows), locale, region || undefined)
    },
    regionalFacets: (guide) => regionalFacets(serviceOf(stored(guide))),
    filing: kept((guide: number): Filing | undefined => {
      const text = filings().read(guide)
      return text === '' ? undefined : JSON.parse(text)
    }),
    ranked: once(() => Array.from(new Uint32Array(file.load('ranked').buffer))),
    regions: () => openRecords(file, 'regions').read(0),
    towns: openTowns(file),
    sounds: openSounds(file),
    spellings: openSpellings(file),
    close: index.close,
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Keeps the values asked for last; the oldest goes first. */
function kept<Key extends string | number, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>()
  return (key) => {
    const known = values.get(key)
    const value = known ?? make(key)
    if (known !== undefined) values.delete(key)
    else if (values.size >= KEPT) for (const oldest of values.keys()) if (values.delete(oldest)) break
    values.set(key, value)
    return value
  }
}
