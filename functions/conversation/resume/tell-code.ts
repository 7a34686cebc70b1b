// Gives a code to go on elsewhere, says how to use one, and keeps codes out of what is shown again.
import type { Context } from '../context.ts'
import type { Conversation, Exchange } from '../conversation.ts'
import { choose, type Draft, draft, say, wordsOf } from '../draft.ts'
import { standing } from '../open-question.ts'
import type { Option, ReplyPart } from '../reply.ts'
import { placeKept } from '../repair.ts'
import { resumeWords } from './words.ts'

/** A new code in two groups, and where to use it; one that was given before ends. */
export async function tellCode(conversation: Conversation, context: Context): Promise<Draft> {
  const words = resumeWords(conversation.locale)
  const made = await context.newCode(conversation)
  if (!made) return draft(conversation, 'answered', [say(words.noneLeft), ...placeKept(conversation, context)])
  const { code, mark, until } = made
  const { lastFours } = await import('./last-fours.ts')
  const checked = (await lastFours(conversation, context)).length > 0
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`
  const text = [words.use(conversation.channel), ...(checked ? [words.check] : [])].join(words.blank)
  const part: ReplyPart = {
    kind: 'say',
    text,
    facts: [{ facet: 'how', label: words.label, value: shown }],
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

const LABELS = [resumeWords('zh-CN').label, resumeWords('en').label]

/** The code that a part shows, in its two groups. */
export function codeIn(part: ReplyPart): string | undefined {
  const [fact] = part.kind === 'say' ? (part.facts ?? []) : []
  return fact && LABELS.includes(fact.label) ? fact.value : undefined
}

/** A code for the ear: digit by digit, twice, with time to write; a line break is a pause. Undefined for other parts. */
export function codeAloud(part: ReplyPart, { locale }: Conversation): string | undefined {
  const shown = codeIn(part)
  if (shown === undefined || part.kind !== 'say') return undefined
  const words = resumeWords(locale)
  const groups = shown.split(' ').map((group) => Array.from(group, (digit) => words.digits[Number(digit)] ?? digit))
  return words.aloudTwice(words.aloud(groups), part.text)
}

/** An exchange as history shows it: a code is for the moment it was given, and for nobody who reads it later. */
export function withoutCode(exchange: Exchange): Exchange {
  const { reply } = exchange
  if (!reply.parts.some((part) => codeIn(part) !== undefined)) return exchange
  const parts = reply.parts.map((part): ReplyPart => {
    if (part.kind !== 'say' || codeIn(part) === undefined) return part
    return { ...part, facts: (part.facts ?? []).map((fact) => ({ ...fact, value: '••• •••' })) }
  })
  const spoken = parts.flatMap((part) => (part.kind === 'say' ? [part.text] : [])).join('\n')
  return { ...exchange, reply: { ...reply, parts, spoken } }
}
