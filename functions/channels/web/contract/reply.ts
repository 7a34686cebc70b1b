// A Reply and its parts as schemas; a test keeps them the same as the core's own types.
import * as z from 'zod'
import { OUTCOMES } from '../../../conversation/reply.ts'
import { LOCALES, SLOT_TYPES } from '../../../filings/filing.ts'
import { FACETS } from '../../../knowledge/guide.ts'

const text = z.string()
const count = z.int().min(0)

export const source = z.object({
  service: text,
  section: text.describe('A facet of the guide'),
  title: text,
  url: text.exactOptional(),
  asOf: text.describe('ISO date on which it was read'),
})

export const fact = z.object({ facet: z.enum(FACETS), label: text, value: text })

export const option = z.object({ id: text.describe('Send it back as `choice`'), label: text })

export const slotInput = z.object({
  type: z.enum(SLOT_TYPES),
  optional: z.boolean(),
  choices: z.array(z.object({ id: text, label: text, help: text.exactOptional() })).exactOptional(),
  example: text.describe('An invented answer that passes every check now'),
})

export const agencyState = z.object({ id: text, name: text, state: text.describe('In words') })

const row = z.object({ label: text, value: text })
export const handoverCard = z.object({
  service: text.exactOptional(),
  lastSaid: text.exactOptional(),
  filled: z.array(row),
})

const say = z.object({
  kind: z.literal('say'),
  text,
  facts: z.array(fact).exactOptional().describe('The short answer, to be shown large'),
  sources: z.array(source).exactOptional(),
  generated: z.boolean().describe('false: word for word from a guide, or fixed words'),
})
const ask = z.object({
  kind: z.literal('ask'),
  filing: text,
  slot: text,
  label: text,
  text,
  why: text.exactOptional(),
  input: slotInput,
  progress: z.object({ step: count, of: count }),
})
const choose = z.object({ kind: z.literal('choose'), text, options: z.array(option) })
const review = z.object({
  kind: z.literal('review'),
  filing: text,
  rows: z.array(z.object({ slot: text, ...row.shape })).describe('Sensitive values are masked'),
})
const receipt = z.object({
  kind: z.literal('receipt'),
  reference: text,
  agencies: z.array(agencyState),
  promise: text.exactOptional(),
})
const handover = z.object({
  kind: z.literal('handover'),
  reason: text,
  phones: z.array(z.object({ name: text, number: text })),
  card: handoverCard.exactOptional(),
})

export const replyPart = z.discriminatedUnion('kind', [say, ask, choose, review, receipt, handover])

export const reply = z.object({
  turnId: text,
  outcome: z.enum(OUTCOMES),
  locale: z.enum(LOCALES),
  parts: z.array(replyPart),
  spoken: text.describe('The same reply for the ear'),
  notice: text.describe('The constant label: this is a machine'),
})
