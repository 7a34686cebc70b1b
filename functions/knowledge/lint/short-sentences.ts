// Rules: short sentences and short lists.
import { PLACEHOLDER } from '../facts.ts'
import { LIST_MARKER, writtenLines, writtenSections } from './written.ts'
import type { Locale } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Characters of a Chinese sentence, words of an English one. */
const LONGEST: Record<Locale, number> = { 'zh-CN': 40, en: 25 }

export function sentencesAreShort(folder: ServiceFolder): Fault[] {
  return writtenLines(folder).flatMap(({ file, locale, text, line }) =>
    sentencesOf(text.replace(LIST_MARKER, ''), locale).flatMap((sentence) => {
      const length = lengthOf(sentence, locale)
      if (length <= LONGEST[locale]) return []
      const unit = locale === 'zh-CN' ? 'characters' : 'words'
      const what = `the sentence "${[...sentence].slice(0, 20).join('').trim()}…" has ${length} ${unit}`
      return [{ file, line, what, write: `write sentences of at most ${LONGEST[locale]}, one idea in each` }]
    }),
  )
}

/** The sentences of one line. */
export function sentencesOf(line: string, locale: Locale): string[] {
  return line
    .split(locale === 'zh-CN' ? /[。！？；!?;]/ : /(?<=[.!?])["”’)]*\s+|[。！？]/)
    .filter((each) => each.trim() !== '')
}

/** Signs do not count; a figure, a run of Latin letters or the official name in 《》 is one sign to the eye. */
function lengthOf(sentence: string, locale: Locale): number {
  const filled = sentence.replace(PLACEHOLDER, ' 1 ')
  if (locale === 'en') return filled.split(/\s+/).filter((word) => /[\p{Script=Latin}\d]/u.test(word)).length
  const marked = filled.replace(/《[^》]*》/g, ' 1 ')
  return marked.match(/[\p{Script=Latin}\d.]+|[\p{L}\p{N}]/gu)?.length ?? 0
}

/** More steps than fit on one screen are two lists. */
const LONGEST_LIST = 5

export function listsAreShort(folder: ServiceFolder): Fault[] {
  return writtenSections(folder).flatMap(({ file, section, textLine }) => {
    const faults: Fault[] = []
    let items = 0
    section.text.split('\n').forEach((text, index) => {
      const indent = LIST_MARKER.exec(text)?.[1]
      if (indent === '') items += 1
      else if (indent === undefined && /^\S/.test(text)) items = 0
      if (indent === '' && items === LONGEST_LIST + 1) {
        const write = `keep ${LONGEST_LIST}, or put a sentence between two lists`
        faults.push({ file, line: textLine + index, what: `the list has more than ${LONGEST_LIST} items`, write })
      }
    })
    return faults
  })
}
