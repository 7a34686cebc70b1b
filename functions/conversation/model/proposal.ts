// What the model may propose, and what of it the house takes up: a closed list, and only names that it was given.
import * as z from 'zod/mini'
import { FACETS } from '../../knowledge/guide.ts'
import { isAgreement } from '../../filings/journey.ts'
import type { Command } from '../command.ts'
import type { Context } from '../context.ts'
import type { Standing } from '../open-question.ts'

/** Flat and without anything optional: what the least of providers can be asked for. There is no word for submitting. */
export const proposal = z.object({
  do: z.enum([
    'ask',
    'file',
    'clarify',
    'answer',
    'change',
    'skip',
    'back',
    'cancel',
    'why',
    'repeat',
    'status',
    'human',
    'greet',
    'out-of-scope',
    'not-found',
  ]),
  /** Ids of services. */
  services: z.array(z.string()).check(z.maxLength(3)),
  facets: z.array(z.enum(FACETS)).check(z.maxLength(3)),
  /** Id of a choice (`answer`) or of a question (`change`); empty otherwise. */
  id: z.string(),
})
export type Proposal = z.infer<typeof proposal>

/** @returns undefined for what makes no sense where the conversation stands: the rules' own command is carried out then */
export function toCommand(
  made: Proposal,
  offered: readonly string[],
  stands: Standing | undefined,
  { catalogue }: Pick<Context, 'catalogue'>,
): Command | undefined {
  const [service, ...others] = made.services.filter((id) => offered.includes(id))
  const question = stands?.question && isAgreement(stands.question.id) ? undefined : stands?.question
  switch (made.do) {
    case 'ask':
      return service === undefined ? undefined : { do: 'ask', service, facets: made.facets, beyond: true }
    case 'file':
      if (service === undefined) return undefined
      return catalogue.filing(service) && !stands
        ? { do: 'file', service }
        : { do: 'ask', service, facets: made.facets, beyond: true }
    case 'clarify':
      if (service === undefined || others.length === 0) return undefined
      return { do: 'clarify', services: [service, ...others], facets: made.facets }
    case 'answer':
      return question?.choices?.some(({ id }) => id === made.id)
        ? { do: 'confirm', option: `answer:${made.id}` }
        : undefined
    case 'change':
      return stands?.journey.steps.some(({ slot }) => slot.id === made.id) ? { do: 'change', slot: made.id } : undefined
    case 'skip':
      return question?.optional ? { do: 'confirm', option: 'skip' } : undefined
    case 'cancel':
      return stands ? { do: 'confirm', option: 'cancel' } : undefined
    case 'back':
    case 'why':
      return stands && { do: made.do }
    case 'repeat':
    case 'status':
    case 'human':
    case 'greet':
    case 'out-of-scope':
      return { do: made.do }
    case 'not-found':
      return undefined
  }
}
