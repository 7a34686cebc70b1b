// Finds provinces, cities, counties and townships by what people call them, in Chinese and English, nested or alone.
import type { Words } from '../filings/filing.ts'
import { isKnownRegion } from './known-region.ts'
import { byLevel, placesMeant } from './places-meant.ts'
import { CODE, type PlacesTold, placesTold } from './places-told.ts'
import { type Mention, mentionsEn, mentionsZh } from './region-mentions.ts'
import { regionChain } from './region-chain.ts'
import { chineseNames, englishNames, type Names, type RegionRow } from './region-names.ts'
import { withTowns } from './region-town-mentions.ts'
import type { Towns } from './region-towns.ts'

/** An administrative division; `code` is GB/T 2260 (6 digits) or NBS (9, 12). The slot room's Place has the same shape. */
export interface Region {
  code: string
  /** In full, up to the province: 山东省日照市 · Rizhao, Shandong. A township's own name is Chinese in English too. */
  name: Words
}

export interface Regions {
  /**
   * Places that the words may mean, best first: larger ones, then by code; none when nothing fits. Several when a name
   * is common or when places are named that do not lie in one another: the asker must choose. A code is found too.
   * @param near code of where the citizen is: townships of that city are understood by their name with its kind
   */
  find(said: string, near?: string): Region[]
  /**
   * The places an utterance tells, by name or by code, in the order they are said, and its other words.
   * @param near as for `find`
   */
  told(said: string, near?: string): PlacesTold
  /** A village (12 digits) has the name of its township; undefined where the table does not know the code. */
  place(code: string): Region | undefined
  /** The place itself, or the smallest known one that it lies in. */
  nearest(code: string): Region | undefined
}

/**
 * @param table the rows that `regionTable` made, as JSON; they are read at the first question
 * @param towns townships; without them no place below counties is known
 */
export function openRegions(table: () => string, towns: Towns = NO_TOWNS): Regions {
  let rows: Map<string, RegionRow> | undefined
  let chinese: Names | undefined
  let english: Names | undefined
  const ready = () => {
    if (rows) return rows
    const read: RegionRow[] = JSON.parse(table())
    return (rows = new Map(read.map((row) => [row[0], row])))
  }
  const mentions = (said: string, near?: string) => {
    const here = /\p{Script=Han}/u.test(said)
      ? withTowns(said, mentionsZh(said, (chinese ??= chineseNames([...ready().values()]))), towns, near)
      : undefined
    const isMixed = /[a-z]{4}/iu.test(said)
    if (here && (!isMixed || here.mentions.some(isTown))) return here
    // 我在 Rizhao: who knows a place by its English name alone says it so in Chinese too.
    const there = mentionsEn(said, (english ??= englishNames([...ready().values()])))
    if (!here) return there
    const mixed = withTowns(said, there, towns, near)
    return here.mentions.length > 0 && !mixed.mentions.some(isTown) ? here : mixed
  }
  const place = (code: string) => regionAt(code, ready(), towns)
  const coded = (said: string) =>
    [...said.normalize('NFKC').matchAll(CODE)].filter(([code]) => isKnownRegion({ place }, code))
  return {
    find: (said, near) => {
      const byCode = coded(said).map(([code]) => code)
      const codes = byCode.length > 0 ? byCode : placesMeant(mentions(said, near)).flatMap((meant) => meant.codes)
      return [...new Set(codes)].sort(byLevel).flatMap((code) => place(code) ?? [])
    },
    told: (said, near) => {
      const byCode = coded(said).map(({ 0: code, index }) => ({
        codes: [code],
        spans: [{ at: index, end: index + code.length }],
      }))
      return placesTold(said.normalize('NFKC'), byCode.length > 0 ? byCode : placesMeant(mentions(said, near)))
    },
    place,
    nearest: (code) =>
      regionChain(code)
        .map(place)
        .find((region) => region !== undefined),
  }
}

const NO_TOWNS: Towns = { of: () => [], counties: () => [], only: () => undefined }

function isTown({ codes }: Mention): boolean {
  return codes.some((code) => code.length > 6)
}

function regionAt(code: string, rows: Map<string, RegionRow>, towns: Towns): Region | undefined {
  const upwards = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)]
  const chain = upwards.map((each) => rows.get(each)).filter((row) => row !== undefined)
  const town = code.length > 6 ? towns.of(code.slice(0, 6)).find((one) => one.code === code.slice(0, 9)) : undefined
  if (code.length > 6 ? !town : !rows.has(code)) return undefined
  // 北京市 is a province and its own only city: said once.
  const said = chain.filter((row, i) => i === 0 || row[1] !== chain[i - 1]?.[1])
  const chinese = [...said.map((row) => row[1]), ...(town ? [town.name] : [])]
  const english = [...said.map((row) => row[3]), ...(town ? [town.name] : [])].reverse()
  return { code, name: { 'zh-CN': chinese.join(''), en: english.join(', ') } }
}
