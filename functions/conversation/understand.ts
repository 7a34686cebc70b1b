// What a turn asks for: rules alone, in a fixed order, from the surest to the least sure (DESIGN §4).
import type { Slot } from '../filings/filing.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import { asksAfter, controlIn, isBegin, isNo, isYes } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import { feedbackIn } from './feedback/hear-feedback.ts'
import { gradeOf } from './feedback/rating-options.ts'
import { hearsReason } from './feedback/take-feedback.ts'
import { hearInFiling, hearTooLate } from './hear-in-filing.ts'
import { hearLookUp } from './hear-look-up.ts'
import { hearQuestion } from './hear-question.ts'
import { offeredChoice } from './offered-choice.ts'
import { type Standing, standing, takesDigits } from './open-question.ts'
import { isQuestion } from './plain-words.ts'
import { hearPlace } from './places/hear-place.ts'
import { isOtherMatter } from './scope-words.ts'
import { tappedOption } from './tapped-option.ts'
import type { Turn } from './turn.ts'

/** The one command of a turn. The order is that of DESIGN §4; emergencies and guards came before. */
export function understand(turn: Turn, conversation: Conversation, context: Context): Command {
  const stands = standing(conversation, context.catalogue)
  if (turn.choice !== undefined) {
    if (stands?.question && isChoiceOf(stands.question, turn.choice)) {
      return { do: 'answer', slot: stands.question.id, said: turn.choice }
    }
    // An answer belongs to the question it was offered for: a button of an older reply fills in no other.
    const isStale = turn.choice.startsWith('answer:') && !conversation.offered.some(({ id }) => id === turn.choice)
    const chosen = isStale ? undefined : tappedOption(turn.choice, stands, context.catalogue)
    if (chosen) return chosen
    // A choice of a question that is not open any more answers nothing: the open one is asked again.
    return turn.choice.startsWith('yes') && isAllSubmitted(conversation) ? { do: 'status' } : { do: 'resume' }
  }
  if (turn.upload !== undefined) return { do: 'upload' }
  if (turn.digits === '0' && !takesDigits(stands?.question)) return { do: 'human' }
  const said = turn.said ?? turn.digits ?? turn.choice ?? ''
  if (said.trim() === '') return { do: 'repeat' }
  return (
    hearLookUp(said, conversation, stands) ??
    confirmed(said, conversation, stands, context) ??
    control(said, conversation, stands) ??
    after(said, conversation, context) ??
    feedback(said, conversation, stands) ??
    (stands ? hearInFiling(said, conversation, stands, context) : hearTooLate(said, conversation, context.catalogue)) ??
    offered(said, conversation, stands, context) ??
    (stands ? undefined : hearPlace(said, conversation, context)) ??
    hearQuestion(said, conversation, stands, context) ??
    (stands ? undefined : hearPlace(said, conversation, context, true)) ??
    // Said once more after the receipt: how it stands, not a puzzled look.
    (isAllSubmitted(conversation) && isYes(said) ? { do: 'status' } : lastResort(said, stands))
  )
}

/** Yes and no to "is this what you mean?" are none to the question, the consent or the review that stands below it. */
function confirmed(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  { catalogue }: Context,
): Command | undefined {
  const options = conversation.offered
  const meant = options.filter(({ id }) => /^(?:answer:|skip$|cancel$)/.test(id))
  const [only] = meant
  if (!stands || !only || meant.length > 1 || options[0] !== only || /提交|\bsubmit/iu.test(said)) return undefined
  if (isYes(said)) return tappedOption(only.id, stands, catalogue)
  return isNo(said) ? { do: 'resume' } : undefined
}

/** "还要去派出所吗" after a receipt is about what was submitted, unless it names another matter. */
function after(said: string, conversation: Conversation, { catalogue }: Context): Command | undefined {
  const asked = isAllSubmitted(conversation) ? asksAfter(said) : undefined
  if (!asked) return undefined
  const { locale, submitted } = conversation
  const found = catalogue.find(said, { locale })
  const named = found.how === 'sure' ? found.candidates[0]?.service : undefined
  const isOwn = asked === 'how-it-went' && submitted.some(({ service }) => service === named)
  return named === undefined || isOwn ? { do: 'status' } : undefined
}

/** Nothing is under way any more, and something was submitted. */
function isAllSubmitted({ filing, submitted }: Conversation): boolean {
  return (!filing || filing.handedIn !== undefined) && submitted.length > 0
}

function isChoiceOf(slot: Slot, choice: string): boolean {
  if (slot.type === 'yes-no') return choice === 'yes' || choice === 'no'
  return slot.choices?.some(({ id }) => id === choice) ?? false
}

function control(said: string, conversation: Conversation, stands: Standing | undefined): Command | undefined {
  const command = controlIn(said)
  if (!command) return undefined
  // Out of a filing "why" and "back" are ordinary words; a parked filing can be resumed or thrown away.
  if ((command.do === 'why' || command.do === 'back') && !stands) return undefined
  if (command.do === 'start-over' && !conversation.filing) return undefined
  if (command.do === 'bye' && stands) return undefined
  // What is submitted cannot be cancelled here, and must not sound as if it were.
  if (isAllSubmitted(conversation) && (command.do === 'cancel' || command.do === 'discard')) return { do: 'change' }
  return command
}

/** A grade, a report, or why: heard before 写错了 is taken for a correction, and 5 for the fifth of five. */
function feedback(said: string, conversation: Conversation, stands: Standing | undefined): Command | undefined {
  const asked = conversation.offered.some(({ id }) => gradeOf(id) !== undefined)
  const heard = feedbackIn(said, { filing: stands !== undefined, asked })
  if (heard) return 'grade' in heard ? { do: 'rate', grade: heard.grade } : { do: 'guide-wrong', said }
  return hearsReason(said, conversation) ? { do: 'feedback-why', said } : undefined
}

/** Words that pick one of the options just offered: its label, "第二个", or "好" to a single next step. */
function offered(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const option = offeredChoice(said, conversation.offered)
  const id = option?.id ?? (isYes(said) || isBegin(said) ? startOffered(conversation) : undefined)
  return id === undefined ? undefined : tappedOption(id, stands, context.catalogue)
}

function startOffered(conversation: Conversation): string | undefined {
  const [first, second] = conversation.offered
  // News of a filing may stand before it.
  const next = first?.id === 'status' ? second : first
  return next && /^(?:file|resume|supply|answer|skip|cancel)\b/.test(next.id) ? next.id : undefined
}

function lastResort(said: string, stands: Standing | undefined): Command {
  // A question that no guide answers is told so; it is no bad answer to the question that is open.
  if (stands?.question && !isQuestion(said) && !isOtherMatter(said))
    return { do: 'answer', slot: stands.question.id, said }
  // Whatever is not a plain yes on the review page submits nothing.
  if (stands && !stands.question) return { do: 'unclear' }
  return isOtherMatter(said) ? { do: 'out-of-scope' } : { do: 'not-found' }
}
