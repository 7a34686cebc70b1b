// How English text becomes search terms: Porter stems, pairs of stems and pieces of words, with stop words nearly out.
import { stemmer } from 'stemmer'
import type { WeightedTerm } from './weighted-term.ts'

/** In a query a stop word counts this much: 0 to 0.4 all work, short questions need some (measured on orsharc and mtrag). */
const STOP_WEIGHT = 0.1
/** And a word that only asks: "information" and "help" are what people want of any guide, and the name of hardly one. */
const ASKING_WEIGHT = 0.4

const STOP_WORDS = new Set(
  `a about after again all also am an and any are as at be because been before being between both but by can could did do
does doing done down during each either else ever few for from further get gets getting got had has have having he her here
hers him his how i if in into is it its itself just let like may me might mine more most much must my myself need needed needs
no nor not now of off on once only or other our ours out over own please same shall she should so some still such tell than
that the their theirs them then there these they this those through to too under until up upon us very want was we were what
when where whether which while who whom whose why will with within without would yes yet you your yours yourself`.split(
    /\s+/,
  ),
)

const ASKING_WORDS = new Set(
  `information info informations detail details learn learning know knowing knew help helping tell explain explanation question
questions ask asking hello hi hey greetings good morning afternoon evening thanks thank okay ok interested interest wonder
wondering wondered look looking looked find figure came understand understanding clarify specific specifically thing things
something anything possible hope hoping think thought sorry curious kind sort type types bit lot give giving provide talk
regarding concerning tip tips idea ideas want wanted wants like`.split(/\s+/),
)

/** Forms that no rule of endings brings together. */
const IRREGULAR = new Map(
  `lost lose|stole steal|stolen steal|broke break|broken break|paid pay|bought buy|sold sell|sent send|spent spend|
children child|men man|women woman|wives wife|lives life|left leave|born birth|built build|kept keep|gave give|given give|
took take|taken take|wrote write|written write|drove drive|driven drive|driving drive|died death|die death|dead death|
sick ill|chose choose|chosen choose|fell fall|fallen fall|grew grow|knew know|known know|held hold|met meet|won win|wore wear|worn wear`
    .split('|')
    .map((pair): [string, string] => [pair.trim().split(' ')[0] ?? '', pair.trim().split(' ')[1] ?? '']),
)

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu
const stems = new Map<string, string>()
const STEMS_KEPT = 20_000

export interface Stem {
  word: string
  stem: string
  stop: boolean
}

/** Every word of the text as its stem. Text is already normal (see `normal`). */
export function stemsOf(text: string): Stem[] {
  return Array.from(text.matchAll(WORD), ([word]) => {
    const bare = word.replace(/'(s|re|ve|ll|d|m|t)?$/, '').replace(/'/g, '')
    return { word: bare, stem: stemOf(bare), stop: STOP_WORDS.has(bare) }
  })
}

export function termsOfStems(text: string): string[] {
  return stemsOf(text).map(({ stem }) => stem)
}

export function askedStems(query: string): WeightedTerm[] {
  return stemsOf(query).map((each) => [each.stem, each.stop ? STOP_WEIGHT : askingWeight(each)])
}

/** Pairs of neighbouring stems once the stop words are gone. */
export function pairsOfStems(text: string): string[] {
  return askedPairs(text).map(([pair]) => pair)
}

export function askedPairs(query: string): WeightedTerm[] {
  const kept = stemsOf(query).filter(({ stop }) => !stop)
  return kept.slice(1).flatMap((second, i): WeightedTerm[] => {
    const first = kept[i]
    return first ? [[`${first.stem} ${second.stem}`, Math.min(askingWeight(first), askingWeight(second))]] : []
  })
}

export function partsOfPair(pair: string): string[] {
  return pair.split(' ')
}

/** Sentence by sentence the stems that tell something; pairs of them go over stop words. */
export function stretchesOfSentences(text: string): string[][][] {
  return text
    .split(/[.!?;]\s+|\n+/)
    .map((sentence) => [stemsOf(sentence).flatMap(({ stop, stem }) => (stop ? [] : [stem]))])
}

/** Four letters in a row inside a word or at its ends: they join healthcare to health care, and odd endings. */
export function gramsOf(text: string): string[] {
  return askedGrams(text).map(([gram]) => gram)
}

export function askedGrams(query: string): WeightedTerm[] {
  const grams: WeightedTerm[] = []
  for (const each of stemsOf(query)) {
    if (each.stop) continue
    const edged = `_${each.word}_`
    for (let i = 0; i === 0 || i + GRAM <= edged.length; i++) grams.push([edged.slice(i, i + GRAM), askingWeight(each)])
  }
  return grams
}

const GRAM = 4

/** The first words of a text, which say what it is about. */
export function leadOf(text: string): string {
  let words = 0
  for (const { index } of text.matchAll(WORD)) if (words++ === LEAD) return text.slice(0, index)
  return text
}

const LEAD = 25

function askingWeight({ word }: Stem): number {
  return ASKING_WORDS.has(word) ? ASKING_WEIGHT : 1
}

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = /^[a-z]+$/.test(word) ? stemmer(IRREGULAR.get(word) ?? word) : word
  if (stems.size >= STEMS_KEPT) stems.clear()
  stems.set(word, stem)
  return stem
}
