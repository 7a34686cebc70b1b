// Which guides a question may be about, by the sentences that people say of each and by its names, and how likely each is.
import type { Locale } from '../filings/filing.ts'
import { meantServices } from './asked/meant-services.ts'
import { type Content, convinces, FEW, weigh, type Weighed } from './evidence.ts'
import { withoutFacetWords } from './facet-words.ts'
import type { Evidence } from './records.ts'
import { rankGuides } from './search.ts'
import type { Shelf } from './shelf.ts'

export interface Candidate extends Weighed {
  guide: number
  evidence: Evidence
  /** Of the sentences that people say of it, in the question; more where it is named. */
  share: number
  /** The same, more where it is likelier than the others. */
  likely: number
  /** Its names and phrases explain the question. */
  explained: boolean
  score: number
  /** Said of it, and not of what no guide answers. */
  passes: boolean
}

/** So many guides, best by their words, are weighed besides the likeliest by what people say. */
const LOOKED_AT = 8
/** Who is called by name is meant, be the rest of the question somewhat more like other matters. */
const CALLED = 2
/** What the sentences' share gains where names and phrases explain the question, and where a whole name is in it. */
const BY_EVIDENCE = 0.05
const BY_NAME = 1
/** Below this share too little of a question is known. */
const LEAST: Record<Locale, number> = { 'zh-CN': 0.055, en: 0.11 }
/** From this part of the share on, a question is more like what no guide answers. */
const FOREIGN: Record<Locale, number> = { 'zh-CN': 0.5, en: 0.6 }
/** A few words have to be known this well, and what no guide answers may have no more than this part of it. */
const CLEAR = 0.2

/** Likeliest first. What nobody said before may still be called by name. */
export function weighCandidates(shelf: Shelf, question: string, content: Content): Candidate[] {
  const { locale } = shelf.index
  const { guides, elsewhere, shareOf, chancesOf } = meantServices(shelf.asked, question, locale)
  const ranked = rankGuides(shelf.index, { text: withoutFacetWords(question, locale) }, LOOKED_AT)
  const numbers = [...new Set([...guides.map(({ guide }) => guide), ...ranked.map(({ document }) => document)])]
  const chances = chancesOf(numbers)
  const foreign = elsewhere.length > 0 ? Math.max(...elsewhere.map(({ share }) => share)) : undefined
  const candidates = numbers.map((guide, i): Candidate => {
    const evidence = shelf.evidence(guide)
    const seen = weigh(content, evidence)
    const explained = convinces(content, seen)
    const called = seen.name.length > 0
    const share =
      shareOf(guide) * (1 + (explained ? BY_EVIDENCE : 0) + BY_NAME * (seen.name.length / content.words.length))
    return {
      ...seen,
      guide,
      evidence,
      share,
      likely: share * (1 + (chances[i] ?? 0)),
      explained,
      score: 0.4 * seen.coverage + 0.2 * seen.named + (called ? 0.1 : 0),
      passes: isMeant(share, called ? foreign && foreign / CALLED : foreign, explained, content),
    }
  })
  const most = Math.max(...candidates.map(({ likely }) => likely), Number.MIN_VALUE)
  return candidates
    .map((each) => ({ ...each, score: each.score + 0.3 * (each.likely / most) }))
    .sort((a, b) => b.likely - a.likely)
}

/** Where nothing is known of other matters, only names and phrases can tell that a question is not one of them. */
function isMeant(share: number, foreign: number | undefined, named: boolean, { words, locale }: Content): boolean {
  // Of so few words a sentence of anything is made (几天能批), unless it is plainly said of this alone: 奶奶刚走.
  if (foreign === undefined) return named
  if (words.length < FEW[locale]) return named || (share >= CLEAR && foreign < CLEAR * share)
  return named ? foreign < share : share >= LEAST[locale] && foreign < FOREIGN[locale] * share
}

/** A guide that is meant for another reason than its words: it was spoken of, or just offered. */
export function only(shelf: Shelf, guide: number): Candidate {
  return {
    guide,
    evidence: shelf.evidence(guide),
    share: 1,
    likely: 1,
    explained: true,
    score: 1,
    passes: true,
    coverage: 1,
    named: 1,
    name: [],
    head: false,
    joined: 1,
  }
}
