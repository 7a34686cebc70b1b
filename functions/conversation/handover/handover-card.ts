// What whoever takes over sees at one glance: who, what they want, what was said, what stands filled in, what failed.
import { reached } from '../../filings/journey.ts'
import { maskName, maskNumber } from '../../filings/slots/mask.ts'
import { showValue } from '../../filings/slots/show-value.ts'
import type { Slot } from '../../filings/filing.ts'
import { mask } from '../../safety/personal-data.ts'
import { shownAnswer } from '../ask-next.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Standing, standing } from '../open-question.ts'
import type { HandoverCard } from '../reply.ts'

/** Hidden here also where the review shows them: the citizen knows them, and whoever takes over need not. */
const PERSONAL: Slot['type'][] = ['name', 'mobile', 'resident-id', 'residence-card', 'passport', 'bank-card', 'address']
/** What the citizen said last is a hint, no record. */
const LONGEST_SAID = 200

/**
 * The card of a conversation as it stands. Whatever names a person is masked, as far as rules can find it; names in free
 * words cannot be masked by pattern.
 * @param said the words of this very turn
 * @param missed this very turn was not understood; otherwise the citizen asked for a person
 */
export function handoverCard(conversation: Conversation, context: Context, said = '', missed = false): HandoverCard {
  const { locale, channel, focus, filing, failures, region } = conversation
  const stands = standing(conversation, context.catalogue)
  const service = filing?.service ?? focus
  const title = service && titleOf(service, conversation, context)
  const place = region && context.catalogue.places.nearest(region)?.name[locale]
  const who = stands && whoIn(stands)
  const answered = answeredFrom(conversation, context)
  // A turn that asks for a person is none that failed: what failed was before it.
  const words = short(missed ? said : failures > 0 ? (conversation.last.said ?? '') : '')
  const times = failures + (missed ? 1 : 0)
  return {
    ...(service && { service }),
    ...(title && { title }),
    ...(who && { who }),
    ...(answered.length > 0 && { answered }),
    ...(said && { lastSaid: short(said) }),
    ...(times > 0 && { failed: { times, ...(words && { words }) } }),
    filled: stands ? filledIn(stands, conversation, context) : [],
    locale,
    channel,
    ...(place && { region: place }),
    since: new Date(context.now).toISOString(),
  }
}

function filledIn({ journey }: Standing, conversation: Conversation, context: Context): HandoverCard['filled'] {
  const { locale } = conversation
  return journey.steps.flatMap(({ slot, answer }) => {
    if (!answer) return []
    const masked = 'value' in answer && PERSONAL.includes(slot.type)
    const value = masked
      ? showValue(slot.type, answer.value, { locale, places: context.catalogue.places, masked })
      : mask(shownAnswer(slot, answer, conversation, context))
    return [{ label: slot.label[locale], value }]
  })
}

/** The first name and the first mobile of the filing under way: whoever files gives their own before others'. */
function whoIn({ journey }: Standing): HandoverCard['who'] {
  const answers = reached(journey.steps)
  const first = (type: Slot['type']) =>
    journey.steps.flatMap(({ slot }) => {
      const answer = slot.type === type ? answers[slot.id] : undefined
      return answer && 'value' in answer ? [answer.value] : []
    })[0]
  const [name, phone] = [first('name'), first('mobile')]
  if (!name && !phone) return undefined
  return { ...(name && { name: maskName(name) }), ...(phone && { phone: maskNumber(phone) }) }
}

/** What the conversation's head still knows of its last answer: the service, and the sections that were read out. */
function answeredFrom(
  conversation: Conversation,
  context: Context,
): { service: string; section: string; title: string }[] {
  const { focus, facets = [] } = conversation
  const title = focus && titleOf(focus, conversation, context)
  if (!focus || !title) return []
  return facets.map((section) => ({ service: focus, section, title }))
}

function titleOf(service: string, { locale, region }: Conversation, { catalogue }: Context): string | undefined {
  return catalogue.guide(service, locale, region)?.title
}

function short(said: string): string {
  return mask([...said].slice(0, LONGEST_SAID).join(''))
}
