// Rule: figures and links stand in facts.yaml, so that both languages and every check read the same row.
import { showFact } from '../facts.ts'
import { figuresIn, LINK } from './number-words.ts'
import { writtenLines } from './written.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

export function figuresOutsideFacts(folder: ServiceFolder): Fault[] {
  return writtenLines(folder).flatMap(({ file, locale, text, line }) => {
    const figures = figuresIn(text, locale).map((figure) => {
      const fact = folder.facts?.value?.find(
        (each) => each.firm && figuresIn(showFact(each, locale), locale).includes(figure),
      )
      const write = fact ? `write {${fact.id}}` : 'put it into facts.yaml and write its {id} here'
      return { file, line, what: `the figure "${figure}" stands in the text`, write }
    })
    const links = [...text.matchAll(LINK)].map(([link]) => {
      const write = 'put it into facts.yaml as a fact of kind url and write its {id} here'
      return { file, line, what: `the link ${link} stands in the text`, write }
    })
    return [...figures, ...links]
  })
}
