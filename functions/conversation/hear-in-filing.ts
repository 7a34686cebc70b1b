// Hears what is said to an open filing: a change, the review's yes or no, the answer to its question.
import { answerSlot } from '../filings/answer-slot.ts'
import type { Slot } from '../filings/filing.ts'
import { CONSENT, questions } from '../filings/journey.ts'
import type { Catalogue } from '../knowledge/catalogue.ts'
import { wantsChange } from './change-words.ts'
import type { Command } from './command.ts'
import { type Context, reading } from './context.ts'
import { isAcknowledged, isNo, isSkip, isYes, keepsAnswer, takesBack } from './control-words.ts'
import type { Conversation } from './conversation.ts'
import { wantsFiling } from './file-words.ts'
import { toldTogether } from './fill-several.ts'
import { hearChange } from './hear-change.ts'
import { hearQuestion } from './hear-question.ts'
import { otherPicture } from './papers/other-picture.ts'
import { FREE_TYPES, type Standing, takesDigits } from './open-question.ts'
import { isQuestion } from './plain-words.ts'
import { isOpinion, isTalk } from './talk-words.ts'

const PRIVACY = /资料|信息|数据|隐私|保密|泄露|\b(?:my (?:data|information|details)|privacy|private)\b/iu

/** "你们要身份证干啥用": asks what this form wants something for, whatever paper it names. */
const WHAT_FOR =
  /(?:要|拿|问|填|用|收).{0,12}(?:干(?:啥|嘛|什么)|做(?:啥|什么)|有(?:啥|什么)用)|\b(?:why|what)\b.{0,20}\b(?:you|they)\b.{0,20}\b(?:need|want|ask|use|do)\b/iu

/** The command that the words give to the open filing, or undefined when they speak of something else. */
export function hearInFiling(
  said: string,
  conversation: Conversation,
  stands: Standing,
  context: Context,
): Command | undefined {
  const slot = stands.question
  const other = otherPicture(said, stands)
  if (other) return other
  const change = hearChange(said, stands, conversation, context)
  // Before consent only what the first sentence said already can be changed.
  if (change && (stands.open.consented || change.do === 'change')) return change
  if (isQuestion(said) && PRIVACY.test(said) && !hearQuestion(said, conversation, stands, context)) return { do: 'why' }
  if (isQuestion(said) && WHAT_FOR.test(said)) return { do: 'why' }
  if (!slot) return atReview(said, stands, conversation, context)
  if (stands.open.reopened && keepsAnswer(said)) return { do: 'resume' }
  // 凭什么要我同意 has the word in it and is no consent.
  if (slot.id === CONSENT && isQuestion(said)) return hearQuestion(said, conversation, stands, context) ?? { do: 'why' }
  const listed = slot.type === 'choice' || slot.type === 'yes-no'
  if (isSkip(said) && !listed) return { do: 'skip' }
  // Nothing is asked for here and now: whoever has heard it goes on.
  if (slot.type === 'attachment' && isAcknowledged(said)) return { do: 'skip' }
  // Several things told at once are answers, though the open question alone may not take the sentence.
  if (!isQuestion(said) && toldTogether(said, stands, conversation, context).length > 0)
    return { do: 'answer', slot: slot.id, said }
  if (isNoAnswer(said, slot)) return isSkip(said) ? { do: 'skip' } : undefined
  const read = answerSlot(slot, said, stands.open.answers, reading(context, conversation.locale))
  const free = FREE_TYPES.has(slot.type)
  const elsewhere = free && (isQuestion(said) || wantsFiling(said)) && hearQuestion(said, conversation, stands, context)
  // Digits to a digit field are an answer, and a wrong one must be told what is wrong with it.
  if ((read.ok && !elsewhere) || (takesDigits(slot) && (said.match(/\d/gu)?.length ?? 0) >= 5)) {
    return { do: 'answer', slot: slot.id, said }
  }
  return isSkip(said) ? { do: 'skip' } : undefined
}

/** Talk would stand in the form as somebody's name or address; a choice or a date may be told in a whole sentence. */
export function isNoAnswer(said: string, slot: Slot): boolean {
  return FREE_TYPES.has(slot.type) ? isTalk(said) : isOpinion(said)
}

/** A change to what was submitted already: it cannot be made here, and the citizen must hear so. */
export function hearTooLate(
  said: string,
  { submitted, filing }: Conversation,
  catalogue: Catalogue,
): Command | undefined {
  const last = filing ? undefined : submitted.at(-1)
  const known = last && catalogue.filing(last.service)
  if (!known) return undefined
  if (wantsChange(said, questions(known))) return { do: 'change' }
  return !isQuestion(said) && (takesBack(said) || /^我?(?:要|想|得)?(?:改|修改|更正)/u.test(said.trim()))
    ? { do: 'change' }
    : undefined
}

function atReview(said: string, stands: Standing, conversation: Conversation, context: Context): Command | undefined {
  if (isSkip(said)) return { do: 'unclear' }
  if (isYes(said)) return { do: 'submit', explicit: /提交|确认|submit|confirm/iu.test(said) }
  // On the review page the name of a row alone means that row.
  const row =
    said.length <= 20 && !isQuestion(said) ? hearChange(`改${said.trim()}`, stands, conversation, context) : undefined
  if (row) return row
  // Of one row alone another value is meant, said without its name.
  const [only, ...others] = stands.journey.steps
  if (only && others.length === 0 && !isQuestion(said) && !isNo(said)) {
    const read = answerSlot(only.slot, said, stands.open.answers, reading(context, conversation.locale))
    if (read.ok) return { do: 'change', slot: only.slot.id, said }
  }
  return isNo(said) ? { do: 'change' } : undefined
}
