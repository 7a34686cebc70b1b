// How a submitted filing stands: for the holder of the conversation's token, and for who knows reference and phone.
import type { Handler } from 'hono'
import { agencyLines, progressOf } from '../../conversation/progress/progress.ts'
import type { Locale } from '../../filings/filing.ts'
import { findSubmission } from '../../filings/filing-store.ts'
import { saidNow } from '../../filings/delivery/share.ts'
import { isPreApplication, readReference, type Submission } from '../../filings/submission.ts'
import { readBearer, wrongToken } from './bearer.ts'
import { clientName } from './client-address.ts'
import { statusRequest } from './contract/requests.ts'
import { passPhoneCheck } from './phone-check.ts'
import { Refusal } from './problems.ts'
import { countInMinute } from './rate-limit.ts'
import { readBody } from './read-request.ts'
import type { WebParts } from './web-parts.ts'

export function filingHandlers(parts: WebParts) {
  const { conversations, storage } = parts
  const nameOf = clientName(parts)

  const showFiling: Handler = async (c) => {
    const { id, secret } = readBearer(c)
    if ((await conversations.admit(id, secret)) !== 'admitted') throw wrongToken()
    const reference = readReference(c.req.param('reference') ?? '')
    const summary = await conversations.summary(id)
    const own = summary?.submitted.some((each) => each.reference === reference)
    const submission = own && reference ? await findSubmission(storage, reference) : undefined
    if (!summary || !submission) throw new Refusal('no-such-filing')
    c.header('Content-Language', summary.locale)
    return c.json(status(submission, summary.locale))
  }

  const askFilingStatus: Handler = async (c) => {
    const { phoneLast4 } = await readBody(c, statusRequest)
    await countInMinute(parts, 'statusAsksAMinute', await nameOf(c))
    const reference = readReference(c.req.param('reference') ?? '')
    if (!reference) throw new Refusal('no-match')
    const submission = await passPhoneCheck(parts, reference, phoneLast4)
    c.header('Content-Language', submission.locale)
    return c.json(status(submission, submission.locale))
  }
  return { showFiling, askFilingStatus }
}

/** Only how it stands; nothing of what was filed. */
function status(made: Submission, locale: Locale) {
  const { reference, service, submittedAt, owed } = made
  const whole = progressOf(made, locale)
  return {
    reference,
    service,
    submittedAt: new Date(submittedAt).toISOString(),
    preApplication: isPreApplication(made),
    agencies: agencyLines(made, locale).map((line, at) => ({ ...line, ...saidBy(made.agencies[at], locale) })),
    ...(whole && { done: whole.done, of: whole.of, summary: whole.text }),
    owed: owed.map(({ label }) => label[locale]),
  }
}

/** What the agency itself said last, in the reader's language. */
function saidBy(share: Submission['agencies'][number] | undefined, locale: Locale) {
  const said = share && saidNow(share)
  if (!said) return {}
  const { at, note, more = [] } = said
  return {
    changedAt: at,
    ...(note && { note: note[locale] }),
    ...(more.length > 0 && {
      more: more.map(({ slot, reason }) => ({ ...(slot && { slot }), reason: reason[locale] })),
    }),
  }
}
