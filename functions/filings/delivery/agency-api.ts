// What Bangban and an agency say to each other, as schemas (docs/agency-api.md).
import * as z from 'zod/mini'
import { cleanText } from '../../safety/clean-text.ts'
import { mask } from '../../safety/personal-data.ts'
import { LARGEST_PICTURE, PICTURE_TYPES } from '../papers/picture.ts'
import { IDENTITY_LEVELS, LOCALES, words } from '../filing.ts'

/** Where a case stands with its agency, in the agency's own hand. */
export const CASE_STATES = ['accepted', 'in-progress', 'needs-more', 'done', 'rejected'] as const
export type CaseState = (typeof CASE_STATES)[number]

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/))
const reference = z.string().check(z.regex(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/))
const count = z.int().check(z.minimum(1), z.maximum(1_000_000))
/** Shown to citizens as it is: without what nobody can see. All of a case must fit into one reply. */
function remark(chinese: number, english: number) {
  const text = (longest: number) =>
    z
      .pipe(
        z.string().check(z.minLength(1), z.maxLength(longest)),
        z.transform((written) => mask(cleanText(written).text)),
      )
      // Nothing but signs that nobody can see is no remark.
      .check(z.regex(/\S/))
  return z.object({ 'zh-CN': text(chinese), en: text(english) })
}
const level = z.enum(IDENTITY_LEVELS)

/** One thing an agency still wants: a slot of the filing to be answered anew, or, without one, what to bring or do. */
const more = z.object({ slot: z.exactOptional(id), reason: remark(80, 200) })
export type More = z.infer<typeof more>

/** How a case stands: the answer to each message, and the content of each callback. */
export const caseUpdate = z
  .object({
    reference,
    agency: id,
    /** The agency's own number of the case. */
    case: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)),
    /** Counts the changes of this case from 1 and never goes back: the higher one is true, whichever comes first. */
    sequence: count,
    /** The highest `message` of this filing that the agency had when it wrote this. */
    received: count,
    state: z.enum(CASE_STATES),
    at: z.iso.datetime({ offset: true }),
    /** For the citizen: why it was rejected, where to collect it. */
    note: z.exactOptional(remark(200, 400)),
    /** What is wanted, when the state is `needs-more`. */
    more: z.exactOptional(z.array(more).check(z.maxLength(5))),
  })
  .check(
    z.refine(({ state, more: wanted }) => state !== 'needs-more' || (wanted !== undefined && wanted.length > 0), {
      path: ['more'],
    }),
  )
export type CaseUpdate = z.infer<typeof caseUpdate>

/** A picture, and what it must be when it has been fetched. `url` without a host is at the house that sent it. */
export const paper = z.object({
  slot: id,
  type: z.enum(PICTURE_TYPES),
  bytes: count.check(z.maximum(LARGEST_PICTURE)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  url: z.string().check(z.regex(/^(?:https?:\/\/[^/]+)?\/v1\/agency\/papers\/[\w-]+\/[a-z0-9-]+$/)),
})
export type PaperToFetch = z.infer<typeof paper>

const shared = {
  reference,
  /** Numbers the messages of one filing to one agency from 1, the filing itself. */
  message: count,
  service: id,
  agency: id,
  locale: z.enum(LOCALES),
  region: z.exactOptional(z.string().check(z.regex(/^\d{6,12}$/))),
  /** Canonical values by slot: only the slots this agency needs. */
  answers: z.record(id, z.string()),
  /** Pictures of papers, to be fetched before this message is answered; only those this agency needs. */
  papers: z.exactOptional(z.array(paper)),
  /** Electronic certificates that a register gave in the place of papers. */
  certificates: z.exactOptional(z.array(z.object({ slot: id, certificate: id, asOf: z.iso.date() }))),
}

export const agencyMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('filing.submitted'),
    timestamp: z.iso.datetime(),
    data: z.object({
      ...shared,
      submittedAt: z.iso.datetime(),
      /** `shown` below `needed`: a pre-application, the original is still to be seen. */
      identity: z.object({ needed: level, shown: level }),
      /** Filed by a helper: how the person agreed, and when; the helper's name, where this agency needs it. */
      onBehalf: z.exactOptional(z.object({ name: z.exactOptional(z.string()), consent: id, at: z.iso.datetime() })),
      /** Papers the citizen will bring. */
      owed: z.array(z.object({ slot: id, label: words })),
    }),
  }),
  z.object({ type: z.literal('filing.supplemented'), timestamp: z.iso.datetime(), data: z.object(shared) }),
])
export type AgencyMessage = z.infer<typeof agencyMessage>

/** What an agency sends to `POST /v1/agency/updates`. */
export const agencyCallback = z.object({
  type: z.literal('case.changed'),
  timestamp: z.iso.datetime({ offset: true }),
  data: caseUpdate,
})
export type AgencyCallback = z.infer<typeof agencyCallback>
