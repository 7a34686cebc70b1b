// A submitted filing: one item of its own under a reference that can be made again but not guessed.
import { createHmac } from 'node:crypto'
import { newShare, type PaperSent, type Share } from './delivery/share.ts'
import {
  type Agency,
  type Answers,
  type Filing,
  IDENTITY_LEVELS,
  type IdentityLevel,
  type Locale,
  type Origin,
  type Words,
} from './filing.ts'
import { isHelped } from './for-another.ts'
import { reached, walk } from './journey.ts'
import { placeOf, takingPart } from './takes-part.ts'

export interface Submission {
  reference: string
  service: string
  locale: Locale
  /** Where it is filed. */
  region?: string
  /** Milliseconds since 1970. */
  submittedAt: number
  /** The identity that the filing needs and the one that was shown when it was submitted. */
  identity: { needed: IdentityLevel; shown: IdentityLevel }
  agencies: Share[]
  /** Who filed it for somebody else: the slot of their name, how the person agreed, and when (milliseconds since 1970). */
  helper?: { slot: string; consent: string; at: number }
  /** Attachments that are still to be brought. */
  owed: { slot: string; label: Words }[]
  /** Sealed at rest: canonical values by slot until every agency has them, and what the mobile ends in. */
  payload: {
    answers: Record<string, string>
    phoneLast4?: string
    /** Pictures of papers. */
    papers?: PaperSent[]
    /** Electronic certificates in the place of papers. */
    certificates?: { slot: string; certificate: string; from: Origin }[]
  }
}

// Crockford's base 32: no I, L, O, U, so that a number read aloud or copied by hand is not mistaken.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The reference of a filing: the same conversation and filing always give the same one, so that a submission that is
 * repeated after a crash is the same submission. 60 bits of a keyed hash, as `BB-7K2M-9QXR-T4WD`.
 */
export function referenceFor(key: Buffer, conversationId: string, filingId: string): string {
  const hash = createHmac('sha256', key).update(`reference\n${conversationId}\n${filingId}`).digest()
  const signs = Array.from(hash.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join('')
  return `BB-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}

/**
 * Reads a reference as people write it: small letters, no dashes, O for 0, with or without the BB before its twelve
 * signs, which may begin with BB themselves; undefined if it is none.
 */
export function readReference(written: string): string | undefined {
  const signs = written
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^BB(?=.{12}$)/, '')
  const plain = signs.replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== 12 || [...plain].some((sign) => !ALPHABET.includes(sign))) return undefined
  return `BB-${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}

/**
 * What is filed: only the answers that stand on the journey and that some agency which takes part needs, with what each of
 * them will get and what is owed.
 */
export function submission(
  filing: Filing,
  answers: Answers,
  about: Pick<Submission, 'reference' | 'locale' | 'submittedAt'> & {
    region?: string
    shown: IdentityLevel
    papers?: PaperSent[]
    agreedAt?: number
  },
): Submission {
  const { shown, region: own, papers: sent = [], agreedAt = about.submittedAt, ...rest } = about
  const { steps } = walk(filing, answers)
  const standing = reached(steps)
  const region = placeOf(filing, standing, own)
  const agencies = takingPart(filing, standing, region)
  const isNeeded = neededBy(filing, agencies)
  const values = Object.entries(standing).flatMap(([slot, answer]) =>
    'value' in answer && isNeeded(slot) ? [[slot, answer.value] as const] : [],
  )
  const papers = sent.filter(({ slot }) => isNeeded(slot))
  const certificates = Object.entries(standing).flatMap(([slot, answer]) =>
    'certificate' in answer && isNeeded(slot) ? [{ slot, ...answer }] : [],
  )
  const mobile = steps.find(({ slot }) => slot.type === 'mobile')?.answer
  return {
    ...rest,
    service: filing.service,
    identity: { needed: filing.identity.level, shown },
    ...(region !== undefined && { region }),
    ...helperOf(filing, standing, agreedAt),
    agencies: agencies.map((agency) => newShare(agency, about.submittedAt, waitsOf(agency, agencies))),
    owed: steps.flatMap(({ slot, answer }) =>
      answer && 'later' in answer && isNeeded(slot.id) ? [{ slot: slot.id, label: slot.label }] : [],
    ),
    payload: {
      answers: Object.fromEntries(values),
      ...(papers.length > 0 && { papers }),
      ...(certificates.length > 0 && { certificates }),
      ...(mobile && 'value' in mobile && { phoneLast4: mobile.value.slice(-4) }),
    },
  }
}

/** Nothing where everybody files for themselves. */
function helperOf(filing: Filing, answers: Answers, at: number): Pick<Submission, 'helper'> {
  const { helper } = filing
  const consent = helper && isHelped(filing, answers) ? answers[helper.consent] : undefined
  return helper && consent && 'value' in consent ? { helper: { slot: helper.name, consent: consent.value, at } } : {}
}

/** What only agencies need that take no part is for nobody: it is neither kept nor to be brought. */
function neededBy(filing: Filing, agencies: Agency[]): (slot: string) => boolean {
  const needs = (all: Agency[]) => new Set(all.flatMap((agency) => agency.needs))
  const [some, others] = [needs(agencies), needs(filing.agencies)]
  return (slot) => some.has(slot) || !others.has(slot)
}

/** Of those that go before it the ones that take part. */
function waitsOf({ after = [] }: Agency, agencies: Agency[]): string[] {
  return after.filter((id) => agencies.some((agency) => agency.id === id))
}

/** True when the citizen has not shown the identity that the filing needs: an original is still to be seen. */
export function isPreApplication({ identity }: Pick<Submission, 'identity'>): boolean {
  return IDENTITY_LEVELS.indexOf(identity.shown) < IDENTITY_LEVELS.indexOf(identity.needed)
}
