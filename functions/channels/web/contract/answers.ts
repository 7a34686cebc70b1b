// What the API answers besides replies: conversations, filings, guides, search and the service itself.
import * as z from 'zod'
import { LOCALES } from '../../../filings/filing.ts'
import { CASE_STATES } from '../../../filings/delivery/agency-api.ts'
import { TOLD_STATES } from '../../../filings/delivery/share.ts'
import { FACETS, FACT_KINDS } from '../../../knowledge/guide.ts'
import { agencyState, reply } from './reply.ts'

const text = z.string()
const date = z.iso.date()
const locale = z.enum(LOCALES)
const reference = z.string().regex(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

export const opened = z.object({
  id: text,
  token: text.describe('Bearer secret of this conversation: keep it out of URLs and logs'),
  reply,
})

export const history = z.object({
  id: text,
  locale,
  region: text.exactOptional(),
  channel: z.enum(['web', 'phone', 'console']),
  turns: z.array(
    z.object({
      turnId: text,
      n: z.int().min(0),
      at: z.int().describe('Milliseconds since 1970'),
      said: text.exactOptional().describe('Masked'),
      choice: text.exactOptional(),
      reply,
    }),
  ),
  filing: z.object({ service: text, title: text, parked: z.boolean() }).exactOptional(),
  submitted: z.array(z.object({ reference, service: text })),
})

export const erased = z.object({
  erased: z.literal(true),
  kept: z.array(reference).describe('Submitted filings, which stay with their agencies'),
  note: text,
})

export const rated = z.object({
  kept: z.literal(true),
  note: text.describe('Thanks, and who hears of it'),
})

export const filingStatus = z.object({
  reference,
  service: text,
  submittedAt: z.iso.datetime(),
  preApplication: z.boolean().describe('The identity it needs was not shown: an original is still to be seen'),
  agencies: z.array(
    z.object({
      ...agencyState.shape,
      code: z.enum([...TOLD_STATES, ...CASE_STATES]),
      changedAt: text.exactOptional().describe('When the agency said so'),
      note: text.exactOptional().describe("The agency's own words"),
      more: z
        .array(z.object({ slot: text.exactOptional(), reason: text }))
        .exactOptional()
        .describe('What the agency still wants'),
    }),
  ),
  owed: z.array(text).describe('Attachments still to be brought'),
})

export const updated = z.object({ applied: z.boolean().describe('false: it says nothing new') })

export const guideCard = z.object({
  service: text,
  title: text,
  aliases: z.array(text),
  authority: text,
  onlineDepth: z.enum(['info', 'apply', 'all-online']),
  filing: z.boolean().describe('Bangban files it'),
  asOf: date,
  reviewBy: date,
  reviewed: z.boolean().describe('false: a sample that the office in charge has not reviewed'),
})
export const guideList = z.object({ guides: z.array(guideCard) })

export const guide = z.object({
  ...guideCard.shape,
  locale,
  region: text.exactOptional(),
  itemCode: text.exactOptional(),
  itemType: text,
  caseType: z.enum(['on-the-spot', 'promised']),
  visits: z.int().min(0).describe('Visits to a counter at most'),
  audience: z.enum(['person', 'business', 'both']),
  overdue: z.boolean().describe('Past its review date: do not rely on its figures'),
  note: text.exactOptional().describe('Must be shown with the guide'),
  phones: z.array(z.object({ name: text, number: text })),
  sections: z.array(
    z.object({
      facet: z.enum(FACETS),
      heading: text,
      question: text.exactOptional(),
      text,
      region: text.exactOptional().describe('Whose text it is; absent for the nation'),
    }),
  ),
  facts: z.array(
    z.object({
      id: text,
      facet: z.enum(FACETS),
      kind: z.enum(FACT_KINDS),
      label: text,
      value: text,
      firm: z.boolean().describe('false: the place decides, no figure is given'),
      source: text.describe('Id of one of the sources'),
      asOf: date,
      region: text.exactOptional(),
    }),
  ),
  sources: z.array(z.object({ id: text, title: text, url: text.exactOptional(), asOf: date })),
  related: z.array(text),
})

export const hits = z.object({
  hits: z.array(
    z.object({
      service: text,
      section: z.enum(FACETS),
      question: text.exactOptional(),
      title: text,
      text,
      score: z.number(),
    }),
  ),
})

export const regionList = z.object({
  regions: z.array(
    z.object({ code: text.describe('Six digits (GB/T 2260)'), name: text.describe('In full, up to the province') }),
  ),
})

export const transcript = z.object({
  text: text.describe('As it was heard, to be read over before it is sent; empty when nothing was said'),
  confidence: z.number().min(0).max(1).exactOptional().describe('Missing where the provider does not say'),
})

export const capabilities = z.object({
  locales: z.array(locale),
  stream: z.boolean().describe('Turns can be answered as server-sent events'),
  uploads: z.boolean(),
  resume: z.boolean(),
  speech: z.enum(['none', 'openai']).describe('Who processes recordings and texts aloud: say so before the first one'),
  model: z.boolean(),
})

export const health = z.object({
  status: z.literal('ok'),
  version: text,
  knowledge: text.describe('SHA-256 of the published knowledge, hex'),
})
