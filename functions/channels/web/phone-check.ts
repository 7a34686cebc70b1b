// The phone check as the API tells it.
import { checkPhone } from '../../filings/phone-check.ts'
import type { Submission } from '../../filings/submission.ts'
import { Refusal } from './problems.ts'
import { limitsOf, retryAfter } from './rate-limit.ts'
import type { WebParts } from './web-parts.ts'

/** @throws Refusal no-match, or status-locked for a day after five wrong tries within a day. */
export async function passPhoneCheck(parts: WebParts, reference: string, phoneLast4: string): Promise<Submission> {
  const { wrongPhonesADay } = limitsOf(parts)
  const checked = await checkPhone(parts.storage, reference, phoneLast4, parts.now().getTime(), wrongPhonesADay)
  if ('submission' in checked) return checked.submission
  throw checked.refused === 'locked'
    ? new Refusal('status-locked', retryAfter(checked.seconds))
    : new Refusal('no-match')
}
