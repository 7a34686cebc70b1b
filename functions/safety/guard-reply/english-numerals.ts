// Writes English number words as figures, each padded to its own length, so that places in a text stay.

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const VALUES = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
])
const WORD = `(?:${[...VALUES.keys()].sort((one, other) => other.length - one.length).join('|')})`
const NUMBER_WORDS = new RegExp(
  `\\b(?:${WORD}|a(?= (?:hundred|thousand|million|dozen)\\b))(?:(?:[ -]|,? and )(?:${WORD}|hundred|thousand|million|dozen))*\\b|\\b(?:a )?dozens?\\b`,
  'g',
)
const ROW = new RegExp(
  `\\b(?:${ONES.slice(0, 10).join('|')}|oh|double|triple)(?:[ ,-]+(?:${ONES.slice(0, 10).join('|')}|oh)){2,}\\b`,
  'g',
)

/** @param text plain English; `one two three four five` is the row 12345. */
export function withFigures(text: string): string {
  const padded = (written: string, figures: string) =>
    figures.padEnd(written.length, ' ').slice(0, Math.max(written.length, figures.length))
  return text
    .replace(ROW, (row) =>
      padded(
        row,
        row
          .split(/[ ,-]+/)
          .map((word) => (word === 'oh' ? 0 : (VALUES.get(word) ?? '')))
          .join(''),
      ),
    )
    .replace(NUMBER_WORDS, (words) => {
      if (words === 'one') return words
      const value = valueOf(words)
      return value === undefined ? words : padded(words, String(value))
    })
}

function valueOf(words: string): number | undefined {
  let total = 0
  let section = 0
  let seen = false
  for (const word of words.split(/[ ,-]+/)) {
    const value = VALUES.get(word)
    if (value !== undefined) section += value
    else if (word === 'hundred') section = (section || 1) * 100
    else if (word.startsWith('dozen')) section = (section || 1) * 12
    else if (word === 'thousand' || word === 'million') {
      total += (section || 1) * (word === 'thousand' ? 1e3 : 1e6)
      section = 0
    } else if (word === 'a') section += 0
    else if (word !== 'and') return undefined
    seen = true
  }
  return seen ? total + section : undefined
}
