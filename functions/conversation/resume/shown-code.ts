// A code as a reply shows it, for the ear, and in history, where it is for nobody any more.
import type { Conversation, Exchange } from '../conversation.ts'
import type { ReplyPart } from '../reply.ts'
import { codeWords } from './code-words.ts'

const LABELS = [codeWords('zh-CN').label, codeWords('en').label]

/** The code that a part shows, in its two groups. */
export function codeIn(part: ReplyPart): string | undefined {
  const [fact] = part.kind === 'say' ? (part.facts ?? []) : []
  return fact && LABELS.includes(fact.label) ? fact.value : undefined
}

/** A code for the ear: digit by digit, twice, with time to write; a line break is a pause. Undefined for other parts. */
export function codeAloud(part: ReplyPart, { locale }: Conversation): string | undefined {
  const shown = codeIn(part)
  if (shown === undefined || part.kind !== 'say') return undefined
  const words = codeWords(locale)
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
