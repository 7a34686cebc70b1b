// What every citizen's text passes first: invisible and control characters out, length capped.

/** Longest text kept of one turn, in code points; a spoken answer or a described problem is far shorter. */
export const LONGEST_TEXT = 1000

export interface CleanText {
  text: string
  /** How many characters were dropped or replaced, for the log: many of them is a sign of an attack. */
  removed: number
  /** True when something was cut off at {@link LONGEST_TEXT}; the citizen is told. */
  tooLong: boolean
}

/**
 * Drops what nobody can see and no name needs (tag block, variation selectors, zero-width and bidi characters, C0/C1
 * except newline and tab), repairs lone surrogates and caps the length. The text is otherwise kept as it was: no NFKC,
 * because names are stored as they are written.
 *
 * U+200C/200D and U+200E/200F are dropped only inside Han and Latin text: Uyghur, Persian and Indic names need them;
 * U+180B–180E and U+202F are kept for Mongolian.
 *
 * Rule: OWASP LLM Top 10 2026 (strip at every boundary); Unicode pipeline, steps 1 and 3.
 */
export function cleanText(raw: string): CleanText {
  const points = Array.from(raw.replace(/\r\n?|[\u2028\u2029]/g, '\n').toWellFormed())
  const kept: string[] = []
  let removed = loneSurrogates(raw)
  let joiners: string[] = []
  for (const point of points) {
    if (INVISIBLE.test(point)) removed += 1
    else if (JOINER.test(point)) joiners.push(point)
    else {
      removed += settle(kept, joiners, point)
      joiners = []
      kept.push(point)
    }
  }
  removed += settle(kept, joiners, undefined)
  const tooLong = kept.length > LONGEST_TEXT
  return { text: kept.slice(0, LONGEST_TEXT).join('').toWellFormed(), removed, tooLong }
}

/** Controls except newline and tab · soft hyphen, zero-width, bidi, invisible operators, annotations · variation · tags. */
const INVISIBLE = new RegExp(
  [
    '[^\\P{Cc}\\n\\t]',
    '[\\u00AD\\u200B\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]',
    '[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
    '[\\u{E0000}-\\u{E007F}]',
  ].join('|'),
  'u',
)
const JOINER = /[\u200C-\u200F]/
const PLAIN_SCRIPT = /[\p{Script=Han}\p{Script=Latin}\p{Nd}]/u

/** Keeps the joiners when a neighbour's script may need them; returns how many were dropped. */
function settle(kept: string[], joiners: string[], after: string | undefined): number {
  if (joiners.length === 0) return 0
  const neighbours = [kept.at(-1), after].filter((point) => point !== undefined)
  if (neighbours.every((point) => PLAIN_SCRIPT.test(point))) return joiners.length
  kept.push(...joiners)
  return 0
}

function loneSurrogates(raw: string): number {
  return raw.isWellFormed()
    ? 0
    : (raw.match(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g)?.length ?? 0)
}
