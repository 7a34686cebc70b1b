// Does as somebody wishes who finds the letters of the page too small: in words, anywhere, and what was asked stands again.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { type Draft, draft, say } from '../draft.ts'
import { standing } from '../open-question.ts'
import { allDisplayWords, DISPLAY_WORDS } from './display-words.ts'
import { displayIn } from './hear-display.ts'

/** The last reply again under one short sentence, so that what was read or asked is not lost; undefined for other words. */
export function changeDisplay(said: string, conversation: Conversation, { catalogue }: Context): Draft | undefined {
  const display = displayIn(said, standing(conversation, catalogue)?.question?.type === 'text')
  if (!display) return undefined
  const { channel, locale, last } = conversation
  const words = DISPLAY_WORDS[locale]
  const told = new Set(allDisplayWords(locale))
  const again = last.reply.parts.filter((part) => part.kind !== 'say' || !told.has(part.text))
  const text = channel === 'web' ? words.done[display] : words[channel]
  return {
    ...draft(conversation, 'repeated', [say(text), ...again]),
    // Only a page has letters that it can change.
    ...(channel === 'web' && { display }),
  }
}
