// A calendar day in words.
import type { Locale } from '../../../filings/filing.ts'
import { showFact } from '../../../knowledge/facts.ts'

/** `2026-11-21` is 2026年11月21日, 21 November 2026. */
export function dayWords(iso: string, locale: Locale): string {
  return showFact({ kind: 'date', value: iso, firm: true }, locale)
}
