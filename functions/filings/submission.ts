// A submitted filing: one item of its own under a reference that can be made again but not guessed.
import { createHmac } from 'node:crypto'
import type { Storage } from '../storage/storage.ts'
import type { Answers, Filing, Locale, Words } from './filing.ts'
import { reached, walk } from './journey.ts'

/** Where one agency stands with its share; delivery moves it on. */
export type AgencyState = 'waiting'

export interface Submission {
  reference: string
  service: string
  locale: Locale
  region?: string
  /** Milliseconds since 1970. */
  submittedAt: number
  agencies: { id: string; name: Words; state: AgencyState }[]
  /** Attachments that are still to be brought. */
  owed: Words[]
  /** The answers, sealed at rest: canonical values by slot. */
  payload: { answers: Record<string, string>; mobile?: string }
}

const YEAR_SECONDS = 366 * 24 * 3600

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

/** Reads a reference as people write it: small letters, no dashes, O for 0; undefined if it is none. */
export function readReference(written: string): string | undefined {
  const signs = written.toUpperCase().replace(/[\s-]/g, '').replace(/^BB/, '')
  const plain = signs.replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== 12 || [...plain].some((sign) => !ALPHABET.includes(sign))) return undefined
  return `BB-${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}

/** What is filed: only the answers that stand on the journey, with what each agency will get and what is owed. */
export function submission(
  filing: Filing,
  answers: Answers,
  about: Pick<Submission, 'reference' | 'locale' | 'submittedAt'> & { region?: string },
): Submission {
  const { steps } = walk(filing, answers)
  const values = Object.entries(reached(steps)).flatMap(([slot, answer]) =>
    'value' in answer ? [[slot, answer.value] as const] : [],
  )
  const mobile = steps.find(({ slot }) => slot.type === 'mobile')?.answer
  return {
    ...about,
    service: filing.service,
    agencies: filing.agencies.map(({ id, name }) => ({ id, name, state: 'waiting' })),
    owed: steps.flatMap(({ slot, answer }) => (answer && 'later' in answer ? [slot.label] : [])),
    payload: { answers: Object.fromEntries(values), ...(mobile && 'value' in mobile && { mobile: mobile.value }) },
  }
}

/** Writes a submission once: when it is there already, this changes nothing. */
export async function keepSubmission(storage: Storage, made: Submission): Promise<void> {
  const expiresAt = Math.ceil(made.submittedAt / 1000) + YEAR_SECONDS
  await storage.put(keyOf(made.reference), { ...made }, { expected: 0, expiresAt })
}

/** The submission under a reference, or undefined. */
export async function findSubmission(storage: Storage, reference: string): Promise<Submission | undefined> {
  const stored = await storage.get(keyOf(reference))
  return stored?.value as Submission | undefined
}

function keyOf(reference: string) {
  return { partition: `filing#${reference}`, sort: 'filing' }
}
