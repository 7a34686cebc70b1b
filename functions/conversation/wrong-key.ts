// A key that stands for nothing here: says so, kindly, and what can be done instead.
import { askNext } from './ask-next.ts'
import { lineWords } from './aloud/line-words.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { type Draft, draft, say } from './draft.ts'
import { keysOf } from './keys.ts'
import { standing } from './open-question.ts'
import { offersOf, stuck } from './repair.ts'

/** A failure like any other; what was offered, or asked, stays. */
export function wrongKey(conversation: Conversation, context: Context): Draft {
  const { locale, last } = conversation
  const words = lineWords(locale)
  const stands = standing(conversation, context.catalogue)
  const slot = stands?.question
  const hasKeys = keysOf(last.reply.parts, locale).length > 0
  const text =
    slot && !slot.choices && slot.type !== 'yes-no' && slot.type !== 'attachment'
      ? words.cannotKey(slot.label[locale])
      : hasKeys
        ? words.noSuchKey
        : words.nothingToKey
  if (stands) return stuck({ ...askNext(conversation, context, [say(text)]), understood: false }, context)
  return stuck(draft(conversation, 'clarifying', [say(text), ...offersOf(last.reply.parts)], false), context)
}
