// Which service a question is about and what of it is asked; says "none" when no guide explains the question.
import type { Locale } from '../filings/filing.ts'
import { type Candidate, only, weighCandidates } from './candidates.ts'
import type { CommonQuestion } from './common-question.ts'
import { asksYesOrNo, isElliptic } from './content-words.ts'
import { contentOf, type Content, FEW, weigh } from './evidence.ts'
import { facetWords } from './facet-words.ts'
import { focusExplains } from './focus-explains.ts'
import type { Facet } from './guide.ts'
import { sectionShare, textWithFacet } from './section-words.ts'
import type { Shelf } from './shelf.ts'
import { whatIsAsked } from './what-is-asked.ts'

export interface FindOptions {
  locale?: Locale
  region?: string
  /** The service the conversation is about. */
  focus?: { service: string }
  /** Services just offered to choose from: 丢了 is said of one of them. */
  among?: string[]
  /** What the citizen said before, oldest first. */
  history?: string[]
}

export interface Finding {
  how: 'sure' | 'several' | 'none'
  /** Best first, at most three; `score` is between 0 and 1. For `none` those that came nearest. */
  candidates: { service: string; title: string; score: number }[]
  /** What is asked for, in order of mention; empty when nothing tells, or when the common question is all of it. */
  facets: Facet[]
  /** A common question of the service that is this question. */
  question?: CommonQuestion
  /**
   * Only with `sure`, and without facets and common question: it is asked whether, how long or for what use, and the
   * guide has not a word of it beyond its own name (身份证能贷款吗). How to apply would be no answer to that.
   */
  unsaid?: true
  /** Only with `sure`: content words that the guide's names and phrases do not hold, as of somebody's own case; 0 is left out. */
  unexplained?: number
  /** Only with `sure` and `several`: the service's words that were found by their sound or nearest spelling. */
  heard?: string[]
}

/** One question being looked at. */
interface Look {
  shelf: Shelf
  question: string
  region: string | undefined
  content: Content
  asked: Facet[]
}

/** A second service this near to the first could be meant as well. */
const ALIKE = 0.92
/** Named as well, and this much as likely: neither is only a paper in the other's story. Where hardly more is said, both are meant. */
const BESIDE = 0.7
/** Of few words, what was spoken of last is meant if this much as likely. */
const STILL = 0.3
/** Whose name is so much of the question is meant. */
const MOSTLY_NAME = 0.75
/** From here on one guide explains all of a question. */
const WHOLE = 0.95

/** @param shelf the guides in the language of the question. */
export function findService(shelf: Shelf, question: string, options: FindOptions): Finding {
  const { locale } = shelf.index
  const content = contentOf(question, locale, shelf.index.set('guides'))
  const look: Look = { shelf, question, region: options.region, content, asked: facetWords(question, locale) }
  const focus = options.focus ? shelf.number(options.focus.service) : -1
  if (content.words.length === 0) return followUp(look, focus, options)
  const candidates = weighCandidates(shelf, question, content)
  const passing = candidates.filter((candidate) => candidate.passes)
  const [first] = passing
  if (focus >= 0 && first?.guide !== focus) {
    const own = candidates.find(({ guide }) => guide === focus)
    const isStill = isFollowUp(content, own, first) || focusExplains(shelf, focus, content, first)
    if (isStill) return sure(look, [only(shelf, focus)])
  }
  if (first) return verdict(look, calledByName(first, passing, content), passing, focus)
  const inText = textWithFacet(shelf, question, content, look.asked).map((guide) => only(shelf, guide))
  if (inText[0]) return verdict(look, inText[0], inText, focus)
  const offered = (options.among ?? []).map((id) => shelf.number(id))
  const fitting = offered.filter((guide) => guide >= 0 && focusExplains(shelf, guide, content))
  const [one, ...others] = fitting.map((guide) => only(shelf, guide))
  if (one && others.length === 0) return sure(look, [one])
  return { how: one ? 'several' : 'none', candidates: listed(one ? [one, ...others] : candidates), facets: look.asked }
}

