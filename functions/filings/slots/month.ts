// Reads the month of a birth: 75年3月, March 1975, 1975-03, or a whole date of which the month is kept.
import type { Words } from '../filing.ts'
import { isoDate } from './calendar.ts'
import { withArabicNumerals } from './chinese-numbers.ts'
import { hearCorrection } from './correction.ts'
import { readDate } from './date.ts'
import { withEnglishDigits } from './english-numbers.ts'
import { fault } from './fault.ts'
import { plainWords } from './plain-words.ts'
import type { SlotReader } from './slot-value.ts'

const WORDS = {
  'not-a-month': {
    'zh-CN': '没听清是哪年哪月。请说年和月，比如：1975年3月。',
    en: 'I did not get the month. Please give month and year, for example: March 1975.',
  },
  'two-dates': { 'zh-CN': '听到了两个年月。请只说一个。', en: 'I heard two months. Please give just one.' },
} satisfies Record<string, Words>

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMED = `\\b(${NAMES.join('|')})[a-z]*\\.?(?:,? \\d{1,2}(?:st|nd|rd|th)?\\b)?,? (?:of |in )?'?((?:19|20)\\d{2}|\\d{2})(?!\\d)`
/** The year first, as Chinese writes it, then as English does. */
const YEAR_FIRST = [
  /(?<!\d)(\d{4}|\d{2}) ?年的? ?(\d{1,2}) ?月/gu,
  /(?<!\d)((?:18|19|20)\d{2})[-/. ](\d{1,2})(?!\d)/gu,
  // An identity number holds it.
  /(?<!\d)\d{6}((?:18|19|20)\d{2})(\d{2})\d{5}[\dx](?![\da-z])/gu,
  /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?:\d{2})?(?!\d)/gu,
]
const YEAR_LAST = [new RegExp(NAMED, 'gu'), /(?<!\d)(\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)/gu]

/** Canonical: `1975-03`. Two figures of a year are of this century up to today's year, else of the last. */
export const readMonth: SlotReader = (said, reading) => {
  const { before, after, corrected } = hearCorrection(plainWords(said))
  const whole = readDate(said, reading)
  if (!whole.ok && whole.fault === 'lunar') return whole
  const later = monthsIn(after, reading.today)
  const months = corrected && later.length === 0 ? monthsIn(before, reading.today) : later
  const [month, ...others] = [...new Set(months)]
  if (month !== undefined) return others.length > 0 ? fault(WORDS, 'two-dates', reading) : { ok: true, value: month }
  return whole.ok ? { ok: true, value: whole.value.slice(0, 7) } : fault(WORDS, 'not-a-month', reading)
}

function monthsIn(said: string, today: string): string[] {
  const text = withEnglishDigits(withArabicNumerals(said.replace(/(?<=\p{Script=Han}) | (?=[年月])/gu, '')))
    .replace(/\b(19|20) (\d{2})\b/gu, '$1$2')
    .toLowerCase()
  const found = [
    ...YEAR_FIRST.flatMap((pattern) => [...text.matchAll(pattern)].map(([, year, month]) => [year, month])),
    ...YEAR_LAST.flatMap((pattern) => [...text.matchAll(pattern)].map(([, month, year]) => [year, month])),
  ]
  return found.flatMap(([year = '', month = '']) => {
    const number = Number(month) || NAMES.indexOf(month) + 1
    return isoDate(inFull(year, today), number, 1)?.slice(0, 7) ?? []
  })
}

function inFull(year: string, today: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) + 2000 <= Number(today.slice(0, 4)) ? 2000 : 1900)
}
