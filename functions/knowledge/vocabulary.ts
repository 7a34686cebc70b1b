// Makes the table of names that Amazon Transcribe is to listen for, of what services are called and of where people live.
import type { Locale } from '../filings/filing.ts'
import { mask } from '../safety/personal-data.ts'
import type { Service } from './guide.ts'
import { nearSound } from './near-sound.ts'
import type { RegionRow } from './region-names.ts'

/** Limits of a custom vocabulary: its file in bytes, and a name in characters. */
const LARGEST = 50_000
const LONGEST = 256
const HEAD = 'Phrase\tSoundsLike\tIPA\tDisplayAs'
const DIGITS: Record<Locale, string[]> = {
  'zh-CN': [...'零一二三四五六七八九'],
  en: 'zero one two three four five six seven eight nine'.split(' '),
}

/**
 * A custom vocabulary in its table form: how a name is spoken, two columns that are not used any more, and how it is
 * written. What services are called comes first, then places, the nearest ones before others; what has no room is left
 * out. (Amazon Transcribe: "Creating a custom vocabulary using a table", read 2026-11; never uploaded from here.)
 * @param regions the rows that `regionTable` made
 * @param region code of where this house serves: places of its province come first
 */
export async function vocabularyTable(
  services: Service[],
  locale: Locale,
  regions: RegionRow[],
  region?: string,
): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  const soundOf = (text: string) => {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
    // As people of the south say them too (生份证), without tones.
    return ` ${syllables.map(nearSound).join(' ')} `
  }
  const names = [...serviceNames(services, locale, soundOf), ...placeNames(regions, locale, region)]
  const lines = [HEAD]
  let size = bytesOf(HEAD)
  const taken = new Set<string>()
  for (const name of names) {
    const phrase = locale === 'en' ? spokenEn(name) : spokenZh(name)
    const line = `${phrase}\t\t\t${name}`
    if (phrase === undefined || taken.has(phrase) || mask(name) !== name || name.length > LONGEST) continue
    if (phrase.length > LONGEST || size + bytesOf(line) > LARGEST) continue
    taken.add(phrase)
    size += bytesOf(line)
    lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

/** With the end of its line. */
const bytesOf = (line: string): number => Buffer.byteLength(line) + 1

/**
 * Titles and other names. Who writes 驾正 means the 驾证 that the guides write of: taught to listen for both, a recogniser
 * would write down either. So a Chinese name that stands nowhere in the guides is left out when something that sounds like
 * it does, or another name.
 */
function serviceNames(services: Service[], locale: Locale, soundOf: (text: string) => string): string[] {
  const guides = services.map((service) => service.guides[locale])
  const titles = guides.map(({ title }) => title)
  const aliases = guides.flatMap((guide) => guide.aliases)
  if (locale === 'en') return [...new Set([...titles, ...aliases])]
  const texts = [...titles, ...guides.flatMap(({ sections }) => sections.map(({ text }) => text))].join('\n')
  const written = soundOf(texts)
  const taken = new Set<string>()
  const isFirst = (name: string) => {
    const sound = soundOf(name)
    if (taken.has(sound) || (!texts.includes(name) && written.includes(sound))) return false
    taken.add(sound)
    return true
  }
  // Those that the guides use themselves before others that sound alike.
  const byUse = aliases.toSorted((a, b) => Number(texts.includes(b)) - Number(texts.includes(a)))
  return [...titles, ...byUse].filter(isFirst)
}

/** Provinces and cities before counties, and all of one's own province before any other's. */
function placeNames(regions: RegionRow[], locale: Locale, region?: string): string[] {
  const rank = ([code]: RegionRow) =>
    (region !== undefined && code.slice(0, 2) === region.slice(0, 2) ? 0 : 2) + (code.endsWith('00') ? 0 : 1)
  return regions
    .toSorted((a, b) => rank(a) - rank(b))
    .map(([, chinese, , english]) => (locale === 'en' ? english.replace(/ *\(.*/, '') : chinese))
}

/** Undefined for a name with other than Chinese signs and digits: which others the service takes is not known here. */
function spokenZh(name: string): string | undefined {
  // On the telephone a long number is read figure by figure, and its ones are 幺.
  const spoken = name.replace(/\d+/g, (number) =>
    Array.from(number, (digit) => (number.length > 2 && digit === '1' ? '幺' : DIGITS['zh-CN'][Number(digit)])).join(
      '',
    ),
  )
  return /^\p{Script=Han}+$/u.test(spoken) ? spoken : undefined
}

/** Words with hyphens between them, figures spelt out, and letters that are spoken one by one with a point each: `I.D.-card`. */
function spokenEn(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/[(),/]/g, ' ')
    .match(/[^\s-]+/g)
  const spoken = (words ?? []).map((word) => {
    if (/^\d+$/.test(word)) return Array.from(word, (digit) => DIGITS.en[Number(digit)]).join('-')
    return /^[A-Z]{2,5}$/.test(word) ? word.replace(/./g, '$&.') : word
  })
  return spoken.length > 0 && spoken.every((word) => /^[A-Za-z][A-Za-z'.-]*$/.test(word)) ? spoken.join('-') : undefined
}
