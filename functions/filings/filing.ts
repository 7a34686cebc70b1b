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

/** A rule that is cited where something rests on it: 《工伤保险条例》第十七条. */
const clause = words

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
  /** Of a text: what happened, told in the citizen's own words. More than a wish is taken down as it is told. */
  story: z.optional(z.literal(true)),
  /** Shown masked everywhere but in the filing itself. */
  sensitive: z._default(z.boolean(), false),
  choices: z.optional(z.array(choice).check(z.minLength(2))),
  check: z._default(z.array(check), []),
  /** A day of which the month is enough: a birth, where the age is all that is asked for. Its value is `1975-03`. */
  to: z.optional(z.literal('month')),
  /** `population.name`: the register and its field that hold this already; asked only of who cannot or will not have it fetched. */
  'fill-from': z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'write register.field'))),
  /** An invented answer that passes every check today: a choice id, `today+3d`, or the text itself. */
  example: z.string().check(z.minLength(1)),
})

/** What a picture shows: what shows a face or an identity paper is never kept, so it is brought or fetched, not sent. */
export const PICTURES = ['paper', 'id', 'face'] as const
export type Picture = (typeof PICTURES)[number]

const attachment = z.strictObject({
  id,
  label: words,
  ask: words,
  why: z.optional(words),
  when: z.optional(condition),
  picture: z._default(z.enum(PICTURES), 'paper'),
  /** The electronic certificate that a register holds of it, taken in its place: `marriage-certificate`. */
  certificate: z.optional(id),
})

const agency = z.strictObject({
  id,
  name: words,
  /** The slots this agency needs, and no others reach it. */
  needs: z.array(id).check(z.minLength(1)),
  /** It takes part only where these answers say so. */
  when: z.optional(condition),
  /** Agencies that must be done first: until then nothing is sent here. Whatever names none goes out at once, side by side. */
  after: z.optional(z.array(id).check(z.minLength(1))),
  /** Codes of places; it takes part only in filings of these places and what lies in them. */
  'only-in': z.optional(z.array(z.string().check(z.regex(/^\d{6}(?:\d{3}){0,2}$/))).check(z.minLength(1))),
})

/** A span as laws write it; `workdays` leaves weekends and public holidays out. */
const SPAN_UNITS = ['days', 'workdays', 'months', 'years'] as const
const span = z.strictObject({ n: z.int().check(z.minimum(1)), unit: z.enum(SPAN_UNITS) })

/** An answer measured: every bound that is named must hold. */
const measure = z.strictObject({
  slot: id,
  'at-least': z.optional(z.number()),
  'at-most': z.optional(z.number()),
  'not-before': z.optional(z.string()),
  'not-after': z.optional(z.string()),
  'age-from': z.optional(z.int().check(z.minimum(1))),
  'age-below': z.optional(z.int().check(z.minimum(1))),
})

const found = {
  id,
  when: z.optional(condition),
  where: z.optional(z.array(measure).check(z.minLength(1))),
  /** Told once when the answers it rests on are there, and on the review page. It blocks nothing and promises nothing. */
  say: words,
  clause: z.optional(clause),
}

/**
 * What the answers show already, before anybody has looked: something missing, the way to take, a last day, an age.
 * It holds when all of `when`, `where` and `lacks` do, and every slot it names has an answer.
 */
export const finding = z.discriminatedUnion('kind', [
  /** A pre-check: what is missing, or speaks against it. `lacks`: papers that are not there yet. */
  z.strictObject({ kind: z.literal('missing'), ...found, lacks: z.optional(z.array(id).check(z.minLength(1))) }),
  /** Which scheme or way fits. */
  z.strictObject({ kind: z.literal('route'), ...found }),
  /** A last day: `say` may use {date} and {left}, `late` is said instead once it has passed. */
  z.strictObject({
    kind: z.literal('deadline'),
    ...found,
    label: words,
    /** The slot with the day it runs from, or `submission`. */
    from: id,
    within: span,
    late: z.optional(words),
  }),
  /** The statutory retirement age by the rules of 2025: `say` may use {age} and {date}. */
  z.strictObject({
    kind: z.literal('retirement-age'),
    ...found,
    /** A slot with the day of birth or an ID number. */
    birth: id,
    /** A slot whose choices are `man`, `woman-50` and `woman-55`. */
    group: id,
  }),
])

