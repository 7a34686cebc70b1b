// Whether what is said is the word on why that the turn before asked for.
import type { Conversation } from '../conversation.ts'
import { wantsFiling } from '../file-words.ts'
import { isQuestion } from '../plain-words.ts'

/** True when the turn before asked why, and these words are no question and no wish to file something. */
export function hearsReason(said: string, { feedback, last }: Conversation): boolean {
  return feedback?.asksWhy === true && feedback.n === last.n && !isQuestion(said) && !wantsFiling(said)
}
