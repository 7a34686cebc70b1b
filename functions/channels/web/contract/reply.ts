// A Reply and its parts as schemas; a test keeps them the same as the core's own types.
import * as z from 'zod/mini'
import { AGENCY_STEPS, DISPLAYS, OUTCOMES } from '../../../conversation/reply.ts'
import { LOCALES, SLOT_TYPES } from '../../../filings/filing.ts'
import { PAPER_STATES } from '../../../filings/checklist.ts'
import { ANNOUNCED_KINDS } from '../../../knowledge/announced/announcement.ts'
import { FACETS } from '../../../knowledge/guide.ts'

const text = z.string()
const count = z.int().check(z.minimum(0))

export const source = z.object({
  service: text,
  section: text.check(z.describe('A facet of the guide')),
  title: text,
  url: z.exactOptional(text),
  asOf: text.check(z.describe('ISO date on which it was read')),
})

export const fact = z.object({ facet: z.enum(FACETS), label: text, value: text })

export const option = z.object({ id: text.check(z.describe('Send it back as `choice`')), label: text })

export const slotInput = z.object({
  type: z.enum(SLOT_TYPES),
  optional: z.boolean(),
  choices: z.exactOptional(z.array(z.object({ id: text, label: text, help: z.exactOptional(text) }))),
  upload: z.exactOptional(z.literal(true)).check(z.describe('Of a paper: a photo of it can be sent')),
  example: text.check(z.describe('An invented answer that passes every check now')),
})

export const agencyState = z.object({
  id: text,
  name: text,
  state: text.check(z.describe('In words')),
  step: z
    .exactOptional(z.enum(AGENCY_STEPS))
    .check(z.describe('How far it is: `held` waits for another agency, `wanted` needs something from the citizen')),
})
/** Of a filing that goes to several agencies. */
export const counted = {
  done: z.exactOptional(z.int().check(z.minimum(0), z.describe('So many agencies are done'))),
  of: z.exactOptional(z.int().check(z.minimum(0), z.describe('Of so many, where there are several'))),
}

const row = z.object({ label: text, value: text })
export const handoverCard = z.object({
  service: z.exactOptional(text),
  title: z.exactOptional(text),
  who: z.exactOptional(z.object({ name: z.exactOptional(text), phone: z.exactOptional(text) })),
  answered: z.exactOptional(z.array(z.object({ service: text, section: text, title: text }))),
  lastSaid: z.exactOptional(text),
  failed: z.exactOptional(z.object({ times: count, words: z.exactOptional(text) })),
  filled: z.array(row),
  locale: z.exactOptional(z.enum(LOCALES)),
  channel: z.exactOptional(z.enum(['web', 'phone', 'console'])),
  region: z.exactOptional(text),
  since: z.exactOptional(text.check(z.describe('ISO moment at which a person was called for'))),
})

const say = z.object({
  kind: z.literal('say'),
  text,
  facts: z.exactOptional(z.array(fact)).check(z.describe('The short answer, to be shown large')),
  sources: z.exactOptional(z.array(source)),
  generated: z.boolean().check(z.describe('false: word for word from a guide, or fixed words')),
  checklist: z
    .exactOptional(
      z.object({
        filing: text,
        items: z.array(z.object({ slot: text, label: text, state: z.enum(PAPER_STATES) })),
      }),
    )
    .check(
      z.describe('Papers to tick; choices are `paper:<slot>:have`, `paper:<slot>:later` and `paper:<slot>:fetch`'),
    ),
  announced: z
    .exactOptional(
      z.object({ id: text, kind: z.enum(ANNOUNCED_KINDS), until: text.check(z.describe('ISO; do not show it later')) }),
    )
    .check(z.describe('What the place tells everybody; an emergency comes first')),
})
const ask = z.object({
  kind: z.literal('ask'),
  filing: text,
  slot: text,
  label: text,
  text,
  why: z.exactOptional(text),
  input: slotInput,
  progress: z.object({ step: count, of: count }),
})
const choose = z.object({ kind: z.literal('choose'), text, options: z.array(option) })
const review = z.object({
  kind: z.literal('review'),
  filing: text,
  rows: z.array(z.object({ slot: text, ...row.shape })).check(z.describe('Sensitive values are masked')),
})
const receipt = z.object({
  kind: z.literal('receipt'),
  reference: text,
  agencies: z.array(agencyState),
  ...counted,
  promise: z.exactOptional(text),
})
const handover = z.object({
  kind: z.literal('handover'),
  reason: text,
  phones: z.array(z.object({ name: text, number: text })),
  card: z.exactOptional(handoverCard),
})

export const replyPart = z.discriminatedUnion('kind', [say, ask, choose, review, receipt, handover])

export const reply = z.object({
  turnId: text,
  outcome: z.enum(OUTCOMES),
  locale: z.enum(LOCALES),
  parts: z.array(replyPart),
  spoken: text.check(z.describe('The same reply for the ear')),
  notice: text.check(z.describe('The constant label: this is a machine')),
  display: z
    .exactOptional(z.enum(DISPLAYS))
    .check(z.describe('What the citizen wished of the look of the page, in words: obey it once')),
})
