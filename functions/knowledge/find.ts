// Which service a question is about and what of it is asked; says "none" when no guide explains the question.
import type { Locale } from '../filings/filing.ts'
import { commonQuestion } from './common-question.ts'
import { contentOf, convinces, type Content, weigh, type Weighed } from './evidence.ts'
import { facetWords, withoutFacetWords } from './facet-words.ts'
import { focusExplains, isFollowUp } from './follow-up.ts'
import type { Facet } from './guide.ts'
import type { Evidence } from './records.ts'
import { rankGuides } from './search.ts'
import { facetsInText, sectionShare, textWithFacet } from './section-words.ts'
import type { Shelf } from './shelf.ts'

export interface FindOptions {
  locale?: Locale
  region?: string
  /** The service the conversation is about. */
  focus?: { service: string }
  /** What the citizen said before, oldest first. */
  history?: string[]
}

export interface Finding {
  how: 'sure' | 'several' | 'none'
  /** Best first, at most three; `score` is between 0 and 1. For `none` those that came nearest. */
  candidates: { service: string; title: string; score: number }[]
  /** What is asked for, in order of mention; empty when nothing tells. */
  facets: Facet[]
  /** A common question of the service that is this question. */
  question?: { service: string; facet: 'faq'; question: string; text: string }
}

interface Candidate extends Weighed {
  guide: number
  evidence: Evidence
  score: number
  passes: boolean
}

const LOOKED_AT = 8
/** A second service this near to the first could be meant as well. */
const MARGIN = 0.08
const WHOLE = 0.95

export function findService(shelf: Shelf, question: string, { focus, history = [] }: FindOptions): Finding {
  const { locale } = shelf.index
  const content = contentOf(question, locale, shelf.index.set('guides'))
  const asked = facetWords(question, locale)
  const focused = focus ? shelf.number(focus.service) : -1
  if (isFollowUp(content)) {
    if (focused >= 0) return sure(shelf, question, content, [only(shelf, focused)], asked)
    const earlier = history.at(-1)
    if (earlier === undefined) return { how: 'none', candidates: [], facets: asked }
    const before = findService(shelf, earlier, { history: history.slice(0, -1) })
    const { question: _, ...rest } = before
    return { ...rest, facets: asked.length > 0 ? asked : before.facets }
  }
  const candidates = weighed(shelf, question, content)
  const passing = candidates.filter((candidate) => candidate.passes)
  const [first] = passing
  if (focused >= 0 && first?.guide !== focused && focusExplains(shelf, focused, content, first)) {
    return sure(shelf, question, content, [only(shelf, focused)], asked)
  }
  if (!first) {
    const inText = textWithFacet(shelf, question, content, asked)
    if (inText.length > 0)
      return verdict(
        shelf,
        question,
        content,
        inText.map((guide) => only(shelf, guide)),
        asked,
      )
    return { how: 'none', candidates: listed(candidates), facets: asked }
  }
  return verdict(shelf, question, content, passing, asked)
}

function weighed(shelf: Shelf, question: string, content: Content): Candidate[] {
  const ranked = rankGuides(shelf.index, { text: withoutFacetWords(question, shelf.index.locale) }, LOOKED_AT)
  const most = ranked[0]?.score ?? 1
  const candidates = ranked.map(({ document, score }): Candidate => {
    const evidence = shelf.evidence(document)
    const seen = weigh(content, evidence)
    const whole = seen.name.length > 0 ? 1 : 0
    return {
      ...seen,
      guide: document,
      evidence,
      score: 0.4 * seen.coverage + 0.2 * seen.named + 0.1 * whole + 0.3 * (score / most),
      passes: convinces(content, seen),
    }
  })
  return candidates.sort((a, b) => b.score - a.score)
}

function verdict(shelf: Shelf, question: string, content: Content, passing: Candidate[], asked: Facet[]): Finding {
  const [first] = passing
  if (!first) return { how: 'none', candidates: [], facets: asked }
  const near = passing.filter(
    (each) => each === first || isNear(first, each) || bothNamed(shelf, first, each, content, asked),
  )
  if (near.length === 1) return sure(shelf, question, content, passing, asked)
  return { how: 'several', candidates: listed(near), facets: asked }
}

/** Whoever is called by name is meant, rather than one that is only like it. */
function isNear(first: Candidate, other: Candidate): boolean {
  return other.score >= first.score - MARGIN && (first.name.length === 0 || other.name.length > 0)
}

/**
 * Each is called by a name the other lacks, unless one guide explains it all: by its phrases, or by the section asked for,
 * as in 办居住证要身份证吗.
 */
function bothNamed(shelf: Shelf, first: Candidate, other: Candidate, content: Content, asked: Facet[]): boolean {
  if (first.name.length === 0 || other.name.length === 0 || other.coverage < 0.2) return false
  const [a, b] = [first.name.join(' '), other.name.join(' ')]
  if (a.includes(b) || b.includes(a) || first.coverage >= WHOLE) return false
  return asked.length === 0 || sectionShare(shelf.guide(first.guide), first.evidence, content, asked) < WHOLE
}

function sure(shelf: Shelf, question: string, content: Content, candidates: Candidate[], asked: Facet[]): Finding {
  const guide = candidates[0]?.guide ?? 0
  const evidence = shelf.evidence(guide)
  const common = commonQuestion(question, shelf.guide(guide), evidence, asked)
  const facets = asked.length > 0 ? asked : common ? [] : facetsInText(question, shelf.guide(guide), evidence, content)
  return { how: 'sure', candidates: listed(candidates), facets, ...(common && { question: common }) }
}

function only(shelf: Shelf, guide: number): Candidate {
  return { guide, evidence: shelf.evidence(guide), score: 1, passes: true, coverage: 1, named: 1, name: [] }
}

function listed(candidates: Candidate[]): Finding['candidates'] {
  return candidates
    .slice(0, 3)
    .map(({ evidence, score }) => ({ service: evidence.service, title: evidence.title, score }))
}
