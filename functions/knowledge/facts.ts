// Shows a fact's figure to a citizen in their language.
import type { Locale, Words } from '../filings/filing.ts'
import type { Fact } from './guide.ts'

/** What stands for a figure that is set locally or is not certain. */
export const NOT_FIRM: Words = { 'zh-CN': '以当地规定为准', en: 'set locally' }

const FREE: Words = { 'zh-CN': '免费', en: 'free' }

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `40 元` / `40 yuan`; a fact that is not firm never shows a figure, even if an editor noted one. */
export function showFact(fact: Pick<Fact, 'kind' | 'value' | 'unit' | 'firm'>, locale: Locale): string {
  const { kind, value, unit, firm } = fact
  if (!firm || value === undefined) return NOT_FIRM[locale]
  if (typeof value === 'object') return value[locale]
  const chinese = locale === 'zh-CN'
  if (kind === 'money') return value === 0 ? FREE[locale] : `${value} ${chinese ? '元' : 'yuan'}`
  if (kind === 'days') return chinese ? `${value} 日` : `${value} ${value === 1 ? 'day' : 'days'}`
  if (kind === 'workdays') return chinese ? `${value} 个工作日` : `${value} working ${value === 1 ? 'day' : 'days'}`
  if (kind === 'count') return unit ? `${value} ${unit[locale]}` : String(value)
  return kind === 'date' ? showDate(String(value), locale) : String(value)
}

function showDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-').map(Number)
  if (locale === 'zh-CN') return `${year}年${month}月${day}日`
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`
}

/** How a guide names a fact: `{fee-replace}`. */
export const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g

/** Ids of the facts that a text names, each once. */
export function factIdsIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))]
}
