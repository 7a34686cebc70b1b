// The receipt of a submitted filing: its number, and each agency with how it stands in words.
import type { Locale } from '../filings/filing.ts'
import type { Submission } from '../filings/submission.ts'
import { agencyLines, progressOf } from './progress/progress.ts'
import type { ReplyPart } from './reply.ts'

export function receipt(made: Submission, locale: Locale, promise?: string): ReplyPart {
  const agencies = agencyLines(made, locale).map(({ id, name, state, step }) => ({ id, name, state, step }))
  const whole = progressOf(made, locale)
  const counted = whole && { done: whole.done, of: whole.of }
  return { kind: 'receipt', reference: made.reference, agencies, ...counted, ...(promise && { promise }) }
}
