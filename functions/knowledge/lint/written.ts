// Every text of a service that a citizen reads, line by line, with the place where an editor wrote it.
import { LOCALES, type Locale } from '../../filings/filing.ts'
import type { Facet } from '../guide.ts'
import type { SectionsFile, WrittenSection } from '../sections-file.ts'
import type { ServiceFolder } from '../service-folder.ts'

export interface Written extends WrittenSection {
  file: string
  locale: Locale
  /** Code of the region whose file this is; absent for the guide itself. */
  region?: string
}

export interface WrittenLine {
  file: string
  locale: Locale
  facet: Facet
  text: string
  line: number
}

/** The sections of both guides, then those of the regions. */
export function writtenSections(folder: ServiceFolder): Written[] {
  const guides = LOCALES.flatMap((locale) => written(folder.guides[locale]))
  const regions = folder.regions.flatMap(({ code, sections }) =>
    LOCALES.flatMap((locale) => written(sections[locale]).map((each) => ({ ...each, region: code }))),
  )
  return [...guides, ...regions]
}

export function writtenLines(folder: ServiceFolder): WrittenLine[] {
  return writtenSections(folder).flatMap(({ file, locale, section, textLine }) =>
    section.text
      .split('\n')
      .map((text, index) => ({ file, locale, facet: section.facet, text, line: textLine + index })),
  )
}

function written(file: SectionsFile | undefined): Written[] {
  return file?.sections.map((each) => ({ ...each, file: file.file, locale: file.locale })) ?? []
}

/** `1. `, `- `: what makes a line an item of a list. */
export const LIST_MARKER = /^(\s*)(?:\d+[.)、]|[-*+])\s+/
