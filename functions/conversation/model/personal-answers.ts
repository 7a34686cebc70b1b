// What a citizen has filled in about a person: none of it may be in a prompt.
import type { SlotType } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import type { Conversation } from '../conversation.ts'

/** Choices, places and dates mean nobody by themselves, and their words stand in every question. */
const IMPERSONAL = new Set<SlotType>(['choice', 'yes-no', 'region', 'date', 'amount', 'number', 'attachment'])
/** What no pattern tells; numbers are starred wherever they stand. */
const WITHOUT_PATTERN = new Set<SlotType>(['name', 'address', 'text'])
const MOST_KNOWN = 20

/** Values of the filing under way, also of one set aside, and what is known of earlier ones. */
export function personalAnswers(conversation: Conversation, catalogue: Catalogue): string[] {
  return [...(conversation.known ?? []), ...valuesOf(conversation, catalogue, (type) => !IMPERSONAL.has(type))]
}

/** What to go on knowing once the filing is submitted or thrown away: names and addresses, the last ones. */
export function stillKnown(conversation: Conversation, catalogue: Catalogue): string[] {
  const values = valuesOf(conversation, catalogue, (type) => WITHOUT_PATTERN.has(type))
  return [...new Set([...(conversation.known ?? []), ...values])].slice(-MOST_KNOWN)
}

function valuesOf(conversation: Conversation, catalogue: Catalogue, isMeant: (type: SlotType) => boolean): string[] {
  const { filing, aside = [], taken } = conversation
  const answered = [...aside, ...(filing ? [filing, { ...filing, answers: taken?.answers ?? {} }] : [])]
  return answered.flatMap(({ service, answers }) =>
    (catalogue.filing(service)?.slots ?? []).flatMap(({ id, type }) => {
      const answer = answers[id]
      return answer && 'value' in answer && isMeant(type) ? [answer.value] : []
    }),
  )
}
