// Rule: what stands in brackets is short, since a voice cannot show where they end.
import { PLACEHOLDER } from '../facts.ts'
import { spokenTexts } from './reads-aloud.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Characters in Chinese, words in English. */
const LONGEST = { han: 15, words: 8 }

export function bracketsAreShort(folder: ServiceFolder): Fault[] {
  return spokenTexts(folder).flatMap(({ file, line, locale, text }): Fault[] => {
    const written = text.replace(PLACEHOLDER, '1')
    if (/[（(][^（()）]*[（(]/.test(written))
      return [{ file, line, what: 'brackets stand inside brackets', write: 'write a sentence of its own instead' }]
    const long = (written.match(/[（(][^（()）]*[）)]/g) ?? []).find((bracket) => isLong(bracket, locale))
    if (long === undefined) return []
    const what = `the bracket "${[...long].slice(0, 12).join('')}…" is long`
    const write = `write it as a sentence, or keep to ${LONGEST.han} characters or ${LONGEST.words} words`
    return [{ file, line, what, write }]
  })
}

/** An official name in 《》 counts as one sign, and so does the Chinese name that an English guide gives for the counter. */
function isLong(bracket: string, locale: Locale): boolean {
  if (locale === 'en' && !/[A-Za-z]/.test(bracket)) return false
  const inside = bracket.slice(1, -1).replace(/《[^》]*》/g, '名')
  const han = inside.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > LONGEST.han || inside.split(/\s+/).filter(Boolean).length > LONGEST.words
}
