// Writes English number words with digits: "three hundred and five" → 305, "twenty-fourth" → 24th.
const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const VALUES = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, ten) => [word, ten * 10] as const).slice(2),
])
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, k: 1e3, million: 1e6 }
const ORDINALS = new Map([...VALUES].map(([word, value]) => [ordinal(word), value] as const))

/**
 * Replaces number words up to hundreds of thousands, and 10k or 2 million; ordinals keep their "th".
 *
 * @param text lower case
 */
export function withEnglishDigits(text: string): string {
  const figures = text.replace(/(\d+(?:\.\d+)?) ?(hundred|thousand|million|k)\b/gu, (_, number: string, unit: string) =>
    String(Math.round(Number(number) * (SCALES[unit] ?? 1) * 100) / 100),
  )
  return figures.replace(/[a-z]+(?:[ -]+[a-z]+)*/gu, (words) => {
    const parts = words.split(/([ -]+)/u)
    const out: string[] = []
    for (let at = 0; at < parts.length;) {
      const read = readFrom(parts, at)
      if (read) {
        out.push(read.text)
        at = read.next
      } else {
        out.push(parts[at] ?? '')
        at++
      }
    }
    return out.join('')
  })
}

/** Words stand at even places of `parts`, what divides them at odd ones. */
function readFrom(parts: string[], start: number): { text: string; next: number } | undefined {
  let total = 0
  let current = 0
  let last = Infinity
  let next = start
  for (let at = start; at < parts.length; at += 2) {
    const word = parts[at] ?? ''
    const following = parts[at + 2] ?? ''
    const value = VALUES.get(word) ?? ORDINALS.get(word)
    if (value !== undefined && fitsAfter(value, last)) {
      current += value
      last = value
      next = at + 1
      if (ORDINALS.has(word)) return { text: `${total + current}th`, next }
    } else if (word === 'hundred' && current > 0 && current < 100) {
      current *= 100
      last = 100
      next = at + 1
    } else if (word === 'thousand' && current > 0 && total === 0) {
      total = current * 1000
      current = 0
      last = 1000
      next = at + 1
    } else if (word === 'a' && at === start && /^(?:hundred|thousand)$/u.test(following)) {
      current = 1
    } else if (!(word === 'and' && last >= 100 && last !== Infinity && VALUES.has(following))) {
      break
    }
  }
  return next > start ? { text: String(total + current), next } : undefined
}

/** A number may follow a larger round one: twenty-five, hundred five; "one two" are two numbers. */
function fitsAfter(value: number, last: number): boolean {
  if (last === Infinity || last >= 100) return true
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
