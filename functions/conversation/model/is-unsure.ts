// Whether the rules have understood a turn too little to be left alone with it.
import { answerSlot } from '../../filings/answer-slot.ts'
import type { Command } from '../command.ts'
import { type Context, reading } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import type { Standing } from '../open-question.ts'

/** Rules that are sure are never asked about: most turns never reach the model. */
export function isUnsure(
  command: Command,
  conversation: Conversation,
  stands: Standing | undefined,
  context: Context,
): boolean {
  switch (command.do) {
    case 'not-found':
    case 'clarify':
    case 'unclear':
      return true
    case 'answer': {
      // Of a choice it can tell which was meant; a name, a number or an address is none of its business.
      const slot = stands?.question
      if (slot?.type !== 'choice' || slot.id !== command.slot) return false
      return !answerSlot(slot, command.said, stands?.open.answers ?? {}, reading(context, conversation.locale)).ok
    }
    default:
      return false
  }
}
