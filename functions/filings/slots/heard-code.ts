// Hears a number or code however it is said: full-width, spaced, 幺三八, "double eight", with a lead-in.
import { withArabicDigits } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'

const ENGLISH = new Map([
  ...'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ').map((word, digit) => [word, `${digit}`] as const),
  ...'UM UH ER AND THEN DASH HYPHEN SPACE PLUS'.split(' ').map((word) => [word, ' '] as const),
  ['OH', '0'],
  ['NOUGHT', '0'],
  ['EX', 'X'],
  ['DOUBLE', '²'],
  ['TRIPLE', '³'],
])
/** Any Chinese character divides runs; this one stands for an English word. */
const BREAK = '词'
/** Short words that are no part of a code; longer ones never are. */
const NOISE = new Set('MY IS IT ITS IM ID NO THE IN ON OF TO SO OK YES HER HIS OUR AN AM FOR PRC CAN YOU'.split(' '))

/**
 * The code in what was said, as upper-case letters and Arabic digits.
 *
 * The sentence falls into runs of letters and digits, divided by ordinary words; pauses and fillers divide nothing.
 *
 * @param fits whether a run may be the whole code, by length or shape; when none does, all runs together are tried
 * @returns '' when nothing like a code was said, else the run that fits or the longest
 */
export function heardCode(said: string, fits: (code: string) => boolean): string {
  const { after, corrected } = hearCorrection(said)
  const runs = codeRuns(after)
  const joined = runs.join('')
  const fitting = corrected ? runs.findLast(fits) : runs.find(fits)
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '')
  return fitting ?? (fits(joined) ? joined : longest)
}

function codeRuns(said: string): string[] {
  const plain = said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    // The star of a keypad stands for the X; # only ends what was keyed.
    .replace(/[艾埃爱]克斯|叉|[*×✕✖ХΧ]/gu, 'X')
    // Letters that touch a digit belong to the code: 00MA0; a word alone is looked up.
    .replace(/(?<![0-9A-Z])[A-Z][A-Z']*(?![0-9A-Z'])/gu, (word) => heardWord(word.replaceAll("'", '')))
  return withArabicDigits(plain)
    .replace(/([2-9])个([0-9])/gu, (_, times: string, digit: string) => digit.repeat(Number(times)))
    .replace(/那个|然后|还有|就是|[嗯啊呃额哦呢杠横]/gu, ' ')
    .replace(/[^\p{L}\p{N}²³]+/gu, '')
    .replace(/²(.)/gu, '$1$1')
    .replace(/³(.)/gu, '$1$1$1')
    .split(/[^0-9A-Z]+/u)
    .filter((run) => /[0-9]/u.test(run))
}

function heardWord(word: string): string {
  const heard = ENGLISH.get(word)
  if (heard !== undefined || word.length === 1) return heard ?? word
  return word.length > 3 || NOISE.has(word) ? BREAK : word
}
