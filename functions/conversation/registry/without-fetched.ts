// What was fetched goes when it turns out that the filing is for somebody else: a helper's own data are not theirs.
import type { Filing } from '../../filings/filing.ts'
import { isHelped } from '../../filings/for-another.ts'
import type { OpenFiling } from '../conversation.ts'

export function withoutFetched(open: OpenFiling, filing: Filing): OpenFiling {
  if (!open.registry || !isHelped(filing, open.answers)) return open
  const { registry: _, ...rest } = open
  const own = Object.entries(open.answers).filter(([, answer]) => !('from' in answer))
  return { ...rest, answers: Object.fromEntries(own) }
}