/** What a deadline runs from that is counted from the day of handing in. */
export const SUBMISSION = 'submission'
/** The choices of a retirement age's group. */
export const RETIREMENT_GROUPS = ['man', 'woman-50', 'woman-55'] as const

/** How a person agreed whom somebody else files for; `none`: they did not, and nothing is filed. */
export const AGREED = ['in-person', 'by-phone', 'in-writing', 'guardian']
export const NOT_AGREED = 'none'

/** Somebody files for somebody else: the one it is for has agreed, and says so is written down. */
const helper = z.strictObject({
  when: condition,
  /** The slot with the helper's own name. */
  name: id,
  /** The choice slot that records how the person agreed: `in-person`, `by-phone`, `in-writing`, `guardian`. */
  consent: id,
})

/** Registers that may be asked, once the citizen has shown who they are and said yes to it. */
const registry = z.strictObject({
  /** Goes with every request, and into the log: `newborn-registration`. */
  purpose: id,
  /** The question: what is fetched and from whom. */
  ask: words,
  spoken: z.optional(words),
})

const identity = z.strictObject({
  level: z.enum(IDENTITY_LEVELS),
  /** What the receipt says when the citizen has not shown this level: where to show the original. */
  otherwise: words,
})
const consent = z.strictObject({ ask: words, spoken: z.optional(words), why: words, refused: words })

/** What stands for consent in a self-check: nothing leaves, so nothing is agreed to, and "why" is answered so. */
const NOTHING_LEAVES: Words = {
  'zh-CN': '只在这里帮您算，不交给谁，聊完就不留。',
  en: 'It is only worked out here: nobody gets it, and it is not kept after this talk.',
}
export const UNASKED = { ask: NOTHING_LEAVES, why: NOTHING_LEAVES, refused: NOTHING_LEAVES }

export const filing = z.strictObject({
  title: words,
  /** Left out, with `consent`, only where there are no agencies. */
  identity: z._default(identity, { level: 'none', otherwise: NOTHING_LEAVES }),
  consent: z._default(consent, UNASKED),
  slots: z.array(slot).check(z.minLength(1)),
  attachments: z._default(z.array(attachment), []),
  /** None: a self-check, which asks, tells its findings, and hands in and keeps nothing. */
  agencies: z.array(agency),
  /** The region slot that says where it is filed; the citizen's own place when left out. */
  'place-from': z.optional(id),
  findings: z._default(z.array(finding), []),
  helper: z.optional(helper),
  registry: z.optional(registry),
  promise: z.optional(words),
})

export type Condition = z.infer<typeof condition>
export type Check = z.infer<typeof check>
export type Slot = z.infer<typeof slot>
export type Choice = z.infer<typeof choice>
export type Attachment = z.infer<typeof attachment>
export type Agency = z.infer<typeof agency>
export type Finding = z.infer<typeof finding>
export type Measure = z.infer<typeof measure>
export type Span = z.infer<typeof span>
export type Filing = z.infer<typeof filing> & { service: string }

/** A filing that nobody gets: it ends with what it found. */
export function isSelfCheck({ agencies }: Pick<Filing, 'agencies'>): boolean {
  return agencies.length === 0
}

/** How a channel should let the citizen answer (DESIGN 2.3). `example` passes every check now. */
export interface SlotInput {
  type: SlotType
  optional: boolean
  choices?: { id: string; label: string; help?: string }[]
  /** Of a paper: a photo of it can be sent. */
  upload?: true
  example: string
}

/** Where a value was fetched, and when. */
export interface Origin {
  source: Words
  /** ISO date. */
  asOf: string
}

/**
 * What a citizen answered: the canonical value, or that they left it out (`skipped`). Of a paper: a picture that was sent,
 * the electronic certificate in its place, or that they bring it (`later`; `have`: they have it already).
 */
export type Answer =
  | { value: string; from?: Origin }
  | { skipped: true }
  | { later: true; have?: true }
  | { upload: string }
  | { certificate: string; from: Origin }
export type Answers = Record<string, Answer>

/** The earlier slot that a rule compares with, where it compares two places. */
export function comparedWith(rule: Check): string | undefined {
  if ('other-province-than' in rule) return rule['other-province-than']
  return 'other-city-than' in rule ? rule['other-city-than'] : undefined
}
