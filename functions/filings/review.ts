// The review page: every answer on the journey, as the citizen will read it before saying yes.
import type { Filing, Locale } from './filing.ts'
import { walk } from './journey.ts'
import type { Answers, Slot } from './filing.ts'
import { showValue } from './slots/show-value.ts'
import type { Gazetteer } from './slots/slot-value.ts'

export interface ReviewRow {
  slot: string
  label: string
  value: string
}

export interface Showing {
  locale: Locale
  places: Gazetteer
  /** What stands for an answer left out and for one brought later. */
  skipped: string
  later: string
  /** Of a paper that the citizen has at hand and brings, of one whose picture was sent, and of a certificate in its place. */
  have: string
  sent: string
  certified: (source: string) => string
}

/** One row an answer; sensitive values are masked. */
export function review(filing: Filing, answers: Answers, showing: Showing): ReviewRow[] {
  return walk(filing, answers).steps.flatMap(({ slot, answer }) =>
    answer ? [{ slot: slot.id, label: slot.label[showing.locale], value: showAnswer(slot, answer, showing) }] : [],
  )
}

/** One answer as shown on the review page and in a correction's read-back. */
export function showAnswer(slot: Slot, answer: Answers[string], showing: Showing): string {
  if ('skipped' in answer) return showing.skipped
  if ('later' in answer) return answer.have ? showing.have : showing.later
  if ('upload' in answer) return showing.sent
  const { locale, places } = showing
  if ('certificate' in answer) return showing.certified(answer.from.source[locale])
  const shown = showValue(slot.type, answer.value, {
    locale,
    places,
    masked: slot.sensitive,
    ...(slot.choices && { choices: slot.choices }),
  })
  if (!answer.from) return shown
  // Whoever checks it must see that it was fetched, and whence.
  const source = answer.from.source[locale]
  return locale === 'en' ? `${shown} (${source})` : `${shown}（${source}）`
}
