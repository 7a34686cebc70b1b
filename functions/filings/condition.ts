// Whether a question applies, given the answers so far.
import type { Answers, Condition } from './filing.ts'

/** True when every slot the condition names has one of its listed values; a slot without an answer has none. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([slot, wanted]) => {
    const answer = answers[slot]
    if (!answer || !('value' in answer)) return false
    return Array.isArray(wanted) ? wanted.includes(answer.value) : wanted === answer.value
  })
}
