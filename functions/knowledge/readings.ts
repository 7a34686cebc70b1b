// Reads a question by its sound: runs that say little as written, and that sound like words of the guides, as those words.
import { nearSound, partsApart } from './near-sound.ts'
import type { Sounds } from './sounds.ts'

/** What was written, and the guides' word that it was taken for. */
export interface Misheard {
  said: string
  meant: string
  /** How unlike the two are, a character: 0.22 where one of two characters is another of the same sound. */
  doubt: number
}

export interface Reading {
  /** The question with the words that were meant. */
  text: string
  misheard: Misheard[]
}

/** One way to read `length` characters from `from` on. */
interface Piece {
  from: number
  length: number
  cost: number
  /** What it may stand for, the likeliest first; left out for what stays as written. */
  meant?: Misheard[]
}

/** A question being read: its characters, and the syllables of each. */
interface Said {
  characters: string[]
  syllables: string[][]
  sounds: Sounds
}

const LONGEST = 8
/** Who says more tells a story; the work grows with its length. */
const LONGEST_QUESTION = 120
/** What a character, or a word of the guides, costs; a question is read in the cheapest way. */
const WORD = 1
const LIGHT = 0.6
/** What it costs besides to take a run for another word: at all, a character, and a part (initial, final) that is only near. */
const MISHEARD = 0.1
const SAME_SOUND = 0.44
const PART_APART = 0.3
/** So many readings are worth a look. */
const READINGS = 3
/** Ways in which a run with characters of several syllables is read. */
const WAYS = 8

/**
 * The likeliest readings by sound, best first; none when the question stays as it is written. Found as the cheapest way
 * through the question (Viterbi), where each character costs, a word of the guides costs no more than one character, and
 * a run that only sounds like such a word costs a little more.
 * @param text in its normal form (see `normal`)
 */
export function readings(text: string, sounds: Sounds): Reading[] {
  const characters = [...text]
  if (characters.length > LONGEST_QUESTION) return []
  const said: Said = { characters, syllables: characters.map(sounds.syllables), sounds }
  const pieces = characters.flatMap((_, from) => piecesFrom(from, said))
  const changed = cheapest(characters, pieces).filter(({ meant }) => meant)
  if (changed.length === 0) return []
  const first = changed.flatMap(({ meant = [] }) => meant.slice(0, 1))
  const others = changed.flatMap(({ meant = [] }, i) => meant.slice(1).map((word) => first.toSpliced(i, 1, word)))
  return [first, ...others]
    .slice(0, READINGS)
    .map((misheard) => ({ text: withWords(characters, changed, misheard), misheard }))
}

function withWords(characters: string[], changed: Piece[], misheard: Misheard[]): string {
  const kept = changed.map(({ from }, i) => {
    const before = changed[i - 1]
    return characters.slice(before ? before.from + before.length : 0, from).join('') + (misheard[i]?.meant ?? '')
  })
  const last = changed.at(-1)
  return kept.join('') + characters.slice(last ? last.from + last.length : 0).join('')
}

/** Of each length the word that stands there, or those that sound like what stands there. */
function piecesFrom(from: number, question: Said): Piece[] {
  const { characters, syllables, sounds } = question
  const pieces: Piece[] = []
  let keys = ['']
  for (let length = 1; length <= LONGEST && keys.length > 0; length++) {
    const near = new Set(syllables[from + length - 1]?.map(nearSound))
    const found = keys
      .flatMap((key) => Array.from(near, (sound) => (key === '' ? sound : `${key} ${sound}`)))
      .slice(0, WAYS)
      .map((key) => ({ key, words: sounds.words(key) }))
      .filter(({ words }) => words)
    keys = found.map(({ key }) => key)
    const words = found.flatMap((each) => each.words ?? [])
    const said = characters.slice(from, from + length).join('')
    if (words.some(({ word }) => word === said)) pieces.push({ from, length, cost: WORD })
    else {
      const meant = words
        .filter(({ named, word }) => named && (length > 3 || isClear(said, word)))
        .map(({ word }) => ({ said, meant: word, doubt: change(word, from, question) / length }))
        .sort((a, b) => a.doubt - b.doubt)
      const least = meant[0]?.doubt ?? 0
      const likely = meant.filter(({ doubt }) => (doubt - least) * length <= SAME_SOUND + ROUNDING)
      if (likely.length > 0) pieces.push({ from, length, cost: WORD + MISHEARD + least * length, meant: likely })
    }
  }
  return pieces
}

/** In a short word what is heard wrong is no particle. */
function isClear(said: string, word: string): boolean {
  return [...said].every((character, i) => character === word[i] || !PARTICLE.test(character))
}

function change(word: string, from: number, { characters, syllables, sounds }: Said): number {
  let cost = 0
  for (let i = 0; i < word.length; i++) {
    if (word[i] === characters[from + i]) continue
    const own = sounds.syllables(word[i] ?? '')
    const apart = (syllables[from + i] ?? []).flatMap((heard) =>
      own.filter((syllable) => nearSound(heard) === nearSound(syllable)).map((syllable) => partsApart(heard, syllable)),
    )
    cost += SAME_SOUND + Math.min(...apart) * PART_APART
  }
  return cost
}

const ROUNDING = 1e-9

/** The pieces, one behind the other, that cost least together; of equals the one that changes less. */
function cheapest(characters: string[], pieces: Piece[]): Piece[] {
  const by = Map.groupBy(pieces, ({ from, length }) => from + length)
  const best: { cost: number; last?: Piece }[] = [{ cost: 0 }]
  for (let to = 1; to <= characters.length; to++) {
    const alone = PARTICLE.test(characters[to - 1] ?? '') ? LIGHT : WORD
    for (const last of [{ from: to - 1, length: 1, cost: alone }, ...(by.get(to) ?? [])]) {
      const cost = (best[last.from]?.cost ?? 0) + last.cost
      if (cost < (best[to]?.cost ?? Infinity) - ROUNDING) best[to] = { cost, last }
    }
  }
  const path: Piece[] = []
  for (let last = best.at(-1)?.last; last; last = best[last.from]?.last) path.push(last)
  return path.reverse()
}

const PARTICLE =
  /[我俺咱你您他她它们的了着吗呢吧啊呀嘛么不没要想是在去来给把被让叫该个些这那就都也还又再才很和跟与或办弄搞整能行呗哦嗯哎喂请问得完有上下里啥咋多大小到人]/u
