// Every name that a place may be called by, in Chinese and English.

/**
 * Names of one place without those above it. `short` leaves the kind of place out (日照) and is empty when too short (献县);
 * `keys` are the English names in small letters without kind and blanks, one blank between two: `tibet xizang`.
 */
export type RegionRow = [code: string, chinese: string, short: string, english: string, keys: string]

/** The form in which English names are compared. */
export function letters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/**
 * Every place that bears a name; `kind` is the English word behind it (district), '' for none. `weak`: one syllable,
 * never said without its kind in Chinese (陇县).
 */
export type Names = Map<string, { code: string; kind: string; weak: boolean }[]>

/** Abolished districts that people still say, and where they went. */
const SUCCESSORS: Record<string, string> = {
  崇文: '110101',
  宣武: '110102',
  卢湾: '310101',
  闸北: '310106',
  南汇: '310115',
  塘沽: '120116',
  襄樊: '420600',
  思茅: '530800',
  莱芜: '370116',
  巢湖地: '340181',
}

/** Other English spellings that people write. */
const ALSO = { macau: '820000', peking: '110000', canton: '440100', neimongol: '150000', nanking: '320100' }

/** English words for kinds of place that follow a name. */
export const KIND_WORDS = new Set('district county banner prefecture town league area subdistrict'.split(' '))

/** Chinese names with and without 省市区县. */
export function chineseNames(rows: RegionRow[]): Names {
  const names: Names = new Map()
  for (const [code, chinese, short] of divisions(rows)) {
    add(names, chinese, code, '')
    if (short) add(names, short, code, '')
  }
  for (const [short, code] of Object.entries(SUCCESSORS)) {
    for (const name of [short, `${short}区`, `${short}市`]) if (!names.has(name)) add(names, name, code, '')
  }
  return names
}

/** English names in small letters without blanks. */
export function englishNames(rows: RegionRow[]): Names {
  const names: Names = new Map()
  for (const [code, , short, english, keys] of divisions(rows)) {
    const last = english.slice(english.lastIndexOf(' ') + 1).toLowerCase()
    for (const key of keys.split(' ')) add(names, key, code, KIND_WORDS.has(last) ? last : '', short === '')
  }
  for (const [name, code] of Object.entries(ALSO)) add(names, name, code, '')
  return names
}

/** 北京市 is also its own only city, 110100: the code of the province stands for both. */
function divisions(rows: RegionRow[]): RegionRow[] {
  const provinces = new Map(
    rows.filter(([code]) => code.endsWith('0000')).map(([code, chinese]) => [code.slice(0, 2), chinese]),
  )
  return rows.filter(([code, chinese]) => code.endsWith('0000') || provinces.get(code.slice(0, 2)) !== chinese)
}

function add(names: Names, name: string, code: string, kind: string, weak = false): void {
  const places = names.get(name)
  if (places) places.push({ code, kind, weak })
  else names.set(name, [{ code, kind, weak }])
}
