// "帮我取" to the question for a paper: the electronic certificate in its place, or why there is none and what else to say.
import type { Slot } from '../../filings/filing.ts'
import { askNext } from '../ask-next.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, say } from '../draft.ts'
import type { Standing } from '../open-question.ts'
import { fetchCertificate } from '../registry/fetch-certificate.ts'
import { setAnswer } from '../set-answer.ts'
import { uploadWords } from './upload-words.ts'

export async function fetchPaper(
  slot: Slot,
  stands: Standing,
  conversation: Conversation,
  context: Context,
): Promise<Draft> {
  const { locale } = conversation
  const words = uploadWords(locale)
  const held = await fetchCertificate(slot.id, stands, conversation, context)
  if (held === 'none') return askNext(conversation, context, [say(words.notHeld)])
  if (typeof held === 'string') return askNext(conversation, context, [say(words[held])])
  const told = say(words.certified(slot.label[locale], held.from.source[locale]))
  return setAnswer(stands, slot, held, conversation, context, [told])
}
