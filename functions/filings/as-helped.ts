// Filing for somebody else: whether it is so, and what the helper may see of the person's own values.
import { holds } from './condition.ts'
import type { Answers, Filing } from './filing.ts'

/** How the person agreed; each is a choice of the slot that records it. */
export const AGREED = ['in-person', 'by-phone', 'in-writing', 'guardian']
/** The choice of who has not been asked, or did not agree: nothing is filed for them. */
export const NOT_AGREED = 'none'

/** True where the answers say that somebody files for somebody else. */
export function isHelped({ helper }: Pick<Filing, 'helper'>, answers: Answers): boolean {
  return helper !== undefined && holds(helper.when, answers)
}

/** The filing as a helper sees it: everything about the person is masked, their own name is not. */
export function asHelped<Any extends Filing>(filing: Any, answers: Answers): Any {
  if (!isHelped(filing, answers)) return filing
  const slots = filing.slots.map((slot) => (slot.id === filing.helper?.name ? slot : { ...slot, sensitive: true }))
  return { ...filing, slots }
}

/** The name of the person it is for: the first name on the way that is not the helper's. */
export function personHelped(filing: Filing, answers: Answers): string | undefined {
  const named = filing.slots.find(({ id, type }) => type === 'name' && id !== filing.helper?.name && answers[id])
  const answer = named && answers[named.id]
  return answer && 'value' in answer ? answer.value : undefined
}
