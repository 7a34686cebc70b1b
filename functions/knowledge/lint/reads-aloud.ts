// Rules: what is written can also be said: no signs, no shortened words, no long numbers outside facts.yaml.
import { PLACEHOLDER } from '../facts.ts'
import { SIGNS, SHORT_FORMS } from './sign-words.ts'
import { LINK } from './number-words.ts'
import { ownTexts, textsIn, type FoundText } from './texts.ts'
import { LIST_MARKER } from './written.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Titles are said too: 您问的是…. */
export function spokenTexts(folder: ServiceFolder): FoundText[] {
  return [...textsIn(folder).filter(({ part }) => part === 'title'), ...ownTexts(folder)]
}

export function signsCanBeSaid(folder: ServiceFolder): Fault[] {
  return spokenTexts(folder).flatMap(({ file, line, locale, text }) => {
    const own = sayable(text)
    return SIGNS.flatMap(({ sign, write }): Fault[] => {
      const [found] = sign.exec(own) ?? []
      return found ? [{ file, line, what: `"${found}" cannot be read aloud`, write: write[locale] }] : []
    })
  })
}

export function wordsAreWrittenOut(folder: ServiceFolder): Fault[] {
  return spokenTexts(folder).flatMap(({ file, line, locale, text }) => {
    const own = sayable(text)
    return SHORT_FORMS[locale].flatMap(([form, write]): Fault[] => {
      const [found] = form.exec(own) ?? []
      return found ? [{ file, line, what: `"${found}" is a short form`, write }] : []
    })
  })
}

/** Figures in a text are told by a rule of their own; here it is labels, questions, titles and filings. A place is a name. */
export function numbersAreFacts(folder: ServiceFolder): Fault[] {
  const known = new Set((folder.facts?.value ?? []).flatMap(({ value, firm }) => (firm ? digitsIn(value) : [])))
  return spokenTexts(folder).flatMap(({ file, line, part, text }) => {
    if (part === 'text' || part === 'place') return []
    const number = sayable(text)
      .match(/\p{Nd}{4,}(?!年)/gu)
      ?.find((digits) => !known.has(digits.normalize('NFKC')))
    if (number === undefined) return []
    const what = `the number ${number} is no fact of this service`
    return [{ file, line, what, write: 'put it into facts.yaml, where it is read aloud in groups and checked' }]
  })
}

function digitsIn(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number'
    ? [String(value), ...(String(value).match(/\d+/g) ?? [])]
    : []
}

/** List marks are for the eye, facts have words of their own, and links and HTML are told by rules of theirs. */
function sayable(text: string): string {
  return text.replace(LIST_MARKER, '').replace(PLACEHOLDER, ' ').replace(LINK, ' ').replace(TAGS, ' ')
}

const TAGS = /<[/!?]?[a-z][^<>]*>?/gi
