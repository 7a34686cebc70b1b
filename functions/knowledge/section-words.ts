// What the text of a guide's sections tells about a question that the names alone do not settle.
import type { Locale } from '../filings/filing.ts'
import { asksYesOrNo, contentWords, questionWords } from './content-words.ts'
import { type Content, FEW, weigh } from './evidence.ts'
import type { Facet, Section } from './guide.ts'
import { held, heldIn, overlap } from './overlap.ts'
import type { Evidence } from './records.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import { asksUse, asksValidity, withoutKin } from './same-words.ts'
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

/** The one section that speaks of what the question says beyond the service's names, if one clearly does. */
export function sectionInText(
  question: string,
  guide: ResolvedGuide,
  evidence: Evidence,
  content: Content,
): Section | undefined {
  const { locale } = content
  const sections = guide.sections.map((section) => ({ section, has: held(wordsOf(guide, section)) }))
  const told = sections.filter(({ section }) => section.facet !== 'faq')
  if (asksValidity(question, locale)) {
    const saying = told.filter(({ has }) => has.word(locale === 'en' ? 'valid' : '效'))
    return (saying.find(({ section }) => section.facet === 'time') ?? saying[0])?.section
  }
  // Only what may be true or not is answered by a sentence of the text: "I moved here for work" asks how.
  if (!asksYesOrNo(question, locale)) return undefined
  const left = undone(content.words)
  const warned = left === undefined ? [] : told.filter(({ has }) => has.pair(UNDONE, left))
  if (warned.length === 1) return warned[0]?.section
  const rest = beyondNames(content.words, evidence, locale)
  if (rest.length < 2) return undefined
  const shares = sections
    .map(({ section, has }) => ({ section, share: overlap(rest, has, locale) }))
    .sort((a, b) => b.share - a.share || Number(b.section.facet === 'faq') - Number(a.section.facet === 'faq'))
  const [first, ...others] = shares
  if (!first || first.share < 0.75) return undefined
  // A common question says the same as a section of the text, only more exactly.
  if (first.section.facet === 'faq' && rest.length < WORDS_OF_FAQ[locale]) return undefined
  const second = first.section.facet === 'faq' ? others.find(({ section }) => section.facet === 'faq') : others[0]
  return first.share - (second?.share ?? 0) >= 0.25 ? first.section : undefined
}

/** Two English words may meet in any text by chance; two Chinese characters side by side are one word. */
const WORDS_OF_FAQ: Record<Locale, number> = { 'zh-CN': 2, en: 3 }

/**
 * Whether the guide has not a word of what the question says beyond the service's names, where no common question and no
 * section was found. Only of what can be said or not: yes or no, how long it is good for, what use it is.
 */
export function isUnsaid(question: string, guide: ResolvedGuide, evidence: Evidence): boolean {
  const { locale } = guide
  if (asksValidity(question, locale)) return true
  if (!asksYesOrNo(question, locale) && !asksUse(question, locale)) return false
  const words = withoutKin(questionWords(question, locale, { facets: true }), locale)
  const rest = beyondNames(words, evidence, locale)
  const has = heldIn([...guide.sections.map((section) => wordsOf(guide, section).join(' ')), ...evidence.phrases])
  // Beside what follows it in the question, be that a name: 领 is said of 领养老金, 护 is not of 监护人.
  const isPaired = (word: string, i: number) => rest.includes(word) && has.pair(word, words[i + 1] ?? '')
  const paired = locale === 'zh-CN' && words.some(isPaired)
  return rest.length > 0 && !paired && overlap(rest, has, locale) <= (rest.length > 1 ? FEW_WORDS[locale] : 0)
}

/** Single characters are in every guide (护 and 照 without 护照 are half found); of English words a third is chance. */
const FEW_WORDS: Record<Locale, number> = { 'zh-CN': 0.5, en: 0.34 }

/** 没备案 as content words (see `same-words`). */
const UNDONE = '未'

function undone(words: string[]): string | undefined {
  const at = words.indexOf(UNDONE)
  return at < 0 ? undefined : words[at + 1]
}

/** Chinese characters belong to a name only beside their neighbour in it: 报 of 投诉举报 is not that of 报警. */
function beyondNames(words: string[], { names }: Evidence, locale: Locale): string[] {
  const own = heldIn(names)
  const isNamed = (word: string, i: number) =>
    locale === 'en' || /^[a-z\d]/.test(word)
      ? own.word(word)
      : own.pair(words[i - 1] ?? '', word) || own.pair(word, words[i + 1] ?? '')
  return words.filter((word, i) => !isNamed(word, i))
}

/** Guides whose section for an asked facet holds nearly all of the question: 信访多少天 is in the times of the hotline. */
export function textWithFacet(shelf: Shelf, question: string, content: Content, asked: Facet[]): number[] {
  if (asked.length === 0 || isCommon(shelf, content)) return []
  const passages = rankPassages(shelf.index, { text: question }, 8, shelf)
  const guides = [...new Set(passages.map(({ document }) => ownerOf(shelf, document)))]
  return guides
    .filter((guide) => {
      const evidence = shelf.evidence(guide)
      const named = weigh(content, evidence).named >= NAMED[content.locale]
      const telling = named ? asked : asked.filter((facet) => !NAMES_OTHER_PAPERS.has(facet))
      return telling.length > 0 && sectionShare(shelf.guide(guide), evidence, content, telling) >= 0.9
    })
    .slice(0, 3)
}

/** Papers stand there because they are brought, not because they are got there (营业执照 proves a job for a residence permit): only a question that names the service too is about it. */
const NAMES_OTHER_PAPERS = new Set<Facet>(['materials', 'how'])

/** Share of a name or phrase that names the service: 登记 is half of 出生登记, and of 结婚登记. */
const NAMED: Record<Locale, number> = { 'zh-CN': 0.6, en: 0.5 }

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

function wordsOf({ locale }: ResolvedGuide, section: Section): string[] {
  const known = WORDS.get(section)
  if (known) return known
  const words = contentWords(`${section.question ?? ''}\n${section.text}`, locale, { facets: true })
  WORDS.set(section, words)
  return words
}

/** A guide that is kept open is looked at again and again. */
const WORDS = new WeakMap<Section, string[]>()
