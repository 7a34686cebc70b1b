// Never a gate: how misunderstandings are mended, and how a person is always within reach (DESIGN idea 8).
import { lineWords } from './aloud/line-words.ts'
import { askNext, nextParts } from './ask-next.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { standing } from './open-question.ts'
import { HOTLINE } from './phrases.ts'
import { handoverCard } from './handover/handover-card.ts'
import type { ReplyPart } from './reply.ts'

/** Nothing fits what was said: say so honestly, and go on with what is open. */
export function notUnderstood(
  outcome: 'not-found' | 'out-of-scope',
  conversation: Conversation,
  said: string,
  context: Context,
): Draft {
  const words = wordsOf(conversation).failure
  // What is none of ours was understood well enough: it is no failure.
  if (outcome === 'out-of-scope')
    return draft(conversation, outcome, [say(words.outOfScope), ...placeKept(conversation, context)])
  const text = conversation.failures === 0 ? words.notFound : words.notFoundAgain
  return stuck(draft(conversation, outcome, [say(text), ...placeKept(conversation, context)], false), context, said)
}

/** Neither yes nor a change on the review page: nothing was submitted, and the citizen hears so. */
export function reviewAgain(conversation: Conversation, context: Context): Draft {
  const next = askNext(conversation, context, [say(wordsOf(conversation).filing.reviewUnclear)])
  return stuck({ ...next, understood: false }, context)
}

/** The ladder: a first failure was asked in other words, a second offers a person, a third puts through. */
export function stuck(made: Draft, context: Context, said = ''): Draft {
  const { failures } = made.conversation
  if (failures === 0) return made
  if (failures >= 2) return toPerson(made.conversation, context, 'third-failure', said, made)
  const option = { id: 'human', label: wordsOf(made.conversation).human.option }
  const existing = made.parts.find((part) => part.kind === 'choose')
  if (existing) {
    const parts = made.parts.map((part) =>
      part === existing ? { ...existing, options: [...existing.options, option] } : part,
    )
    return { ...made, parts }
  }
  return { ...made, parts: [...made.parts, choose(wordsOf(made.conversation).answer.next, [option])] }
}

/** What a reply offered, and no person among it: who is needed is offered anew. */
export function offersOf(parts: ReplyPart[]): ReplyPart[] {
  return withoutPerson(parts.filter(({ kind }) => kind === 'choose'))
}

/** A reply without the offer of a person, so that it can be said once more. */
export function withoutPerson(parts: ReplyPart[]): ReplyPart[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'choose' || !part.options.some(({ id }) => id === 'human')) return [part]
    const options = part.options.filter(({ id }) => id !== 'human')
    return options.length > 0 ? [{ ...part, options }] : []
  })
}

/** Puts the citizen through to a person, with what stands filled in; the filing stays open. */
export function toPerson(
  conversation: Conversation,
  context: Context,
  reason: 'asked' | 'third-failure',
  said = '',
  after?: Draft,
): Draft {
  const words = wordsOf(conversation)
  const { asked, thirdFailure } = conversation.channel === 'phone' ? connecting(conversation) : words.human
  const text = reason === 'asked' ? asked : thirdFailure
  const handover: ReplyPart = {
    kind: 'handover',
    reason,
    phones: phonesFor(conversation, context),
    card: handoverCard(conversation, context, said, reason === 'third-failure'),
  }
  const stands = reason === 'asked' && standing(conversation, context.catalogue)
  const goOn = stands ? [choose(words.answer.next, [{ id: 'resume', label: words.filing.resume }])] : []
  // Whoever was put through begins anew: repeating the numbers at each further miss helps nobody.
  return draft(conversation, 'handed-over', [say(text), handover, ...goOn, ...(after?.parts ?? [])])
}

/** Who calls is put through, and has no number to dial. */
function connecting({ locale }: Conversation) {
  const words = lineWords(locale)
  return { asked: words.connecting, thirdFailure: words.connectingUnhelped }
}

/** Numbers to call, the one that knows the matter first; the hotline is always among them. @param service the one in hand, when left out */
export function phonesFor(
  conversation: Conversation,
  context: Context,
  service = conversation.filing?.service ?? conversation.focus,
): { name: string; number: string }[] {
  const guide = service ? context.catalogue.guide(service, conversation.locale, conversation.region) : undefined
  const phones = guide?.phones ?? []
  const hotline = { name: wordsOf(conversation).hotline, number: HOTLINE }
  return phones.some(({ number }) => number === HOTLINE) ? phones : [...phones, hotline]
}

/** The open question once more, so that a reply to something else does not lose the citizen's place. */
export function placeKept(conversation: Conversation, context: Context): ReplyPart[] {
  const stands = standing(conversation, context.catalogue)
  return stands ? nextParts(stands, conversation, context) : []
}
