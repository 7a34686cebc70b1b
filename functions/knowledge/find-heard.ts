// Finds a service by the words as they are written; where those say too little, by words that sound or are spelt nearly so.
import type { Locale } from '../filings/filing.ts'
import { contentWords } from './content-words.ts'
import { facetWords } from './facet-words.ts'
import { findService, type Finding, type FindOptions } from './find.ts'
import { type Misheard, type Reading, readings } from './readings.ts'
import type { Shelf } from './shelf.ts'
import { normal } from './terms.ts'
import { respelt } from './respelt.ts'

/**
 * As `findService`. What is well heard stays as it is: another reading counts only where the question as written finds
 * nothing, several or less, and only if its words are the found service's own, or ask for a part of its guide.
 */
export function findHeard(shelf: Shelf, question: string, options: FindOptions): Finding {
  const written = findService(shelf, question, options)
  if (written.how === 'sure' && !written.unexplained) return written
  const text = normal(question)
  const all = shelf.index.locale === 'en' ? respelt(text, shelf) : readings(text, shelf.sounds)
  let best: Heard | undefined
  for (const reading of all) {
    const known = best
    if (known && reading.misheard.every((word) => isOwn(word, known, shelf) || asksFacet(word, shelf))) continue
    const heard = heardAs(reading, written, shelf, options)
    // One sound may be a word of two services: 公商 is 工伤, or 工商.
    if (best && heard && isOther(heard, best)) return either(best, heard)
    best ??= heard
  }
  return best ? finding(best, shelf) : written
}

function isOther(heard: Heard, best: Heard): boolean {
  return (
    [heard, best].every(({ how }) => how === 'sure') && heard.candidates[0]?.service !== best.candidates[0]?.service
  )
}

function either(...both: Heard[]): Finding {
  const candidates = both.flatMap((each) => each.candidates.slice(0, 1))
  return { how: 'several', candidates, facets: both[0]?.facets ?? [] }
}

/** A finding by another reading; `misheard` are its words that tell. */
type Heard = Finding & { misheard: Misheard[] }

/** Beyond this the two sound too little alike. */
const DOUBT = 0.38
/** So many characters or letters of a name, hardly doubted, speak against what was written. */
const LONG: Record<Locale, number> = { 'zh-CN': 3, en: 8 }
const SURE = 0.3
/** Share of the question that may be of something else when only a short word was heard. */
const UNEXPLAINED = 0.3

function heardAs(reading: Reading, written: Finding, shelf: Shelf, options: FindOptions): Heard | undefined {
  const found = findService(shelf, reading.text, options)
  const misheard = reading.misheard.filter(
    (word) => word.doubt <= DOUBT && (isOwn(word, found, shelf) || asksFacet(word, shelf)),
  )
  const heard = { ...found, misheard }
  return misheard.length > 0 && saysMore(heard, written, reading.text, shelf) ? heard : undefined
}

function saysMore(found: Heard, written: Finding, text: string, shelf: Shelf): boolean {
  if (found.how === 'none') return false
  const unexplained = found.unexplained ?? 0
  const isNamed = found.misheard.some(
    (word) => word.meant.length >= LONG[shelf.index.locale] && word.doubt <= SURE && isOwn(word, found, shelf, true),
  )
  // A short word alone may sound like one by chance: then the rest of the question must be of the service too.
  if (written.how === 'none')
    return isNamed || unexplained <= UNEXPLAINED * contentWords(text, shelf.index.locale).length
  if (found.how === 'several') return written.how === 'sure' && isNamed
  if (written.how === 'several') return true
  const isSame = found.candidates[0]?.service === written.candidates[0]?.service
  return isSame ? unexplained < (written.unexplained ?? 0) : isNamed
}

/** @param named it must stand in the title or in another name of the service */
function isOwn({ meant }: Misheard, { candidates: [first] }: Finding, shelf: Shelf, named = false): boolean {
  const { locale } = shelf.index
  const own = contentWords(meant, locale, { facets: true })
  // Of 里的 one sign is left, which is in every guide.
  if (!first || own.length < (locale === 'en' ? 1 : 2)) return false
  const words = own.join(' ')
  const { names, phrases, questions, lead } = shelf.evidence(shelf.number(first.service))
  return [...names, ...(named ? [] : [...phrases, ...questions, lead])].some((text) =>
    ` ${text} `.includes(` ${words} `),
  )
}

function asksFacet({ meant }: Misheard, shelf: Shelf): boolean {
  return facetWords(meant, shelf.index.locale).length > 0
}

/** What was heard for a facet goes without saying; of the service the citizen is told. */
function finding({ misheard, ...found }: Heard, shelf: Shelf): Finding {
  const heard = misheard.filter((word) => isOwn(word, found, shelf)).map((word) => wordIn(word, found, shelf))
  return heard.length > 0 ? { ...found, heard } : found
}

/** 社保卡 of 社保卡丢: the longest of the service's names in it that holds all that was heard otherwise. */
function wordIn({ said, meant }: Misheard, { candidates: [first] }: Finding, shelf: Shelf): string {
  const { title, aliases } = shelf.guide(shelf.number(first?.service ?? ''))
  const same = (name: string) => {
    const at = meant.indexOf(name)
    return at >= 0 && meant.replace(name, '') === said.slice(0, at) + said.slice(at + name.length)
  }
  return [title, ...aliases].filter(same).sort((a, b) => b.length - a.length)[0] ?? meant
}
