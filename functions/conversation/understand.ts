// What a turn asks for: rules alone, in a fixed order, from the surest to the least sure (DESIGN §4).
import { answerSlot } from '../filings/answer-slot.ts'
import type { Slot } from '../filings/filing.ts'
import { onLine } from './aloud/on-line.ts'
import { changeIn } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import { asksAfter, isBegin, isNo, isSkip, isYes } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import { filingEars } from './filing-ears.ts'
import { feedbackIn } from './feedback/hear-feedback.ts'
import { gradeOf } from './feedback/grade-of.ts'
import { hearsReason } from './feedback/hears-reason.ts'
import { hearKeys } from './hear-keys.ts'
import { hearLookUp } from './hear-look-up.ts'
import { hearPerson } from './hear-person.ts'
import { hearQuestion } from './hear-question.ts'
import { hearStory } from './hear-story.ts'
import { namedChoice } from './named-choice.ts'
import { offeredChoice } from './offered-choice.ts'
import { FREE_TYPES, type Standing, standing } from './open-question.ts'
import { isQuestion } from './plain-words.ts'
import { hearControl } from './hear-control.ts'
import { hearPlace } from './places/hear-place.ts'
import { reworded } from './reworded.ts'
import { isOtherMatter } from './scope-words.ts'
import { isAllSubmitted } from './set-aside.ts'
import { tappedOption } from './tapped-option.ts'
import type { Turn } from './turn.ts'

/** The one command of a turn. The order is that of DESIGN §4; emergencies and guards came before. */
export function understand(turn: Turn, conversation: Conversation, context: Context): Command {
  const command = understood(turn, conversation, context)
  // 这个不办了，改办医保备案: which comes first was said with it.
  return command.do === 'file' && INSTEAD.test(turn.said ?? '') ? { ...command, instead: true } : command
}

const INSTEAD =
  /(?:不想?|别|停)(?:办|填|弄|做|下)|算了|改办|换(?:一?个|成)|先(?:办|给|帮|填|弄)|\b(?:instead|rather|first|stop this)\b/iu

