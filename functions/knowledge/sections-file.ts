// Reads the text of a guide: the fixed headings, in order, and the questions under the last of them.
import { LOCALES, type Locale } from '../filings/filing.ts'
import { FACETS, HEADINGS, type Facet, type Section } from './guide.ts'
import type { Fault } from './fault.ts'

/** A section with the lines it has in its file, for the linter. */
export interface WrittenSection {
  section: Section
  /** Of the heading, or of the question. */
  headingLine: number
  /** Of the first line of `section.text`. */
  textLine: number
}

export interface SectionsFile {
  file: string
  locale: Locale
  sections: WrittenSection[]
  faults: Fault[]
}

/** What stands between two headings; the first block of a file has no marks. */
interface Block {
  marks: string
  title: string
  line: number
  body: string
  bodyLine: number
}

type Tell = (line: number, what: string, write: string) => void

const EMPTY = 'write the text, or take the heading out'

/** @param line the line of the file on which `text` begins; `region` is written into each section. */
export function readSections(
  text: string,
  { file, locale, line = 1, region }: { file: string; locale: Locale; line?: number; region?: string },
): SectionsFile {
  const sections: WrittenSection[] = []
  const faults: Fault[] = []
  const tell: Tell = (at, what, write) => faults.push({ file, line: at, what, write })
  const seen: Facet[] = []
  let facet: Facet | undefined
  const blocks = toBlocks(text, line)
  blocks.forEach((block, index) => {
    const question = block.marks === '###' && facet === 'faq'
    if (!question) facet = openFacet(block, locale, seen, tell)
    const written = bodyFault(block, { question, facet, followed: blocks[index + 1]?.marks === '###', locale }, tell)
    if (!facet || !written) return
    const section: Section = { facet, text: block.body }
    if (question) section.question = block.title
    if (region) section.region = region
    sections.push({ section, headingLine: block.line, textLine: block.bodyLine })
  })
  return { file, locale, sections, faults }
}

function toBlocks(text: string, firstLine: number): Block[] {
  const blocks: { marks: string; title: string; line: number; lines: string[] }[] = [
    { marks: '', title: '', line: firstLine - 1, lines: [] },
  ]
  withoutComments(text)
    .split('\n')
    .forEach((each, index) => {
      const heading = /^(#+)\s*(.*?)\s*$/.exec(each)
      if (heading) blocks.push({ marks: heading[1] ?? '', title: heading[2] ?? '', line: firstLine + index, lines: [] })
      else blocks.at(-1)?.lines.push(each)
    })
  return blocks.map(({ lines, ...block }) => {
    const first = Math.max(
      0,
      lines.findIndex((each) => each.trim() !== ''),
    )
    return { ...block, body: lines.join('\n').trim(), bodyLine: block.line + 1 + first }
  })
}

/** The facet that a heading opens, if any; tells what is wrong with the heading. */
function openFacet({ marks, title, line }: Block, locale: Locale, seen: Facet[], tell: Tell): Facet | undefined {
  if (marks === '') return undefined
  const written = `"${marks} ${title}"`
  const facet = FACETS.find((each) => LOCALES.some((language) => HEADINGS[each][language] === title))
  if (!facet) {
    const left = FACETS.filter((each) => !seen.includes(each)).map((each) => `## ${HEADINGS[each][locale]}`)
    const aside = marks.length > 2 ? `write it as a sentence or under "## ${HEADINGS.faq[locale]}"` : undefined
    tell(line, `${written} is none of the fixed headings`, aside ?? `write one of: ${left.join(' · ')}`)
    return undefined
  }
  const right = HEADINGS[facet][locale]
  const later = seen.find((each) => FACETS.indexOf(each) > FACETS.indexOf(facet))
  if (seen.includes(facet)) {
    tell(line, `${written} stands here a second time`, 'write all of it under the first one')
    return undefined
  }
  seen.push(facet)
  if (title !== right) tell(line, `${written} is in the other language`, `write "## ${right}"`)
  else if (marks !== '##') tell(line, `${written} does not begin with two #`, `write "## ${right}"`)
  else if (later) tell(line, `${written} comes too late`, `write it above "## ${HEADINGS[later][locale]}"`)
  return facet
}

/** Whether the block's text makes a section; tells when it should and does not. */
function bodyFault(
  { marks, title, line, body, bodyLine }: Block,
  at: { question: boolean; facet: Facet | undefined; followed: boolean; locale: Locale },
  tell: Tell,
): boolean {
  if (marks === '') {
    if (body) tell(bodyLine, 'text stands above the first heading', `write it below "## ${HEADINGS.who[at.locale]}"`)
    return false
  }
  if (!at.facet) return false
  if (at.facet === 'faq' && !at.question) {
    if (body) tell(bodyLine, 'text stands above the first question', 'write a question first, as "### …"')
    else if (!at.followed) tell(line, `no question stands under "## ${title}"`, EMPTY)
    return false
  }
  if (at.question && !title) tell(line, 'the question is empty', 'write it after "### "')
  else if (!body && (at.question || !at.followed)) tell(line, `nothing stands under "${marks} ${title}"`, EMPTY)
  return Boolean(title && body)
}

/** Notes to other editors, `<!-- … -->`, are no text; their line ends stay, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''))
}
