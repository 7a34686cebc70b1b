// How English text becomes search terms: Porter stems and pairs of stems, with stop words nearly out.
import { stemmer } from 'stemmer'

/** In a query a stop word counts this much: 0 to 0.4 all work, short questions need some (measured on orsharc and mtrag). */
export const STOP_WEIGHT = 0.1

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

/** Pairs of neighbouring stems once the stop words are gone. */
export function stemPairs(words: Stem[]): string[] {
  const kept = words.filter((word) => !word.stop)
  return kept.slice(1).map((word, i) => `${kept[i]?.stem} ${word.stem}`)
}

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = /^[a-z]+$/.test(word) ? stemmer(IRREGULAR.get(word) ?? word) : word
  if (stems.size >= STEMS_KEPT) stems.clear()
  stems.set(word, stem)
  return stem
}
