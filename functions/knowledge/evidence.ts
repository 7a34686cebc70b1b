// How well the names of one guide explain a question, in shares that mean the same among 4 guides and 10,000.
import type { Locale } from '../filings/filing.ts'
import { contentWords, questionWords } from './content-words.ts'
import { held, type Held, heldIn, overlap } from './overlap.ts'
import { idf } from './rank.ts'
import type { Evidence } from './records.ts'
import { asksValidity, withoutKin, withoutValidity } from './same-words.ts'
import type { OpenSet } from './search-index.ts'

/** A question as content words: without and with the words that ask for a facet. */
export interface Content {
  locale: Locale
  /** Without those for one's family: they stand in stories about anything. */
  words: string[]
  /** The family is spoken of. */
  kin: boolean
  /** How much each of `words` tells. */
  weights: number[]
  /** `words` and all words, to look names up in. */
  about: Held
  whole: Held
}

export interface Weighed {
  /** Share of the question's weight that the guide's names, phrases and first words hold. */
  coverage: number
  /** Share of its best name or phrase that the question holds. */
  named: number
  /** Content words of the longest title or alias that is whole in the question; empty for none. */
  name: string[]
  /** The question is the last word of a title or alias, which says what kind of thing it is: 备案, card. */
  head: boolean
  /** Share of the question's neighbouring words that are neighbours in the guide's names and phrases too. */
  joined: number
}

/** Even the commonest word has to be explained: among four guides a known word is hardly rarer than an unknown one. */
const FLOOR = 0.5

/** @param guides its words tell how rare each word is; a word in no guide is the rarest. */
export function contentOf(question: string, locale: Locale, guides: OpenSet): Content {
  const all = questionWords(question, locale)
  const kinless = withoutKin(all, locale)
  // How long it is good for is asked of anything, as a facet is.
  const words = asksValidity(question, locale) ? withoutValidity(kinless, locale) : kinless
  const singles = guides.channels[0]
  const most = idf(guides.size, 0)
  const weights = words.map((word) => {
    const number = singles?.dictionary.find(word) ?? -1
    return FLOOR + idf(guides.size, number < 0 ? 0 : (singles?.documents[number] ?? 0)) / most
  })
  const whole = held(contentWords(question, locale, { facets: true }))
  return { locale, words, kin: kinless.length < all.length, weights, about: held(words), whole }
}

export function weigh(content: Content, evidence: Evidence): Weighed {
  const { locale } = content
  const { names, asked, all } = takenApart(evidence, locale)
  const coverage = overlap(content.words, all, locale, content.weights)
  let named = 0
  let name: string[] = []
  const unsaid: string[] = []
  for (const { written, words } of names) {
    const share = overlap(words, content.whole, locale)
    named = Math.max(named, share)
    if (share === 1 && words.length > name.length) name = words
    if (share < NAMED) unsaid.push(written)
  }
  // 丢了怎么补 is of anything: 社保卡丢了怎么补 is not asked by 银行卡丢了怎么补.
  const isElse = (phrase: string) => {
    const own = evidence.names.filter((each) => ` ${phrase} `.includes(` ${each} `))
    return own.length > 0 && own.every((each) => unsaid.includes(each))
  }
  for (const { written, words } of asked) {
    const share = overlap(words, content.about, locale)
    if (share > named && !isElse(written)) named = share
  }
  const said = ` ${content.words.join(' ')}`
  const head = content.words.length > 0 && names.some(({ written }) => ` ${written}`.endsWith(said))
  return { coverage, named, name, head, joined: shareJoined(content.words, all) }
}

/** 收养登记 has all its signs in 收货, 养鸡, 登记: only as neighbours are they words. */
function shareJoined(words: string[], all: Held): number {
  const later = words.slice(1)
  if (later.length === 0) return 1
  return later.filter((word, i) => all.pair(words[i] ?? '', word)).length / later.length
}

interface Run {
  written: string
  words: string[]
}

interface TakenApart {
  names: Run[]
  /** Phrases, and common questions of more than a word: one of one word (someone, 顶替) is in too many to name anything. */
  asked: Run[]
  all: Held
}

function takenApart(evidence: Evidence, locale: Locale): TakenApart {
  const known = TAKEN_APART.get(evidence)
  if (known) return known
  const { names, phrases, questions, lead } = evidence
  const runs = (texts: string[]) =>
    texts.map((written): Run => ({ written, words: written === '' ? [] : written.split(' ') }))
  const apart = {
    names: runs(names),
    asked: [...runs(phrases), ...runs(questions).filter(({ words }) => words.length >= FEW[locale])],
    all: heldIn([...names, ...phrases, ...questions, lead]),
  }
  TAKEN_APART.set(evidence, apart)
  return apart
}

/** A guide that is kept open is looked at again and again. */
const TAKEN_APART = new WeakMap<Evidence, TakenApart>()

/** Enough is explained, and some name or phrase is at least half said. */
export function convinces(content: Content, { coverage, named, name, head, joined }: Weighed): boolean {
  if (content.words.length < FEW[content.locale]) return (named === 1 && coverage > 0) || head
  if (name.length > 0) return named >= NAMED && coverage >= WITH_NAME
  // A Chinese word here is one sign; of a long question a quarter in its order is enough.
  const least = content.locale === 'en' ? 0 : content.words.length > LONG ? JOINED_LONG : JOINED
  return named >= NAMED && coverage >= COVERED[content.locale] && joined >= least
}

const LONG = 5
/** More than one in three neighbours, chosen on the examples of fifty guides. */
const JOINED = 0.34
const JOINED_LONG = 0.25

/** So short a question must be a name or phrase itself: 名字 and "register" stand in every guide. */
export const FEW: Record<Locale, number> = { 'zh-CN': 3, en: 2 }
/** Chosen on the examples of the guides against 600 Chinese and 400 English questions that are not Bangban's. */
const NAMED = 0.5
const COVERED: Record<Locale, number> = { 'zh-CN': 0.5, en: 0.63 }
/** People tell stories around the name: 我妈上个月在菜市场把身份证弄丢了. */
const WITH_NAME = 0.2