function understood(turn: Turn, conversation: Conversation, context: Context): Command {
  if (turn.silent) return { do: 'silence' }
  const stands = standing(conversation, context.catalogue)
  const { digits, ...rest } = turn
  if (digits !== undefined && turn.said === undefined && turn.choice === undefined) {
    const heard = hearKeys(digits, conversation, stands)
    return 'do' in heard ? heard : understood({ ...rest, ...heard }, conversation, context)
  }
  if (turn.choice !== undefined) {
    if (stands?.question && isChoiceOf(stands.question, turn.choice)) {
      return { do: 'answer', slot: stands.question.id, said: turn.choice }
    }
    // A paper's example is no choice of it, and who taps every example is understood all the same.
    if (stands?.question?.type === 'attachment' && turn.choice === stands.question.example) return { do: 'skip' }
    // An answer belongs to the question it was offered for: a button of an older reply fills in no other.
    const isStale = turn.choice.startsWith('answer:') && !conversation.offered.some(({ id }) => id === turn.choice)
    const chosen = isStale ? undefined : tappedOption(turn.choice, stands, context.catalogue)
    if (chosen) return chosen
    // A choice of a question that is not open any more answers nothing: the open one is asked again.
    return turn.choice.startsWith('yes') && isAllSubmitted(conversation) ? { do: 'status' } : { do: 'resume' }
  }
  if (turn.upload !== undefined) return { do: 'upload', id: turn.upload }
  const said = turn.said ?? ''
  if (said.trim() === '') return { do: 'repeat' }
  const line = conversation.channel === 'phone' ? onLine() : undefined
  const ears = filingEars(conversation)
  return (
    hearLookUp(said, conversation, stands) ??
    confirmed(said, conversation, stands, context) ??
    line?.hearDenial(said, stands, conversation) ??
    namedChoice(said, stands) ??
    hearControl(said, conversation, stands) ??
    hearPerson(said, stands, context) ??
    hearStory(said, conversation, stands, context) ??
    after(said, conversation, context) ??
    feedback(said, conversation, stands, context) ??
    ears?.hearReturn(said, conversation, context) ??
    picked(said, conversation, stands, context) ??
    (stands
      ? ears?.hearInFiling(said, conversation, stands, context)
      : (ears?.hearAsideChange(said, conversation, context) ??
        ears?.hearTooLate(said, conversation, context.catalogue) ??
        slip(said))) ??
    offered(said, conversation, stands, context) ??
    (stands ? undefined : hearPlace(said, conversation, context)) ??
    // Nothing is asked that could be left out: what is under way is asked, or what there is to do.
    (!stands && isSkip(said) ? ({ do: 'resume' } as const) : undefined) ??
    // Said once more after the receipt: how it stands, and no question that has the word in it.
    (isAllSubmitted(conversation) && isYes(said) ? ({ do: 'status' } as const) : undefined) ??
    hearQuestion(reworded(said), conversation, stands, context) ??
    (stands ? undefined : hearPlace(said, conversation, context, true)) ??
    line?.soundsAs(said, stands, context) ??
    lastResort(said, stands, ears)
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
  const meant = options.filter(({ id }) => /^(?:answer:|instead:|skip$|cancel$)/.test(id))
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
  const [best] = found.candidates
  // 编号忘了 is said of many matters: one has to be named.
  const named = found.how === 'sure' && best && best.score >= NAMED ? best.service : undefined
  const isOwn = asked === 'how-it-went' && submitted.some(({ service }) => service === named)
  return named === undefined || isOwn ? { do: 'status' } : undefined
}

/** From this score on a service is called by a name or a phrase of its own: 我还要去派出所吗 is not. */
const NAMED = 0.8

function isChoiceOf(slot: Slot, choice: string): boolean {
  if (slot.type === 'yes-no') return choice === 'yes' || choice === 'no'
  return slot.choices?.some(({ id }) => id === choice) ?? false
}

function reads(said: string, { question, open }: Standing, { locale }: Conversation, context: Context): boolean {
  return question !== undefined && answerSlot(question, said, open.answers, reading(context, locale)).ok
}

/** Where the last reply only offers, its options come before an answer to the question that waits below. */
function picked(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  { catalogue }: Context,
): Command | undefined {
  const { parts } = conversation.last.reply
  const isOffer = parts.at(-1)?.kind === 'choose' && !parts.some(({ kind }) => kind === 'ask' || kind === 'review')
  const option = stands && isOffer ? offeredChoice(said, conversation.offered) : undefined
  return option && tappedOption(option.id, stands, catalogue)
}

/** A grade, a report, or why: heard before 写错了 is taken for a correction, and 5 for the fifth of five. */
function feedback(
  said: string,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): Command | undefined {
  const asked = conversation.offered.some(({ id }) => gradeOf(id) !== undefined)
  const heard = feedbackIn(said, { filing: stands !== undefined, asked })
  if (heard) return 'grade' in heard ? { do: 'rate', grade: heard.grade } : { do: 'guide-wrong', said }
  if (!hearsReason(said, conversation)) return undefined
  // In a filing a date or a number goes on with it, and is no reason.
  const goesOn = stands?.question && !FREE_TYPES.has(stands.question.type) && reads(said, stands, conversation, context)
  return goesOn ? undefined : { do: 'feedback-why', said }
}

/** 我说错了, with nothing to be filled in: what was asked was not meant. */
function slip(said: string): Command | undefined {
  const change = changeIn(said, [])
  return change && change.said === undefined ? { do: 'not-meant' } : undefined
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
  return next && /^(?:file|resume|supply|answer|instead|skip|cancel)\b/.test(next.id) ? next.id : undefined
}

function lastResort(said: string, stands: Standing | undefined, ears: ReturnType<typeof filingEars>): Command {
  // A question that no guide answers is told so; it is no bad answer to the question that is open.
  if (stands?.question && !isQuestion(said) && !isOtherMatter(said) && !ears?.isNoAnswer(said, stands.question))
    return { do: 'answer', slot: stands.question.id, said }
  // Whatever is not a plain yes on the review page submits nothing.
  if (stands && !stands.question && !isQuestion(said)) return { do: 'unclear' }
  return isOtherMatter(said) ? { do: 'out-of-scope' } : { do: 'not-found' }
}
