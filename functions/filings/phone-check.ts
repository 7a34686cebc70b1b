// Whether somebody without a token may see a filing: its reference and four digits of the phone, with few tries.
import type { Storage } from '../storage/storage.ts'
import { findSubmission } from './filing-store.ts'
import type { Submission } from './submission.ts'

/** Wrong tries about one reference within a day; then it is locked for a day. */
export const WRONG_PHONES_A_DAY = 5

const DAY_SECONDS = 24 * 3600

/** `locked` comes with the seconds it lasts. */
export type PhoneCheck = { submission: Submission } | { refused: 'no-match' } | { refused: 'locked'; seconds: number }

/**
 * The filing, if the digits are the last four of its mobile. An unknown reference, a filing without a mobile and wrong
 * digits look all the same, locks included, so that nobody learns which references exist.
 * @param now milliseconds since 1970
 */
export async function checkPhone(
  storage: Storage,
  reference: string,
  phoneLast4: string,
  now: number,
  limit = WRONG_PHONES_A_DAY,
): Promise<PhoneCheck> {
  const seconds = Math.ceil(now / 1000)
  const tries = { partition: `phone-check#${reference}`, sort: 'tries' }
  const lock = { partition: `phone-check#${reference}`, sort: 'lock' }

  const standing = await storage.get(lock)
  const until = standing?.value['until']
  if (standing) return { refused: 'locked', seconds: typeof until === 'number' ? until - seconds : DAY_SECONDS }
  // Counted before it is looked at: tries at the same moment must not all be free.
  const count = await storage.add(tries, limit, seconds + DAY_SECONDS)
  if (count === 'full') return { refused: 'locked', seconds: DAY_SECONDS }
  const submission = await findSubmission(storage, reference)
  if (submission?.payload.phoneLast4 === phoneLast4) {
    await storage.remove(tries)
    return { submission }
  }
  const end = seconds + DAY_SECONDS
  if (count >= limit) await storage.put(lock, { until: end }, { expected: 0, expiresAt: end })
  return { refused: 'no-match' }
}
