// What the second check of a resume code may be: the last four of every phone and ID number that the conversation holds.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Slot } from '../../filings/filing.ts'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversation.ts'

const NUMBERS = new Set<Slot['type']>(['mobile', 'resident-id', 'residence-card'])

/** Each is right by itself; none: nothing has to be checked. */
export async function lastFours(
  { filing, aside = [], submitted }: Conversation,
  { catalogue, findSubmission }: Pick<Context, 'catalogue' | 'findSubmission'>,
): Promise<string[]> {
  const filled = [...aside, ...(filing ? [filing] : [])].flatMap(({ service, answers }) =>
    (catalogue.filing(service)?.slots ?? [])
      .filter(({ type }) => NUMBERS.has(type))
      .flatMap(({ id }) => {
        const answer = answers[id]
        return answer && 'value' in answer ? [answer.value.slice(-4).toUpperCase()] : []
      }),
  )
  const found = await Promise.all(submitted.map(({ reference }) => findSubmission(reference)))
  const kept = found.flatMap((made) => (made?.payload.phoneLast4 ? [made.payload.phoneLast4] : []))
  return [...new Set([...filled, ...kept])]
}

/** Whether these four are among them, X keyed as `*` on a telephone; it takes as long wherever they differ. */
export function isAmong(check: string, lastFour: string[]): boolean {
  const given = digest(check.toUpperCase().replaceAll('*', 'X'))
  return lastFour.map((each) => timingSafeEqual(given, digest(each))).includes(true)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
