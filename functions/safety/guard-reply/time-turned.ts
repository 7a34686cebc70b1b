// Whether before is said where the source says after, or after where it says before.
import type { Clause, GuardLocale } from './clause.ts'
import type { Evidence } from './evidence.ts'

const OPPOSITE: Record<string, string> = { 前: '后', 后: '前', before: 'after', after: 'before' }
const TIME_ZH = /(?<=([\p{Script=Han}]{1,2}))([前后])(?![面台天年者续果])/gu
const TIME_EN = /\b(before|after)\b(?: (?:the|your|you|a|an|it|they|their|is|are))* ([a-z]+)/g

/** 到期后 is not said where the source says 到期前 alone. */
export function timeTurned(clauses: readonly Clause[], { text }: Evidence, locale: GuardLocale): boolean {
  return clauses.some((clause) =>
    locale === 'en'
      ? Array.from(clause.text.matchAll(TIME_EN)).some(([, order = '', word = '']) =>
          isTurned(text, order, (each) => pattern(each, word)),
        )
      : Array.from(clause.text.matchAll(TIME_ZH)).some(([, word = '', order = '']) =>
          isTurned(text, order, (each) => new RegExp(`${word.slice(-1)}${each}`)),
        ),
  )
}

function isTurned(text: string, order: string, written: (order: string) => RegExp): boolean {
  return !written(order).test(text) && written(OPPOSITE[order] ?? '').test(text)
}

const pattern = (order: string, word: string): RegExp =>
  new RegExp(`\\b${order}\\b(?: (?:the|your|you|a|an|it|they|their|is|are))* ${word}`)
