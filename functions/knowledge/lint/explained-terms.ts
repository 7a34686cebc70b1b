// Rule: a word that only offices use is explained where a guide first uses it.
import { PLACEHOLDER } from '../facts.ts'
import { sentencesOf } from './short-sentences.ts'
import { writtenSections } from './written.ts'
import type { Fault } from '../fault.ts'
import type { Fact } from '../guide.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Chinese only: English guides are written in English words, with the term in brackets. */
const TERMS = ['备案', '统筹区', '统筹地区', '容缺', '参保地']

/** Under 依据 the law is told in its own words, and a region's text is read beside the guide that explains. */
export function termsAreExplained(folder: ServiceFolder): Fault[] {
  const sections = writtenSections(folder).filter(
    ({ locale, region, section }) => locale === 'zh-CN' && !region && section.facet !== 'basis',
  )
  const title = folder.guides['zh-CN']?.guide?.title ?? ''
  const sentences = sections.flatMap(({ file, section, textLine }) =>
    section.text.split('\n').flatMap((text, index) =>
      sentencesOf(withPlaces(text, folder.facts?.value), 'zh-CN').map((sentence) => ({
        file,
        line: textLine + index,
        sentence,
      })),
    ),
  )
  return TERMS.flatMap((term) => {
    const first = sentences.findIndex(({ sentence }) => bare(sentence, title).includes(term))
    const found = sentences[first]
    if (!found) return []
    const near = [found.sentence, sentences[first + 1]?.sentence ?? '']
    if (near.some((sentence) => explains(sentence, term))) return []
    const what = `"${term}" is used here for the first time and not explained`
    return [{ file: found.file, line: found.line, what, write: `say what it is: ${term}，就是…` }]
  })
}

/** 参保地，就是… · 参保地（…） · 叫参保地 · …（参保地） */
function explains(sentence: string, term: string): boolean {
  const word = `[“]?${term}[”]?`
  return new RegExp(`${word}(?:[，,]?(?:也?就是|指的?是?|的意思是?)|（)|叫做?${word}|（[^）]*${term}[^）]*）`).test(
    sentence,
  )
}

/** The name of the service, an official name in 《》 or a name in quotes is no use of the word. */
function bare(sentence: string, title: string): string {
  const rest = title ? sentence.replaceAll(title, '') : sentence
  return rest.replace(/《[^》]*》|“[^”]*”/g, '')
}

function withPlaces(text: string, facts: Fact[] | undefined): string {
  return text.replace(PLACEHOLDER, (written, id: string) => {
    const value = facts?.find((fact) => fact.id === id)?.value
    return typeof value === 'object' ? value['zh-CN'] : written
  })
}
