// Of what a citizen said, the words that stand in our guides: all that is kept of a question that nobody could answer.
import type { Locale } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'

/** A longer message tells a story. */
const LONGEST = 300
/** Chinese words of one sign stand in every name. */
const SHORTEST = 2

const made = new WeakMap<object, Map<Locale, string>>()

/** Chinese: the longest pieces of two signs and more that some guide has; English: whole words. Figures are none. */
export function wordsOfGuides(said: string, catalogue: Pick<Catalogue, 'services' | 'guide'>, locale: Locale): string {
  const known = textOf(catalogue, locale)
  const words = said.slice(0, LONGEST).match(/\p{Script=Han}+|[A-Za-z]+/gu) ?? []
  const kept = words.flatMap((word) => {
    if (/[A-Za-z]/.test(word)) return known.includes(` ${word.toLowerCase()} `) ? [word.toLowerCase()] : []
    return piecesOf(word, known)
  })
  return kept.join(' ')
}

function piecesOf(word: string, known: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < word.length;) {
    let end = at
    while (end < word.length && known.includes(word.slice(at, end + 1))) end += 1
    if (end - at >= SHORTEST) pieces.push(word.slice(at, end))
    at = Math.max(end, at + 1)
  }
  return pieces
}

/** Made once for a catalogue. */
function textOf(catalogue: Pick<Catalogue, 'services' | 'guide'>, locale: Locale): string {
  const texts = made.get(catalogue) ?? new Map<Locale, string>()
  made.set(catalogue, texts)
  const stands = texts.get(locale)
  if (stands !== undefined) return stands
  const guides = catalogue.services(locale).flatMap(({ service }) => catalogue.guide(service, locale) ?? [])
  const whole = guides.flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)]).join('\n')
  const text = ` ${locale === 'en' ? whole.toLowerCase().replace(/[^a-z]+/g, ' ') : whole} `
  texts.set(locale, text)
  return text
}
