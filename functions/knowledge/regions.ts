// Finds provinces, cities and counties by what people call them, in Chinese and English, nested or alone.
import type { Words } from '../filings/filing.ts'
import { isKnownRegion } from './known-region.ts'
import { byLevel, placesMeant } from './places-meant.ts'
import { CODE, type PlacesTold, placesTold } from './places-told.ts'
import { mentionsEn, mentionsZh } from './region-mentions.ts'
import { regionChain } from './region-chain.ts'
import { chineseNames, englishNames, type Names, type RegionRow } from './region-names.ts'

/** An administrative division; `code` is GB/T 2260 (6 digits). The slot room's Place has the same shape. */
export interface Region {
  code: string
  /** In full, up to the province: 山东省日照市 · Rizhao, Shandong. */
  name: Words
}

export interface Regions {
  /**
   * Places that the words may mean, best first: larger ones, then by code; none when nothing fits. Several when a name
   * is common or when places are named that do not lie in one another: the asker must choose.
   */
  find(said: string): Region[]
  /** The places an utterance tells, by name or by code, in the order they are said, and its other words. */
  told(said: string): PlacesTold
  place(code: string): Region | undefined
  /** The place itself, or the smallest known one that it lies in. */
  nearest(code: string): Region | undefined
}

/** @param table the rows that `regionTable` made, as JSON; they are read at the first question. */
export function openRegions(table: () => string): Regions {
  let rows: Map<string, RegionRow> | undefined
  let chinese: Names | undefined
  let english: Names | undefined
  const ready = () => {
    if (rows) return rows
    const read: RegionRow[] = JSON.parse(table())
    return (rows = new Map(read.map((row) => [row[0], row])))
  }
  const mentions = (said: string) => {
    const here = /\p{Script=Han}/u.test(said)
      ? mentionsZh(said, (chinese ??= chineseNames([...ready().values()])))
      : undefined
    // 我在 Rizhao: who knows a place by its English name alone says it so in Chinese too.
    if (here && (here.mentions.length > 0 || !/[a-z]{4}/iu.test(said))) return here
    return mentionsEn(said, (english ??= englishNames([...ready().values()])))
  }
  const place = (code: string) => regionAt(code, ready())
  return {
    find: (said) => {
      const codes = new Set(placesMeant(mentions(said)).flatMap((meant) => meant.codes))
      return [...codes].sort(byLevel).flatMap((code) => place(code) ?? [])
    },
    told: (said) => {
      const whole = said.normalize('NFKC')
      const coded = [...whole.matchAll(CODE)].filter(([code]) => isKnownRegion({ place }, code))
      const byCode = coded.map(({ 0: code, index }) => ({
        codes: [code],
        spans: [{ at: index, end: index + code.length }],
      }))
      return placesTold(whole, byCode.length > 0 ? byCode : placesMeant(mentions(said)))
    },
    place,
    nearest: (code) =>
      regionChain(code)
        .map(place)
        .find((region) => region !== undefined),
  }
}

function regionAt(code: string, rows: Map<string, RegionRow>): Region | undefined {
  const own = rows.get(code)
  if (!own) return undefined
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((each) => each !== code)
  const chain = [...above.map((each) => rows.get(each)), own].filter((row) => row !== undefined)
  // 北京市 is a province and its own only city: said once.
  const said = chain.filter((row, i) => i === 0 || row[1] !== chain[i - 1]?.[1])
  const english = said.map((row) => row[3]).reverse()
  return { code, name: { 'zh-CN': said.map((row) => row[1]).join(''), en: english.join(', ') } }
}