/** 那要多久 and 小孩也要办吗 ask something, of the focus or of what was said before; 你好 and 谢谢你啊闺女 ask nothing. */
function followUp(look: Look, focus: number, { history = [], ...options }: FindOptions): Finding {
  const { shelf, question, content, asked } = look
  const earlier = history.at(-1)
  const asks =
    asked.length > 0 ||
    (content.kin && (asksYesOrNo(question, shelf.index.locale) || isElliptic(question, shelf.index.locale)))
  if (asks && focus >= 0) return sure(look, [only(shelf, focus)])
  if (asked.length === 0 || earlier === undefined) return { how: 'none', candidates: [], facets: asked }
  const { how, candidates } = findService(shelf, earlier, { ...options, history: history.slice(0, -1) })
  return { how, candidates, facets: asked }
}

/** 几天能到账 is said of several matters, and so of the one that is spoken of. */
function isFollowUp({ words, locale }: Content, own: Candidate | undefined, first: Candidate | undefined): boolean {
  if (!own || !first || first.name.length > 0 || words.length >= FEW[locale]) return false
  return own.likely >= STILL * first.likely
}

/** 身份证可以当会员卡用吗: who is called by name is meant, be there sentences of another that are somewhat more like it. */
function calledByName(first: Candidate, passing: Candidate[], { words }: Content): Candidate {
  const called = passing.find(({ name }) => name.length >= MOSTLY_NAME * words.length)
  if (called && first.name.length === 0) return called
  if (first.name.length > 0 || first.explained) return first
  return passing.find(({ name, likely }) => name.length > 0 && likely >= BESIDE * first.likely) ?? first
}

/** @param focus number of the guide that was spoken of last, or -1: a name that several share is its own there */
function verdict(look: Look, first: Candidate, passing: Candidate[], focus: number): Finding {
  const near = passing.filter((each) => each === first || isNear(first, each) || bothNamed(look, first, each))
  if (near.length === 1) return sure(look, [first, ...passing.filter((each) => each !== first)])
  // Of a mere 证 all are as likely by its words: those that people most often need stand on top.
  const isBare = near.every(({ head, name }) => head && name.length === 0)
  const spokenOf = near.find(({ guide }) => guide === focus)
  if (isBare && spokenOf) return sure(look, [spokenOf])
  const ranks = isBare ? look.shelf.ranked() : []
  const candidates = isBare ? near.toSorted((a, b) => ranks.indexOf(a.guide) - ranks.indexOf(b.guide)) : near
  return { how: 'several', candidates: listed(candidates), facets: look.asked }
}

/** Whoever is called by name is meant, rather than one that is only like it; of a mere 证 or "card" all are. */
function isNear(first: Candidate, other: Candidate): boolean {
  if (first.head && other.head && first.name.length === 0) return true
  const asWell = [first, other].every(({ coverage, named }) => coverage === 1 && named === 1)
  const near = asWell ? other.share >= BESIDE * first.share : other.likely >= ALIKE * first.likely
  return near && (first.name.length === 0 || other.name.length > 0)
}

/**
 * Each is called by a name the other lacks, unless one guide explains it all: by its phrases, or by the section asked for,
 * as in 办居住证要身份证吗.
 */
function bothNamed({ shelf, content, asked }: Look, first: Candidate, other: Candidate): boolean {
  if (first.name.length === 0 || other.name.length === 0) return false
  const rest = content.words.filter((word) => !first.name.includes(word) && !other.name.includes(word))
  // 法律 is a name too, and is asked for here: it has to be said of the matter.
  const isSaid = other.name.every((word) => content.words.includes(word))
  if ((rest.length >= FEW[content.locale] || !isSaid) && other.likely < BESIDE * first.likely) return false
  const [a, b] = [first.name.join(' '), other.name.join(' ')]
  if (a.includes(b) || b.includes(a) || first.coverage >= WHOLE) return false
  return asked.length === 0 || sectionShare(shelf.guide(first.guide), first.evidence, content, asked) < WHOLE
}

function sure({ shelf, question, region, content }: Look, candidates: Candidate[]): Finding {
  const guide = candidates[0]?.guide ?? 0
  const asked = whatIsAsked(question, shelf.guide(guide, region), shelf.evidence(guide), content, shelf)
  const { coverage } = weigh(content, shelf.evidence(guide))
  const unexplained = Math.round((1 - coverage) * content.words.length)
  return { how: 'sure', candidates: listed(candidates), ...asked, ...(unexplained > 0 && { unexplained }) }
}

function listed(candidates: Candidate[]): Finding['candidates'] {
  return candidates
    .slice(0, 3)
    .map(({ evidence, score }) => ({ service: evidence.service, title: evidence.title, score }))
}
