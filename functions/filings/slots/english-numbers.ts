// Writes English number words with digits: "three hundred and five" → 305, "twenty-fourth" → 24th, "2.5 million" → 2500000.
const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const VALUES = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, ten) => [word, ten * 10] as const).slice(2),
])
/** Lakh and crore are said by people from South Asia. */
const SCALES = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    k: 1e3,
    lakh: 1e5,
    million: 1e6,
    crore: 1e7,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
  }),
)
const PARTS = new Map([
  ['half', 2],
  ['quarter', 4],
])
const ORDINALS = new Map([...VALUES].map(([word, value]) => [ordinal(word), value] as const))
const TOKEN = /\d+(?:\.\d+)?(?![\d.])|[a-z]+/gu

/**
 * Replaces number words and figures with a scale (10k, 2 million and a half); ordinals keep their "th".
 *
 * @param text lower case
 */
export function withEnglishDigits(text: string): string {
  const tokens = [...text.matchAll(TOKEN)]
  let out = ''
  let from = 0
  for (let at = 0; at < tokens.length;) {
    const read = readFrom(tokens, at, text)
    const first = tokens[at]
    const last = tokens[(read?.next ?? 0) - 1]
    if (read && first && last) {
      out += text.slice(from, first.index) + read.text
      from = last.index + last[0].length
    }
    at = read?.next ?? at + 1
  }
  return out + text.slice(from)
}

/** `total` holds what stands before the last scale over a hundred, `current` what is being counted now. */
function readFrom(tokens: RegExpExecArray[], start: number, text: string): { text: string; next: number } | undefined {
  let total = 0
  let current: number | undefined
  /** The last value or scale: what follows must be smaller. */
  let last = Infinity
  let scale = Infinity
  let next = start
  for (let at = start; at < tokens.length && (at === start || joined(tokens, at, text)); at++) {
    const word = tokens[at]?.[0] ?? ''
    const following = tokens[at + 1]?.[0] ?? ''
    const number = /^\d/u.test(word) ? Number(word) : undefined
    const value = VALUES.get(word) ?? ORDINALS.get(word)
    const size = SCALES.get(word)
    const part = PARTS.get(word)
    if (goesOn(word, following, last, last === scale && last !== Infinity)) continue
    if (value !== undefined && fitsAfter(value, last)) {
      current = (current ?? 0) + value
      last = value
    } else if (number !== undefined && (at === start || (last >= 100 && number < last))) {
      current = (current ?? 0) + number
      // Two figures side by side are two numbers.
      last = 1
    } else if (size === 100 && (current === undefined ? SCALES.has(following) && at === start : current < 1000)) {
      current = (current ?? 1) * 100
      last = 100
    } else if (size !== undefined && size !== 100 && next > start) {
      // One thousand two hundred million; two lakh crore.
      total = size > scale ? (total + (current ?? 0)) * size : total + (current ?? 1) * size
      current = undefined
      last = scale = size
    } else if (part !== undefined && last === scale && last !== Infinity) {
      current = scale / part
      last = 0
    } else if (at === start && opensScale(tokens, at)) {
      current = word === 'half' ? 0.5 : 1
      if (following === 'a') at++
      next = at + 1
      continue
    } else {
      break
    }
    next = at + 1
    if (ORDINALS.has(word)) return { text: `${total + (current ?? 0)}th`, next }
  }
  if (next === start || (next === start + 1 && /^\d/u.test(tokens[start]?.[0] ?? ''))) return undefined
  return { text: String(Math.round((total + (current ?? 0)) * 100) / 100), next }
}

/** And, a: they join only where a number goes on: a hundred and five, a million and a half. */
function goesOn(word: string, following: string, last: number, afterScale: boolean): boolean {
  if (last === Infinity || last < 100) return false
  if (word === 'and') return VALUES.has(following) || /^(?:an?|half|\d.*)$/u.test(following)
  return /^(?:a|one)$/u.test(word) && PARTS.has(following) && afterScale
}

/** A hundred, half million, half a million; a k is none. */
function opensScale(tokens: RegExpExecArray[], at: number): boolean {
  const [word, second = '', third = ''] = tokens.slice(at, at + 3).map(([token]) => token)
  const isScale = (token: string) => token.length > 1 && SCALES.has(token)
  return (/^(?:a|half)$/u.test(word ?? '') && isScale(second)) || (word === 'half' && second === 'a' && isScale(third))
}

/** Nothing but blanks or a hyphen stands between two words of one number; a scale may touch its figure. */
function joined(tokens: RegExpExecArray[], at: number, text: string): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (!before || !here) return false
  const gap = text.slice(before.index + before[0].length, here.index)
  return /^[ -]+$/u.test(gap) || (gap === '' && SCALES.has(here[0]))
}

/** A number may follow a larger round one: twenty-five, hundred five; "one two" are two numbers. */
function fitsAfter(value: number, last: number): boolean {
  if (last === Infinity) return true
  if (last >= 100) return value < last
  return last >= 20 && last % 10 === 0 && value > 0 && value < 10
}

function ordinal(word: string): string {
  const irregular: Record<string, string> = {
    one: 'first',
    two: 'second',
    three: 'third',
    five: 'fifth',
    eight: 'eighth',
    nine: 'ninth',
    twelve: 'twelfth',
  }
  return irregular[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}
