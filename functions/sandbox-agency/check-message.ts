// Whether a message is one that its agency can work with: the right filing, all that is needed and nothing more.
import type { AgencyMessage } from '../filings/delivery/agency-api.ts'
import type { Filing } from '../filings/filing.ts'
import { Refusal } from './problems.ts'

/** @throws Refusal for what no repetition will mend */
export function checkMessage({ type, data }: AgencyMessage, filing: Filing | undefined): void {
  if (!filing) throw new Refusal('unknown-service', 'data.service')
  const agency = filing.agencies.find(({ id }) => id === data.agency)
  if (!agency) throw new Refusal('unknown-agency', 'data.agency')
  const isFirst = type === 'filing.submitted'
  if (isFirst !== (data.message === 1)) throw new Refusal('bad-field', 'data.message')

  const owed = isFirst ? data.owed.map(({ slot }) => slot) : []
  const sent = Object.keys(data.answers)
  const papers = [...(data.papers ?? []), ...(data.certificates ?? [])].map(({ slot }) => slot)
  // Data minimisation (PIPL 6): what an agency does not need it must not be given, and so does not take.
  const surplus = [...sent, ...owed, ...papers].find((slot) => !agency.needs.includes(slot))
  if (surplus) throw new Refusal('slot-not-needed', `data.answers.${surplus}`)

  const always = filing.slots.filter(({ id, optional, when }) => agency.needs.includes(id) && !optional && !when)
  const required = isFirst ? always.map(({ id }) => id).filter((id) => !owed.includes(id)) : []
  const missing = [...sent, ...required].find((slot) => !data.answers[slot]?.trim())
  if (missing) throw new Refusal('slot-missing', `data.answers.${missing}`)
}
