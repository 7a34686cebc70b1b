// What a recogniser makes of words on a bad line: characters misheard, lost, doubled and filled in, at a rate that is given.
import { soundingLike } from './near-sounds.ts'

/** From 0 to under 1, as `Math.random`; seeded where the same noise is wanted again. */
export type Random = () => number

/**
 * The words as a recogniser may hear them.
 * @param rate character errors as a share of the characters, 0 to 0.4: letters, digits and Han characters, no signs or blanks
 */
export function noisy(said: string, rate: number, random: Random): string {
  const pieces = said.match(/[A-Za-z'’]+|[^A-Za-z'’]/gu) ?? []
  let afterEdit: Edit = 'none'
  return pieces
    .map((piece) => {
      if (/^[A-Za-z]/.test(piece)) return misheardWord(piece, rate, random)
      const edit = COUNTED.test(piece) ? drawn(piece, rate, afterEdit, random) : 'none'
      if (COUNTED.test(piece)) afterEdit = edit
      return edited(piece, edit, random)
    })
    .join('')
}

/**
 * Character errors between what was said and what was heard, as a share of what was said: insertions, losses and
 * exchanges, signs and blanks aside.
 */
export function characterErrors(said: string, heard: string): { errors: number; of: number } {
  const [meant, got] = [counted(said), counted(heard)]
  let row = Uint32Array.from({ length: got.length + 1 }, (_, i) => i)
  meant.forEach((character, i) => {
    const next = new Uint32Array(got.length + 1)
    next[0] = i + 1
    got.forEach((other, j) => {
      const exchanged = (row[j] ?? 0) + Number(character !== other)
      next[j + 1] = Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1)
    })
    row = next
  })
  return { errors: row.at(-1) ?? 0, of: meant.length }
}

const COUNTED = /[\p{L}\p{N}]/u

function counted(text: string): string[] {
  return Array.from(text.toLowerCase()).filter((one) => COUNTED.test(one))
}

type Edit = 'none' | 'misheard' | 'lost' | 'doubled' | 'filled'

/** How often each edit is the one that happens, and how many character errors it makes. */
const EDITS: { edit: Exclude<Edit, 'none'>; share: number; errors: number }[] = [
  { edit: 'misheard', share: 0.66, errors: 1 },
  { edit: 'lost', share: 0.16, errors: 1 },
  { edit: 'doubled', share: 0.09, errors: 1 },
  { edit: 'filled', share: 0.09, errors: 1.5 },
]
const ERRORS_AN_EDIT = EDITS.reduce((sum, { share, errors }) => sum + share * errors, 0)

/** A loss beside an insertion would be one exchange, and count as one error instead of two. */
function drawn(character: string, rate: number, before: Edit, random: Random): Edit {
  if (random() >= rate / ERRORS_AN_EDIT) return 'none'
  let at = random()
  const edit = EDITS.find(({ share }) => (at -= share) < 0)?.edit ?? 'misheard'
  if (/[A-Za-z]/.test(character)) return 'misheard'
  const undoes =
    (edit === 'lost' && (before === 'doubled' || before === 'filled')) || (before === 'lost' && edit !== 'lost')
  return undoes ? 'misheard' : edit
}

const FILLERS = ['嗯', '那个']

/** Digits and the words for them that are taken for one another; 四 and 十, 一 and 七 above all. */
const NUMBERS: Record<string, string> = {
  '0': '968',
  '1': '7',
  '2': '8',
  '3': '8',
  '4': '9',
  '5': '9',
  '6': '9',
  '7': '1',
  '8': '2',
  '9': '6',
  一: '七幺',
  幺: '一七',
  二: '儿两',
  三: '山',
  四: '十',
  六: '九',
  七: '一',
  九: '六',
  十: '四',
}

function edited(character: string, edit: Edit, random: Random): string {
  switch (edit) {
    case 'none':
      return character
    case 'misheard':
      return misheard(character, random)
    case 'lost':
      return ''
    case 'doubled':
      return character + character
    case 'filled':
      return character + pick(FILLERS, random)
  }
}

function misheard(character: string, random: Random): string {
  const others = NUMBERS[character] ?? soundingLike(character)
  // Nothing sounds like it: a recogniser drops what it cannot place.
  return others === '' ? '' : pick(Array.from(others), random)
}

/** A misheard English word has so many of its letters wrong: recognisers err by the word, not by the letter. */
const WRONG_IN_A_WORD = 0.5

const LETTERS: Record<string, string> = {
  a: 'eo',
  b: 'pv',
  c: 'ks',
  d: 't',
  e: 'ia',
  f: 'v',
  g: 'kj',
  h: 'a',
  i: 'ey',
  j: 'g',
  k: 'cg',
  l: 'r',
  m: 'n',
  n: 'm',
  o: 'ua',
  p: 'b',
  q: 'k',
  r: 'l',
  s: 'zc',
  t: 'd',
  u: 'o',
  v: 'fb',
  w: 'v',
  x: 's',
  y: 'i',
  z: 's',
}

function misheardWord(word: string, rate: number, random: Random): string {
  if (random() >= rate / WRONG_IN_A_WORD) return word
  return Array.from(word, (letter) => {
    if (random() >= WRONG_IN_A_WORD) return letter
    const others = LETTERS[letter.toLowerCase()]
    return others === undefined || random() < 0.3 ? '' : pick(Array.from(others), random)
  }).join('')
}

function pick(from: string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? ''
}
