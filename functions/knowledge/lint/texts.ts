// Every word of a service that a citizen or a prompt may see, with what it is and where an editor wrote it.
import { LOCALES, type Locale } from '../../filings/filing.ts'
import { writtenLines, writtenSections } from './written.ts'
import type { Facet } from '../guide.ts'
import type { GuideFile } from '../guide-file.ts'
import type { ServiceFolder } from '../service-folder.ts'

/**
 * What a text is: `said` is how citizens put it (phrases, aliases, other words for a choice), `official` is a name that
 * the office gave itself, `text` a line below a heading, `filing` a sentence of filing.yaml.
 */
export type Part = 'title' | 'said' | 'official' | 'question' | 'text' | 'label' | 'place' | 'filing'

export interface FoundText {
  file: string
  line: number
  locale: Locale
  part: Part
  text: string
  /** The heading it stands under; only of `question` and `text`. */
  facet?: Facet
}

/** In the order of the files. */
export function textsIn(folder: ServiceFolder): FoundText[] {
  return [
    ...LOCALES.flatMap((locale) => frontTexts(folder.guides[locale])),
    ...writtenSections(folder).flatMap(({ file, locale, section, headingLine: line }): FoundText[] =>
      section.question ? [{ file, line, locale, part: 'question', text: section.question, facet: section.facet }] : [],
    ),
    ...writtenLines(folder).map((line): FoundText => ({ ...line, part: 'text' })),
    ...factTexts(folder),
    ...filingTexts(folder),
  ]
}

/** What our own sentences say: the rest are names and citizens' words. */
export function ownTexts(folder: ServiceFolder): FoundText[] {
  return textsIn(folder).filter(({ part }) => OURS.includes(part))
}

const OURS: Part[] = ['question', 'text', 'label', 'place', 'filing']

function frontTexts(read: GuideFile | undefined): FoundText[] {
  if (!read?.guide) return []
  const { file, locale, guide } = read
  const found = (part: Part, text: string, ...path: (string | number)[]): FoundText => ({
    file,
    line: read.lineOf(path),
    locale,
    part,
    text,
  })
  return [
    found('title', guide.title, 'title'),
    ...guide.aliases.map((text, index) => found('said', text, 'aliases', index)),
    ...guide.phrases.map((text, index) => found('said', text, 'phrases', index)),
    found('official', guide.authority, 'authority'),
    found('official', guide.itemType, 'itemType'),
    found('official', guide.review.by, 'review', 'by'),
    ...guide.sources.map(({ title }, index) => found('official', title, 'sources', index, 'title')),
  ]
}

function factTexts({ facts, regions }: ServiceFolder): FoundText[] {
  const national = facts?.value?.flatMap((fact, index) =>
    rowTexts(fact, facts.file, (key) => facts.lineOf([index, key])),
  )
  const regional = regions.flatMap(
    ({ facts: local }) =>
      local?.value?.facts.flatMap((fact, index) =>
        rowTexts(fact, local.file, (key) => local.lineOf(['facts', index, key])),
      ) ?? [],
  )
  return [...(national ?? []), ...regional]
}

type Row = { label?: unknown; value?: unknown }

function rowTexts({ label, value }: Row, file: string, lineAt: (key: string) => number): FoundText[] {
  return LOCALES.flatMap((locale) => [
    ...wordsIn(label, locale).map((text): FoundText => ({ file, line: lineAt('label'), locale, part: 'label', text })),
    ...wordsIn(value, locale).map((text): FoundText => ({ file, line: lineAt('value'), locale, part: 'place', text })),
  ])
}

function wordsIn(words: unknown, locale: Locale): string[] {
  if (typeof words !== 'object' || words === null) return []
  const text: unknown = Reflect.get(words, locale)
  return typeof text === 'string' ? [text] : []
}

/** An agency is called what it calls itself; `also` is how people say a choice, `example` an answer of theirs. */
function filingTexts({ filing }: ServiceFolder): FoundText[] {
  if (!filing) return []
  const walk = (value: unknown, path: (string | number)[], part: Part): FoundText[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, [...path, index], part))
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, each]) => walk(each, [...path, key], PART_OF_KEY[key] ?? part))
    }
    const language = path.findLast((step) => step === 'zh-CN' || step === 'en')
    const locale = language === 'en' ? 'en' : 'zh-CN'
    if (typeof value !== 'string' || (!language && part !== 'said')) return []
    return value
      .split('\n')
      .map((text): FoundText => ({ file: filing.file, line: filing.lineOf(path), locale, part, text }))
  }
  return walk(filing.value, [], 'filing')
}

const PART_OF_KEY: Record<string, Part> = { also: 'said', example: 'said', name: 'official' }
