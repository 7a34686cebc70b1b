// Rule: beside headings and lists there is no Markdown: it is neither shown nor said.
import { LIST_MARKER } from './written.ts'
import { spokenTexts } from './reads-aloud.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

const MARKS: [mark: RegExp, what: string, write: string][] = [
  [
    /!?\[[^\]]*\]\([^)]*\)?/,
    'a Markdown link',
    'put the link into facts.yaml as a fact of kind url and write its {id} here',
  ],
  [/\*\*|__|~~/, 'Markdown bold', 'take the signs out, and say first what matters most'],
  [/`+/, 'Markdown code', 'write plain words in “”'],
  [/\|/, 'a table', 'write a list, or a sentence for each row'],
  [/^\s*(?:[-*_]\s*){3,}$/, 'a Markdown line', 'take it out'],
  [/^\s*>/, 'a Markdown quotation', 'take the > out'],
  [/(?<![*\w])\*(?!\*)|(?<=[^_\w]|^)_(?=\w)/, 'a Markdown mark', 'take the sign out'],
]

/** One a line: bold in a table is mended with the table. */
export function nothingIsMarkdown(folder: ServiceFolder): Fault[] {
  return spokenTexts(folder).flatMap(({ file, line, text }) => {
    const own = text.replace(LIST_MARKER, '')
    const found = MARKS.find(([mark]) => mark.test(own))
    return found ? [{ file, line, what: `${found[1]} stands in the text`, write: found[2] }] : []
  })
}
