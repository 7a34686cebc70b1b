// Answers two or three questions of one turn, one after the other, each under its own name.
import { answerQuestion } from './answer.ts'
import type { Asked } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from './draft.ts'
import { placeKept } from './repair.ts'
import type { ReplyPart } from './reply.ts'

/** Next steps shown of each: those of three services would be a list to read. */
const STEPS_EACH = 2

/** The last one stays the matter in hand. */
export function answerEach(asks: Asked[], before: Conversation, context: Context): Draft {
  let conversation = before
  const parts: ReplyPart[] = []
  const steps = asks.flatMap(({ said, ...asked }, i) => {
    const title = context.catalogue.card(asked.service, conversation.locale)?.title ?? asked.service
    const made = answerQuestion({ ...asked, facets: asked.facets.slice(0, 1) }, conversation, said, context)
    conversation = made.conversation
    parts.push(say(wordsOf(conversation).answer.oneOf(title, i)), ...made.parts.filter(({ kind }) => TOLD.has(kind)))
    const own = made.parts.flatMap((part) => (part.kind === 'choose' ? part.options : []))
    const its = own.filter(({ id }) => id.startsWith(`ask:${asked.service}:`)).slice(0, STEPS_EACH)
    return its.map(({ id, label }) => ({ id, label: `${title}${wordsOf(conversation).colon}${label}` }))
  })
  const kept = placeKept(conversation, context)
  const words = wordsOf(conversation)
  const ending = kept.length > 0 ? [say(words.filing.resumeAfter), ...kept] : [choose(words.answer.next, steps)]
  return draft(conversation, 'answered', [...parts, ...ending])
}

/** The rest of each answer is what to do next, and is said once at the end. */
const TOLD = new Set<ReplyPart['kind']>(['say', 'handover'])
