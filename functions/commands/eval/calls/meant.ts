// What a filing caller means: the values that a submission without any noise has, and how its review shows them.
import type { Conversations } from '../../../conversation/conversations.ts'
import type { Reply } from '../../../conversation/reply.ts'
import { findSubmission } from '../../../filings/filing-store.ts'
import type { Storage } from '../../../storage/storage.ts'
import type { Caller } from './callers.ts'
import { answerTo } from './answer-to.ts'

export interface Meant {
  /** Canonical values by slot, as the agency gets them. */
  answers: Record<string, string>
  /** Rows of the review: the label, and the value as it is read back. */
  rows: Record<string, { label: string; value: string }>
}

const MOST_TURNS = 60

/**
 * Files once in writing, where nothing is misheard.
 * @throws Error when even that does not reach the receipt: the caller's values do not fit the filing
 */
export async function meantBy(
  { locale, goal, name }: Caller,
  conversations: Conversations,
  storage: Storage,
): Promise<Meant> {
  if (goal.kind !== 'filing') return { answers: {}, rows: {} }
  const { id } = await conversations.open({ locale, channel: 'web' })
  const rows: Meant['rows'] = {}
  let count = 0
  const turn = (what: { said: string } | { choice: string }) =>
    conversations.turn({ id: `turn-${(count += 1)}`, conversationId: id, ...what })
  let reply: Reply | undefined = await turn({ said: goal.sayings[0] ?? '' })
  for (let left = MOST_TURNS; reply && left > 0; left -= 1) {
    const receipt = reply.parts.find((part) => part.kind === 'receipt')
    if (receipt) {
      const made = await findSubmission(storage, receipt.reference)
      if (made) return { answers: made.payload.answers, rows }
    }
    const review = reply.parts.find((part) => part.kind === 'review')
    for (const { slot, label, value } of review?.rows ?? []) rows[slot] = { label, value }
    const ask = reply.parts.findLast((part) => part.kind === 'ask')
    if (ask) {
      const { choice, words } = answerTo(ask, goal.branch)
      reply = await turn(choice === undefined ? { said: words } : { choice })
    } else if (review) reply = await turn({ said: locale === 'en' ? 'submit' : '确认提交' })
    else break
  }
  throw new Error(`${name}: does not reach the receipt even in writing; it stands at ${JSON.stringify(reply?.outcome)}`)
}
