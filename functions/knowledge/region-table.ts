// Makes the table of provinces, cities and counties that is published with the guides, with their English names.
import { letters, type RegionRow } from './region-names.ts'
import { KINDS, PEOPLES, SPELLINGS } from './region-spelling.ts'

/** The rows as JSON, sorted by code (GB/T 2260). Loads two development packages, so it runs at publish time only. */
export async function regionTable(): Promise<string> {
  const { areaList } = await import('@vant/area-data')
  const { pinyin } = await import('pinyin-pro')
  const spell = (name: string) => spelt(pinyin(name, { toneType: 'none', type: 'array' }))
  const rows = [areaList.province_list, areaList.city_list, areaList.county_list]
    .flatMap((list) => Object.entries(list))
    .filter(([code, name]) => isDivision(code, name))
    .map(([code, name]) => rowOf(code, name, spell))
  return JSON.stringify(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function rowOf(code: string, chinese: string, spell: (name: string) => string): RegionRow {
  const [ending, kind] = KINDS.find(([end]) => chinese.endsWith(end) && chinese.length > end.length) ?? ['', '']
  const { short, peoples } = withoutPeoples(
    chinese.slice(0, chinese.length - ending.length),
    kind.startsWith('Autonomous'),
  )
  const bare =
    SPELLINGS[chinese] ??
    SPELLINGS[short] ??
    (peoples.length === 0 ? peopleAlone(short, kind) : undefined) ??
    spell(short)
  const people = new Intl.ListFormat('en-GB').format(peoples)
  const keys = bare.split(/[()]/).map(letters).filter(Boolean).join(' ')
  return [code, chinese, short.length > 1 ? short : '', [bare, people, kind].filter(Boolean).join(' '), keys]
}

/** 恩施土家族苗族(自治州) → 恩施, Tujia and Miao. */
function withoutPeoples(name: string, autonomous: boolean): { short: string; peoples: string[] } {
  const found = autonomous
    ? PEOPLES.find(([chinese]) => endings(chinese).some((end) => endsWith(name, end)))
    : undefined
  if (!found) return { short: name, peoples: [] }
  const rest = withoutPeoples(name.replace(new RegExp(`${found[0]}族?$`), ''), autonomous)
  return { short: rest.short, peoples: [...rest.peoples, found[1]] }
}

function endsWith(name: string, end: string): boolean {
  return name.endsWith(end) && name.length > end.length
}

/** 东乡族自治县 is named after the people and nothing else. */
function peopleAlone(short: string, kind: string): string | undefined {
  if (!kind.startsWith('Autonomous')) return undefined
  return PEOPLES.find(([chinese]) => endings(chinese).includes(short))?.[1]
}

/** Names of one character need their 族: 水 and 白 end other names too. */
function endings(people: string): string[] {
  return people.length > 1 ? [`${people}族`, people] : [`${people}族`]
}

/** Development zones (…71, …90) are no divisions, and 省直辖县 only groups some. Towns of Dongguan and Zhongshan count as counties. */
function isDivision(code: string, name: string): boolean {
  if (/直辖县|^县$/.test(name)) return false
  return code.endsWith('00') || /^(4419|4420)/.test(code) || !/[79]\d$/.test(code)
}

/** Syllables as one word; an apostrophe where a syllable begins with a vowel: Xi'an. */
function spelt(syllables: string[]): string {
  const word = syllables.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
