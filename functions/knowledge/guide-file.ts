// Reads one guide file: front matter, then the sections under the fixed headings.
import { frontMatter, type FrontMatter } from './front-matter.ts'
import { readSections, type SectionsFile } from './sections-file.ts'
import { readYaml, type Path } from './yaml-file.ts'
import type { Locale } from '../filings/filing.ts'
import type { Guide } from './guide.ts'

export interface GuideFile extends SectionsFile {
  /** There when the front matter is sound, whatever the text below it is like. */
  guide?: Guide
  /** The line of a key of the front matter. */
  lineOf(path: Path): number
}

/** `file` and `locale` are those of the file's name; faults count lines from the top of the file. */
export function readGuideFile(text: string, { file, locale }: { file: string; locale: Locale }): GuideFile {
  const lines = text.split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    const what = lines[0]?.trimEnd() === '---' ? 'the front matter has no end' : 'the front matter is missing'
    const write = 'begin the file with the line ---, then the keys, then the line --- again'
    return { file, locale, sections: [], faults: [{ file, line: 1, what, write }], lineOf: () => 1 }
  }
  const front = readYaml(lines.slice(1, end).join('\n'), frontMatter, { file, line: 2 })
  const body = readSections(lines.slice(end + 1).join('\n'), { file, locale, line: end + 2 })
  const faults = [...front.faults, ...body.faults]
  if (body.sections.length === 0 && body.faults.length === 0) {
    faults.push({
      file,
      line: end + 1,
      what: 'the guide has no text',
      write: 'write at least one of the fixed headings',
    })
  }
  const guide = front.value && toGuide(front.value, body, locale)
  return { file, locale, sections: body.sections, faults, lineOf: front.lineOf, ...(guide && { guide }) }
}

function toGuide({ id, ...front }: FrontMatter, body: SectionsFile, locale: Locale): Guide {
  return { service: id, locale, ...front, sections: body.sections.map(({ section }) => section) }
}
