// What the text of a guide's sections tells about a question that the names alone do not settle.
import { asksYesOrNo, contentWords } from './content-words.ts'
import { type Content, FEW } from './evidence.ts'
import type { Facet, Section } from './guide.ts'
import { held, heldIn, overlap } from './overlap.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { ownerOf, rankPassages } from './search.ts'
import type { Shelf } from './shelf.ts'

/** Share of the question that one section holds together with the names and phrases of its guide; the best one counts. */
export function sectionShare(guide: ResolvedGuide, evidence: Evidence, content: Content, facets?: Facet[]): number {
  const sections = guide.sections.filter((section) => !facets || facets.includes(section.facet))
  const shares = sections.map((section) => {
    const words = heldIn([wordsOf(guide, section).join(' '), ...evidence.names, ...evidence.phrases])
    return overlap(content.words, words, content.locale, content.weights)
  })
  return Math.max(0, ...shares)
}

/** The facet of the one section that speaks of what the question says beyond the service's names, if one clearly does. */
export function facetsInText(question: string, guide: ResolvedGuide, { names }: Evidence, content: Content): Facet[] {
  // Only what may be true or not is answered by a sentence of the text: "I moved here for work" asks how.
  if (!asksYesOrNo(question, content.locale)) return []
  const own = new Set(names.flatMap((name) => name.split(' ')))
  const rest = content.words.filter((word) => !own.has(word))
  if (rest.length < 2) return []
  const shares = guide.sections
    .filter((section) => section.facet !== 'faq')
    .map((section) => ({ facet: section.facet, share: overlap(rest, held(wordsOf(guide, section)), content.locale) }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = shares
  return first && first.share >= 0.75 && first.share - (second?.share ?? 0) >= 0.25 ? [first.facet] : []
}

/** Guides whose section for an asked facet holds nearly all of the question: 信访多少天 is in the times of the hotline. */
export function textWithFacet(shelf: Shelf, question: string, content: Content, asked: Facet[]): number[] {
  if (asked.length === 0 || isCommon(shelf, content)) return []
  const passages = rankPassages(shelf.index, { text: question }, 8, shelf)
  const guides = [...new Set(passages.map(({ document }) => ownerOf(shelf, document)))]
  return guides
    .filter((guide) => sectionShare(shelf.guide(guide), shelf.evidence(guide), content, asked) >= 0.9)
    .slice(0, 3)
}

/** One word is evidence only where hardly any passage has it: "petition" is, "money" is not. */
function isCommon({ index }: Shelf, { words, locale }: Content): boolean {
  if (words.length >= FEW[locale]) return false
  const singles = index.set('passages').channels[0]
  return words.some((word) => {
    const term = singles?.dictionary.find(word) ?? -1
    return term < 0 || (singles?.documents[term] ?? 0) > RARE
  })
}

const RARE = 3

function wordsOf({ locale }: ResolvedGuide, { question = '', text }: Section): string[] {
  return contentWords(`${question}\n${text}`, locale, { facets: true })
}
