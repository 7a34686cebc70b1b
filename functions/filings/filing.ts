// What a filing is: the shape of `filing.yaml`, as data that an editor writes and no code repeats.
import * as z from 'zod'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The same words in both languages; Chinese is written first, not translated. */
export const words = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) })
export type Words = z.infer<typeof words>

export const SLOT_TYPES = [
  'choice',
  'yes-no',
  'text',
  'name',
  'date',
  'resident-id',
  'residence-card',
  'credit-code',
  'mobile',
  'bank-card',
  'passport',
  'certificate',
  'region',
  'address',
  'amount',
  'number',
  'attachment',
] as const
export type SlotType = (typeof SLOT_TYPES)[number]

/** How surely it is known who files, from nobody asked to the national network identity. */
export const IDENTITY_LEVELS = ['none', 'phone', 'portal', 'national'] as const
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number]

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'write small letters, digits and dashes')

const choice = z.strictObject({
  id,
  label: words,
  help: words.optional(),
  /** Other ways people say this choice. */
  also: z.strictObject({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) }).optional(),
})

/** Holds when every named slot has one of the listed values: `{ stay: temporary, reason: [referral, other] }`. */
export const condition = z.record(id, z.union([z.string(), z.array(z.string()).min(1)]))

/** One rule a value must keep, with the words that say how to mend it. Dates are ISO or `today±Nd`. */
export const check = z.union([
  z.strictObject({ 'not-before': z.string(), say: words }),
  z.strictObject({ 'not-after': z.string(), say: words }),
  z.strictObject({ 'other-province-than': id, say: words }),
  z.strictObject({ 'at-least': z.number(), say: words }),
  z.strictObject({ 'at-most': z.number(), say: words }),
  /** Full years of the person with this ID number, where the condition holds. */
  z.strictObject({ 'age-from': z.int().min(1), when: condition.optional(), say: words }),
  z.strictObject({ 'age-below': z.int().min(1), when: condition.optional(), say: words }),
])

export const slot = z.strictObject({
  id,
  type: z.enum(SLOT_TYPES),
  label: words,
  ask: words,
  /** The question for the ear, where the written one reads badly aloud. */
  spoken: words.optional(),
  why: words.optional(),
  when: condition.optional(),
  /** Asked anew when one of these earlier answers changes: whose name it is, once it is for somebody else. */
  'anew-with': z.array(id).min(1).optional(),
  optional: z.boolean().default(false),
  /** Shown masked everywhere but in the filing itself. */
  sensitive: z.boolean().default(false),
  choices: z.array(choice).min(2).optional(),
  check: z.array(check).default([]),
  /** An invented answer that passes every check today: a choice id, `today+3d`, or the text itself. */
  example: z.string().min(1),
})

const attachment = z.strictObject({
  id,
  label: words,
  ask: words,
  why: words.optional(),
  when: condition.optional(),
})

const agency = z.strictObject({
  id,
  name: words,
  /** The slots this agency needs, and no others reach it. */
  needs: z.array(id).min(1),
})

export const filing = z.strictObject({
  title: words,
  identity: z.strictObject({
    level: z.enum(IDENTITY_LEVELS),
    /** What the receipt says when the citizen has not shown this level: where to show the original. */
    otherwise: words,
  }),
  consent: z.strictObject({ ask: words, spoken: words.optional(), why: words, refused: words }),
  slots: z.array(slot).min(1),
  attachments: z.array(attachment).default([]),
  agencies: z.array(agency).min(1),
  promise: words.optional(),
})

export type Condition = z.infer<typeof condition>
export type Check = z.infer<typeof check>
export type Slot = z.infer<typeof slot>
export type Choice = z.infer<typeof choice>
export type Filing = z.infer<typeof filing> & { service: string }

/** How a channel should let the citizen answer (DESIGN 2.3). `example` passes every check now. */
export interface SlotInput {
  type: SlotType
  optional: boolean
  choices?: { id: string; label: string; help?: string }[]
  example: string
}

/** What a citizen answered: the canonical value, or that they left it out (`skipped`) or bring it later (`later`). */
export type Answer = { value: string } | { skipped: true } | { later: true }
export type Answers = Record<string, Answer>
