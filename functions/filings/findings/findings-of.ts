// What the answers of a filing show already: something missing, the way to take, a last day, an age.
import { holds } from '../condition.ts'
import {
  type Answers,
  type Filing,
  type Finding,
  type Measure,
  RETIREMENT_GROUPS,
  SUBMISSION,
  type Words,
} from '../filing.ts'
import { reached, walk } from '../journey.ts'
import { ageOn, daysBetween } from '../slots/calendar.ts'
import { resolveDateRule } from '../slots/date-rule.ts'
import { birthOf } from '../slots/identity-number.ts'
import { showDate } from '../slots/show-date.ts'
import { lastDay } from './last-day.ts'
import { retirementAge } from './retirement-age.ts'
import { showAbout, showAge, showDaysLeft } from './show-span.ts'

export interface Found {
  id: string
  kind: Finding['kind']
  text: Words
  /** The rule it rests on: 《工伤保险条例》第十七条. */
  clause?: Words
  /** The last day, or the month of retirement. */
  date?: string
  /** The last day has passed. */
  late?: true
}

/**
 * The findings that hold, in the order of the file. What is counted from handing in is counted as if that were today.
 *
 * @param today ISO date in China
 */
export function findingsOf(filing: Filing, answers: Answers, today: string): Found[] {
  const told = reached(walk(filing, answers).steps)
  return filing.findings.flatMap((finding) => {
    const { when, where = [] } = finding
    if (!holds(when, told) || !where.every((each) => measures(each, told, today))) return []
    const found = foundBy(finding, told, today)
    const { id, kind, clause } = finding
    return found ? [{ id, kind, ...(clause && { clause }), ...found }] : []
  })
}

type Told = Pick<Found, 'text' | 'date' | 'late'>

function foundBy(finding: Finding, answers: Answers, today: string): Told | undefined {
  if (finding.kind === 'missing')
    return finding.lacks?.every((paper) => isLacking(answers[paper])) === false ? undefined : { text: finding.say }
  if (finding.kind === 'route') return { text: finding.say }
  return finding.kind === 'deadline' ? deadline(finding, answers, today) : retirement(finding, answers)
}

function deadline(
  { from, within, say, late }: Extract<Finding, { kind: 'deadline' }>,
  answers: Answers,
  today: string,
): Told | undefined {
  const isOurs = from !== SUBMISSION
  const start = isOurs ? valueOf(answers[from]) : today
  if (start === undefined) return undefined
  const { date, about } = lastDay(start, within, isOurs)
  const isLate = today > date
  const text = isLate ? late : say
  const day = (locale: keyof Words) => (about ? showAbout(showDate(date, locale), locale) : showDate(date, locale))
  const filled =
    text && inBoth(text, (locale) => ({ date: day(locale), left: showDaysLeft(daysBetween(today, date), locale) }))
  return filled && { text: filled, date, ...(isLate && { late: true }) }
}

function retirement(
  { birth, group, say }: Extract<Finding, { kind: 'retirement-age' }>,
  answers: Answers,
): Told | undefined {
  const born = valueOf(answers[birth])
  const said = valueOf(answers[group])
  const known = RETIREMENT_GROUPS.find((each) => each === said)
  if (born === undefined || known === undefined) return undefined
  const age = retirementAge(dayOfBirth(born), known)
  const text = inBoth(say, (locale) => ({
    age: showAge(age, locale),
    date: showDate(age.month, locale),
    earliest: showDate(age.earliest, locale),
    latest: showDate(age.latest, locale),
  }))
  return { text, date: age.month }
}

/** A measured slot without a value measures nothing. */
function measures({ slot, ...bounds }: Measure, answers: Answers, today: string): boolean {
  const value = valueOf(answers[slot])
  if (value === undefined) return false
  const age = () => ageOn(today, dayOfBirth(value))
  const { 'at-least': least, 'at-most': most, 'not-before': first, 'not-after': last } = bounds
  const { 'age-from': from, 'age-below': below } = bounds
  // ISO dates order as text.
  return (
    (least === undefined || Number(value) >= least) &&
    (most === undefined || Number(value) <= most) &&
    (first === undefined || value >= resolveDateRule(first, today)) &&
    (last === undefined || value <= resolveDateRule(last, today)) &&
    (from === undefined || age() >= from) &&
    (below === undefined || age() < below)
  )
}

/** A paper that the citizen has at hand and brings is not missing. */
function isLacking(answer: Answers[string] | undefined): boolean {
  return answer !== undefined && ('skipped' in answer || ('later' in answer && !answer.have))
}

function valueOf(answer: Answers[string] | undefined): string | undefined {
  return answer && 'value' in answer ? answer.value : undefined
}

/** Of an identity number its day of birth, of a date itself. */
function dayOfBirth(value: string): string {
  return /^\d{17}[\dX]$/u.test(value) ? birthOf(value) : value
}

/** `{date}` and its like, filled in in each language. */
function inBoth(text: Words, values: (locale: keyof Words) => Record<string, string>): Words {
  const fill = (locale: keyof Words) => {
    const known = values(locale)
    return text[locale].replace(/\{([a-z]+)\}/gu, (written, name: string) => known[name] ?? written)
  }
  return { 'zh-CN': fill('zh-CN'), en: fill('en') }
}
