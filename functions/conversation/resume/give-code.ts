// Gives a code to go on elsewhere, and says how to use one.
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { standing } from '../open-question.ts'
import type { Option, ReplyPart } from '../reply.ts'
import { placeKept } from '../repair.ts'
import { codeWords } from './code-words.ts'
import { lastFours } from './last-fours.ts'
import { resumeWords } from './words.ts'

/** A new code in two groups, and where to use it; one that was given before ends. */
export async function giveCode(conversation: Conversation, context: Context): Promise<Draft> {
  const words = resumeWords(conversation.locale)
  const made = await context.newCode(conversation)
  if (!made) return draft(conversation, 'answered', [say(words.noneLeft), ...placeKept(conversation, context)])
  const { code, mark, until } = made
  const checked = (await lastFours(conversation, context)).length > 0
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`
  const text = [words.use(conversation.channel), ...(checked ? [words.check] : [])].join(words.blank)
  const part: ReplyPart = {
    kind: 'say',
    text,
    facts: [{ facet: 'how', label: codeWords(conversation.locale).label, value: shown }],
    generated: false,
  }
  // The open question waits: whoever writes six digits down is not asked something else in the same breath.
  const options: Option[] = [
    ...(conversation.channel === 'phone' ? [{ id: 'repeat', label: words.again }] : []),
    ...(standing(conversation, context.catalogue) ? [{ id: 'resume', label: words.stay }] : []),
  ]
  const next = options.length > 0 ? [choose(wordsOf(conversation).answer.next, options)] : []
  return draft({ ...conversation, code: { mark, until } }, 'answered', [part, ...next])
}

/** To somebody who has a code: where it goes. It is none for the conversation itself, which would keep it. */
export function tellWhere(conversation: Conversation, context: Context): Draft {
  const { have } = resumeWords(conversation.locale)
  // Who is to press six digits is asked nothing else.
  const kept = conversation.channel === 'phone' ? [] : placeKept(conversation, context)
  return draft(conversation, 'answered', [say(have(conversation.channel)), ...kept])
}
