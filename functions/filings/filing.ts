// What a filing is: the shape of `filing.yaml`, as data that an editor writes and no code repeats.
import * as z from 'zod/mini'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The same words in both languages; Chinese is written first, not translated. */
export const words = z.strictObject({ 'zh-CN': z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) })
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

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'write small letters, digits and dashes'))

const choice = z.strictObject({
  id,
  label: words,
  help: z.optional(words),
  /** Other ways people say this choice. */
  also: z.optional(z.strictObject({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) })),
})

/** Holds when every named slot has one of the listed values: `{ stay: temporary, reason: [referral, other] }`. */
export const condition = z.record(id, z.union([z.string(), z.array(z.string()).check(z.minLength(1))]))

/** One rule a value must keep, with the words that say how to mend it. Dates are ISO or `today±Nd`. */
export const check = z.union([
  z.strictObject({ 'not-before': z.string(), say: words }),
  z.strictObject({ 'not-after': z.string(), say: words }),
  z.strictObject({ 'other-province-than': id, say: words }),
  /** Holds too while one of the two places is said no nearer than its province. */
  z.strictObject({ 'other-city-than': id, say: words }),
  z.strictObject({ 'at-least': z.number(), say: words }),
  z.strictObject({ 'at-most': z.number(), say: words }),
  /** Full years of the person with this ID number, where the condition holds. */
  z.strictObject({ 'age-from': z.int().check(z.minimum(1)), when: z.optional(condition), say: words }),
  z.strictObject({ 'age-below': z.int().check(z.minimum(1)), when: z.optional(condition), say: words }),
])

export const slot = z.strictObject({
  id,
  type: z.enum(SLOT_TYPES),
  label: words,
  ask: words,
  /** The question for the ear, where the written one reads badly aloud. */
  spoken: z.optional(words),
  why: z.optional(words),
  when: z.optional(condition),
  /** Asked anew when one of these earlier answers changes: whose name it is, once it is for somebody else. */
  'anew-with': z.optional(z.array(id).check(z.minLength(1))),
  optional: z._default(z.boolean(), false),
  /** Shown masked everywhere but in the filing itself. */
  sensitive: z._default(z.boolean(), false),
  choices: z.optional(z.array(choice).check(z.minLength(2))),
  check: z._default(z.array(check), []),
  /** An invented answer that passes every check today: a choice id, `today+3d`, or the text itself. */
  example: z.string().check(z.minLength(1)),
})

const attachment = z.strictObject({
  id,
  label: words,
  ask: words,
  why: z.optional(words),
  when: z.optional(condition),
})

const agency = z.strictObject({
  id,
  name: words,
  /** The slots this agency needs, and no others reach it. */
  needs: z.array(id).check(z.minLength(1)),
})

export const filing = z.strictObject({
  title: words,
  identity: z.strictObject({
    level: z.enum(IDENTITY_LEVELS),
    /** What the receipt says when the citizen has not shown this level: where to show the original. */
    otherwise: words,
  }),
  consent: z.strictObject({ ask: words, spoken: z.optional(words), why: words, refused: words }),
  slots: z.array(slot).check(z.minLength(1)),
  attachments: z._default(z.array(attachment), []),
  agencies: z.array(agency).check(z.minLength(1)),
  promise: z.optional(words),
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

/** The earlier slot that a rule compares with, where it compares two places. */
export function comparedWith(rule: Check): string | undefined {
  if ('other-province-than' in rule) return rule['other-province-than']
  return 'other-city-than' in rule ? rule['other-city-than'] : undefined
}
