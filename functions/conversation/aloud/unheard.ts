// Which rows of a review nobody has heard yet on the phone.
import { reviewMark } from '../ask-next.ts'
import type { Conversation } from '../conversation.ts'

/** Those of the rows that were never read out in this language, or whose answer is another one since. */
export function unheard<T extends { slot: string }>(rows: T[], conversation: Conversation): T[] {
  return rows.filter(({ slot }) => !conversation.filing?.heard?.includes(markOf(slot, conversation)))
}

/** Stands for one answer in what was heard: another value has another mark. */
export function markOf(slot: string, { filing, locale }: Conversation): string {
  const answer = filing?.answers[slot]
  return `${locale}:${reviewMark(answer === undefined ? {} : { [slot]: answer })}`
}
