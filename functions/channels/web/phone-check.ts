// Whether somebody without a token may see a filing: its reference and four digits of the phone, with few tries.
import { findSubmission, type Submission } from '../../filings/submission.ts'
import { Refusal } from './problems.ts'
import { limitsOf, retryAfter } from './rate-limit.ts'
import type { WebParts } from './web-parts.ts'

const DAY_SECONDS = 24 * 3600

/**
 * The filing, if the digits are the last four of its mobile. An unknown reference, a filing without a mobile and wrong
 * digits look all the same, locks included, so that nobody learns which references exist.
 * @throws Refusal no-match, or status-locked for a day after five wrong tries within a day.
 */
export async function passPhoneCheck(parts: WebParts, reference: string, phoneLast4: string): Promise<Submission> {
  const { storage } = parts
  const { wrongPhonesADay } = limitsOf(parts)
  const seconds = Math.ceil(parts.now().getTime() / 1000)
  const tries = { partition: `phone-check#${reference}`, sort: 'tries' }
  const lock = { partition: `phone-check#${reference}`, sort: 'lock' }
  const locked = (until: unknown) =>
    new Refusal('status-locked', retryAfter(typeof until === 'number' ? until - seconds : DAY_SECONDS))

  const standing = await storage.get(lock)
  if (standing) throw locked(standing.value['until'])
  // Counted before it is looked at: tries at the same moment must not all be free.
  const count = await storage.add(tries, wrongPhonesADay, seconds + DAY_SECONDS)
  if (count === 'full') throw locked(seconds + DAY_SECONDS)
  const submission = await findSubmission(storage, reference)
  if (submission?.payload.mobile?.slice(-4) === phoneLast4) {
    await storage.remove(tries)
    return submission
  }
  const until = seconds + DAY_SECONDS
  if (count >= wrongPhonesADay) await storage.put(lock, { until }, { expected: 0, expiresAt: until })
  throw new Refusal('no-match')
}
