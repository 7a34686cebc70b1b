// A photo that was sent: it answers the question for its paper, or the citizen is told why not and what to do.
import type { Paper } from '../../filings/papers/paper.ts'
import type { Slot } from '../../filings/filing.ts'
import { askNext } from '../ask-next.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, draft, say } from '../draft.ts'
import { type Standing, standing } from '../open-question.ts'
import { setAnswer } from '../set-answer.ts'
import { attachmentOf } from './ask-paper.ts'
import { uploadWords } from './upload-words.ts'

export async function takeUpload(id: string, conversation: Conversation, context: Context): Promise<Draft> {
  const { locale } = conversation
  const words = uploadWords(locale)
  const stands = standing(conversation, context.catalogue)
  const tell = (...texts: string[]) => {
    const parts = texts.map((text) => say(text))
    if (stands) return askNext(conversation, context, parts)
    return draft(conversation, 'answered', [...parts, say(words.onward)])
  }
  if (!context.papers) return tell(words.notHere)
  const paper = await context.papers.find(id, conversation.id)
  if (!paper) return tell(words.gone)
  const slot = stands && slotFor(paper, stands)
  if (!stands || !slot) return tell(words.early)
  const picture = attachmentOf(slot, stands)?.picture ?? 'paper'
  if (picture !== 'paper') {
    await context.papers.forget([id])
    return tell(words.notKept[picture], words.bring)
  }
  return setAnswer(stands, slot, { upload: id }, conversation, context, [say(words.taken(slot.label[locale]))])
}

/** The paper it was sent for, or else the one that is asked for; nothing is taken before the consent. */
function slotFor({ slot }: Paper, { open, journey, question }: Standing): Slot | undefined {
  if (!open.consented) return undefined
  const named = journey.steps.find((step) => step.slot.id === slot)?.slot ?? question
  return [named, question].find((each) => each?.type === 'attachment')
}
