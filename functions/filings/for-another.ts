// Filing for somebody else: whether it is so, and what the helper may see of the person's own values.
import { holds } from './condition.ts'
import type { Answers, Filing, SlotType } from './filing.ts'

/** True where the answers say that somebody files for somebody else. */
export function isHelped({ helper }: Pick<Filing, 'helper'>, answers: Answers): boolean {
  return helper !== undefined && holds(helper.when, answers)
}

/** What names a person or belongs to them; what happened, and where they work, a helper must be able to check. */
const OF_A_PERSON = new Set<SlotType>([
  'name',
  'date',
  'resident-id',
  'residence-card',
  'passport',
  'certificate',
  'mobile',
  'bank-card',
  'address',
  'amount',
])

/** The filing as a helper sees it: what is the person's own is masked, the helper's name is not. */
export function asHelped<Any extends Filing>(filing: Any, answers: Answers): Any {
  if (!isHelped(filing, answers)) return filing
  const slots = filing.slots.map((slot) =>
    OF_A_PERSON.has(slot.type) && slot.id !== filing.helper?.name ? { ...slot, sensitive: true } : slot,
  )
  return { ...filing, slots }
}

/** The name of the person it is for: the first name on the way that is not the helper's. */
export function personHelped(filing: Filing, answers: Answers): string | undefined {
  const named = filing.slots.find(({ id, type }) => type === 'name' && id !== filing.helper?.name && answers[id])
  const answer = named && answers[named.id]
  return answer && 'value' in answer ? answer.value : undefined
}
