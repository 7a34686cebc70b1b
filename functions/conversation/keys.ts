// What the keys 1 to 9 stand for under a reply, in the order in which it says them.
import type { Locale } from '../filings/filing.ts'
import { lineWords } from './aloud/line-words.ts'
import { gradeOf } from './feedback/grade-of.ts'
import type { Option, ReplyPart } from './reply.ts'

const KEYS = 9

/** The one question of a reply for the ear: what stands before the open question, if that asks something too, else it. */
export function questionOf(parts: ReplyPart[]): Extract<ReplyPart, { kind: 'ask' | 'choose' }> | undefined {
  return parts.find((part) => part.kind === 'ask' || (part.kind === 'choose' && offeredIn(part).length > 0)) as
    | Extract<ReplyPart, { kind: 'ask' | 'choose' }>
    | undefined
}

/** Key 1 is the first of them; 0 calls a person everywhere and is none of them. Each id is a choice that can be tapped. */
export function keysOf(parts: ReplyPart[], locale: Locale): Option[] {
  const question = questionOf(parts)
  if (question?.kind === 'choose') return offeredIn(question).slice(0, KEYS)
  if (question?.kind !== 'ask') return []
  const { choices, type } = question.input
  if (choices) return choices.slice(0, KEYS).map(({ id, label }) => ({ id, label }))
  const words = lineWords(locale)
  const yesNo = [
    { id: 'yes', label: words.yes },
    { id: 'no', label: words.no },
  ]
  return type === 'yes-no' ? yesNo : []
}

/** Grades have keys of their own, one for each. */
function offeredIn({ options }: { options: Option[] }): Option[] {
  return options.filter(({ id }) => id !== 'human' && gradeOf(id) === undefined)
}
