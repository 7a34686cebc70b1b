// What a citizen has filled in about a person: none of it may be in a prompt.
import type { SlotType } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Conversation } from '../conversation.ts'

/** Choices, places and dates mean nobody by themselves, and their words stand in every question. */
const IMPERSONAL = new Set<SlotType>(['choice', 'yes-no', 'region', 'date', 'amount', 'number', 'attachment'])

/** Values of the filing under way, also of one set aside. */
export function personalAnswers({ filing }: Conversation, catalogue: Catalogue): string[] {
  if (!filing) return []
  const slots = catalogue.filing(filing.service)?.slots ?? []
  return slots.flatMap(({ id, type }) => {
    const answer = filing.answers[id]
    return answer && 'value' in answer && !IMPERSONAL.has(type) ? [answer.value] : []
  })
}
