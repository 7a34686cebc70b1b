// Rules: short sentences, short lists and everyday words.
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

function sentencesOf(line: string, locale: Locale): string[] {
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

/** What officials write and nobody says, with what people say; the last two promise or hide a decision. */
const STIFF: Record<Locale, [word: RegExp, write: string][]> = {
  'zh-CN': [
    [/携带/, 'write 带'],
    [/填报/, 'write 填'],
    [/前往/, 'write 去'],
    [/拨打/, 'write 打'],
    [/您需/, 'write 要 or 请'],
    [/予以/, 'say who does what, without 予以'],
    [/依法依规/, 'name the rule, or leave it out'],
    [/原则上/, 'write the rule and then its exception'],
  ],
  en: [
    [
      /(?<!\b(?:if|whether|when|unless|until|that|once) )\byou qualify\b/i,
      'write "you may qualify": the office decides',
    ],
  ],
}

/** Official names in 《》 stay as they are. */
export function wordsArePlain(folder: ServiceFolder): Fault[] {
  return [...guideLines(folder), ...filingLines(folder)].flatMap(({ file, locale, text, line }) => {
    const own = text.replace(/《[^》]*》/g, '《》')
    return STIFF[locale].flatMap(([word, write]) => {
      const [found] = word.exec(own) ?? []
      return found ? [{ file, line, what: `"${found}" is not a plain word`, write }] : []
    })
  })
}

interface Line {
  file: string
  locale: Locale
  text: string
  line: number
}

function guideLines(folder: ServiceFolder): Line[] {
  const questions = writtenSections(folder).flatMap(({ file, locale, section, headingLine }) =>
    section.question ? [{ file, locale, text: section.question, line: headingLine }] : [],
  )
  return [...questions, ...writtenLines(folder)]
}

/** Comments of the editor and other ways people say a choice are not what we say. */
function filingLines(folder: ServiceFolder): Line[] {
  const { filing } = folder
  const walk = (value: unknown, path: (string | number)[]): Line[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, [...path, index]))
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, each]) => (key === 'also' ? [] : walk(each, [...path, key])))
    }
    const language = path.at(-1)
    const locale = language === 'zh-CN' || language === 'en' ? language : undefined
    if (!filing || !locale || typeof value !== 'string') return []
    return [{ file: filing.file, locale, text: value, line: filing.lineOf(path) }]
  }
  return walk(filing?.value, [])
}
