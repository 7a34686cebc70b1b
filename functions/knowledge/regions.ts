// Finds provinces, cities and counties by what people call them, in Chinese and English, nested or alone.
import type { Words } from '../filings/filing.ts'
import {
  chineseNames,
  englishNames,
  type Mention,
  mentionsEn,
  mentionsZh,
  type Names,
  type RegionRow,
} from './region-mentions.ts'

/** An administrative division; `code` is GB/T 2260 (6 digits). The slot room's Place has the same shape. */
export interface Region {
  code: string
  /** In full, up to the province: 山东省日照市 · Rizhao, Shandong. */
  name: Words
}

export interface Regions {
  /** Places that the words may mean, best first: larger ones, then by code; none when nothing fits. */
  find(said: string): Region[]
  place(code: string): Region | undefined
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
    if (!/\p{Script=Han}/u.test(said)) return mentionsEn(said, (english ??= englishNames([...ready().values()])))
    return mentionsZh(said, (chinese ??= chineseNames([...ready().values()])))
  }
  return {
    find: (said) => meant(mentions(said)).flatMap((code) => regionAt(code, ready()) ?? []),
    place: (code) => regionAt(code, ready()),
  }
}

/**
 * Of all mentions the places that agree with most of the others: 山东 and 日照 mean 日照市, for it lies in 山东.
 * Of places one in the other with the same name the outer is meant. 海南 means the province and 西安 the provincial
 * capital (…0100), though districts elsewhere have these names; who means those says 区.
 */
function meant(mentions: Mention[]): string[] {
  const codes = [...new Set(mentions.flatMap((mention) => mention.codes))]
  const agreeing = (code: string) =>
    mentions.filter((mention) => mention.codes.some((other) => within(code, other))).length
  const most = Math.max(0, ...codes.map(agreeing))
  const best = codes.filter((code) => agreeing(code) === most)
  const outer = best.filter((code) => !best.some((other) => other !== code && within(code, other)))
  const known = ['0000', '0100']
    .map((end) => outer.filter((code) => code.endsWith(end)))
    .find((those) => those.length > 0)
  return (known ?? outer).sort((a, b) => level(a) - level(b) || Number(a) - Number(b))
}

/** Whether the first place is the second or lies in it. */
function within(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(00){1,2}$/, ''))
}

function level(code: string): number {
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3
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
