// Somebody who takes their time: what of their words a line hears that waits so long for them to end.

/** Before they begin. */
export const THINKS_MS = 5000
/** Halfway, where they look for the next word. */
const HALTS_MS = 2200
/** Milliseconds a sign takes them, and the longest of their sentences. */
const A_SIGN_MS = 300
const LONGEST_MS = 6000
/** Where the line finds the end itself it takes a pause of so long for one. */
const USUAL_END_MS = 1000
/** Fewer signs are said in one breath. */
const ONE_BREATH = 6

export interface Spoken {
  heard: string
  /** What the line cut off by taking the halt for the end. */
  rest?: string
  /** How long it took them. */
  ms: number
}

/** @param endMs how much silence the line takes for the end of what is said */
export function spokenSlowly(words: string, endMs = USUAL_END_MS): Spoken {
  const took = (text: string) => Math.min(text.length * A_SIGN_MS, LONGEST_MS)
  const [first, rest] = breaths(words)
  if (rest === '') return { heard: first, ms: took(first) }
  if (endMs < HALTS_MS) return { heard: first, rest, ms: took(first) }
  return { heard: words, ms: took(words) + HALTS_MS }
}

function breaths(words: string): [first: string, rest: string] {
  const signs = Array.from(words)
  if (signs.length < ONE_BREATH) return [words, '']
  const middle = signs.length / 2
  // At the comma or blank nearest to the middle; Chinese without any halts between two characters.
  const gaps = signs.flatMap((sign, at) =>
    /[\s，,、。；;]/u.test(sign) && at > 1 && at < signs.length - 1 ? [at] : [],
  )
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.floor(middle) - 1
  return [
    signs
      .slice(0, gap + 1)
      .join('')
      .trim(),
    signs
      .slice(gap + 1)
      .join('')
      .trim(),
  ]
}
