// Finds names of places inside what was said; a name may belong to several places.

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

/** One name in the words and every place that bears it. */
export interface Mention {
  codes: string[]
}

/** Every place that bears a name; `kind` is the English word behind it (district), '' for none. */
export type Names = Map<string, { code: string; kind: string }[]>

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

/** Words in an address that are no name. */
const NO_NAME = new Set(
  `the of in at i am live from city province district county prefecture region autonomous
municipality china and my is`.split(/\s+/),
)
const KIND_WORDS = new Set('district county banner prefecture town league area subdistrict'.split(' '))
const MOST_WORDS = 4
const LONGEST_NAME = 15

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
  for (const [code, , , english, keys] of divisions(rows)) {
    const last = english.slice(english.lastIndexOf(' ') + 1).toLowerCase()
    for (const key of keys.split(' ')) add(names, key, code, KIND_WORDS.has(last) ? last : '')
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

function add(names: Names, name: string, code: string, kind: string): void {
  const places = names.get(name)
  if (places) places.push({ code, kind })
  else names.set(name, [{ code, kind }])
}

/** The longest name at each place of the text, left to right. */
export function mentionsZh(said: string, names: Names): Mention[] {
  const text = said.normalize('NFKC').replace(/[\s,，、。·-]+/g, '')
  const found: Mention[] = []
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_NAME, text.length - at)
    while (length > 1 && !names.has(text.slice(at, at + length))) length--
    const places = length > 1 ? names.get(text.slice(at, at + length)) : undefined
    if (places) found.push({ codes: places.map((place) => place.code) })
    at += places ? length : 1
  }
  return found
}

/** Up to four words may spell one name (Shi Jia Zhuang); a kind behind it (District) must be the place's kind. */
export function mentionsEn(said: string, names: Names): Mention[] {
  const words = said
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(letters)
    .filter(Boolean)
  const found: Mention[] = []
  for (let at = 0; at < words.length;) {
    let count = NO_NAME.has(words[at] ?? '') ? 0 : Math.min(MOST_WORDS, words.length - at)
    while (count > 0 && !names.has(words.slice(at, at + count).join(''))) count--
    const places = count > 0 ? names.get(words.slice(at, at + count).join('')) : undefined
    if (places) {
      // Words for peoples may stand between the name and its kind: Enshi Tujia and Miao Autonomous Prefecture.
      const next = words.slice(at + count, at + count + 6).find((word) => KIND_WORDS.has(word) || names.has(word))
      const exact = places.filter((place) => place.kind === next)
      found.push({ codes: (exact.length > 0 ? exact : places).map((place) => place.code) })
    }
    at += places ? count : 1
  }
  return found
}
