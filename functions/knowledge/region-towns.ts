// Opens the published table of townships: one county's names are read when somebody names the county.
import type { FlatFile } from './index-file/flat-file.ts'
import { openRecords } from './index-file/records.ts'
import { aloneKey } from './region-town-names.ts'

/** A township or street; `code` is of 9 digits (NBS). */
export interface Town {
  code: string
  /** Its own name: 秦楼街道. */
  name: string
}

export interface Towns {
  /** Of a county or development zone (6 digits); none when there is no such county. */
  of(county: string): Town[]
  /** The counties and development zones in a city, or in a province that is one city; none for other provinces. */
  counties(city: string): string[]
  /** The township with this name and kind, if no other place of China has the name, of whatever kind, and it is long enough. */
  only(name: string): Town | undefined
}

/** Counties whose names stay parsed; the oldest go first. */
const KEPT = 64
const CITY_PROVINCES = /^(?:11|12|31|50)0000$/

/** @param file the index in which `packTowns` put its sections; nothing is read of it before the first question */
export function openTowns(file: Pick<FlatFile, 'load' | 'read' | 'damaged'>): Towns {
  let opened: { counties: Uint32Array; records: ReturnType<typeof openRecords> } | undefined
  let unique: Uint32Array | undefined
  const kept = new Map<string, Town[]>()
  const ready = () =>
    (opened ??= {
      counties: new Uint32Array(file.load('towns/counties').buffer),
      records: openRecords(file, 'towns'),
    })

  function read(county: string): Town[] {
    const { counties, records } = ready()
    const at = firstFrom(counties, 1, Number(county))
    if (counties[at] !== Number(county)) return []
    return records
      .read(at)
      .split(' ')
      .map((town) => ({ code: county + town.slice(0, 3), name: town.slice(3) }))
  }

  const of = (county: string) => {
    const known = kept.get(county)
    const towns = known ?? read(county)
    if (!known) {
      if (kept.size >= KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
      kept.set(county, towns)
    }
    return towns
  }
  return {
    of,
    counties(city) {
      const { counties } = ready()
      const digits = CITY_PROVINCES.test(city) ? 2 : 4
      if (digits === 4 && city.endsWith('0000')) return []
      const size = 10 ** (6 - digits)
      const from = Math.floor(Number(city) / size) * size
      return Array.from(counties.subarray(firstFrom(counties, 1, from), firstFrom(counties, 1, from + size)), String)
    },
    only(name) {
      const key = aloneKey(name)
      if (key === undefined) return undefined
      unique ??= new Uint32Array(file.load('towns/only').buffer)
      for (let at = firstFrom(unique, 2, key); unique[at * 2] === key; at++) {
        const code = String(unique[at * 2 + 1])
        const town = of(code.slice(0, 6)).find((one) => one.code === code)
        if (town?.name === name) return town
      }
      return undefined
    },
  }
}

/** Of groups sorted by their first number, the place of the first that is `wanted` or more. */
function firstFrom(numbers: Uint32Array, group: number, wanted: number): number {
  let [low, high] = [0, numbers.length / group]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle * group] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
