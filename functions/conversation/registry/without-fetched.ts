// What was fetched goes when it turns out that the filing is for somebody else: a helper's own data are not theirs.
import { holds } from '../../filings/condition.ts'
import type { Filing } from '../../filings/filing.ts'
import type { OpenFiling } from '../conversation.ts'

export function withoutFetched(open: OpenFiling, { helper }: Filing): OpenFiling {
  if (!helper || !open.registry || !holds(helper.when, open.answers)) return open
  const { registry: _, ...rest } = open
  const own = Object.entries(open.answers).filter(([, answer]) => !('from' in answer))
  return { ...rest, answers: Object.fromEntries(own) }
}
