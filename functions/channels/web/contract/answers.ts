// What the API answers besides replies: conversations, filings, guides, search and the service itself.
import * as z from 'zod/mini'
import { LOCALES } from '../../../filings/filing.ts'
import { CASE_STATES } from '../../../filings/delivery/agency-api.ts'
import { TOLD_STATES } from '../../../filings/delivery/share.ts'
import { ANNOUNCED_KINDS } from '../../../knowledge/announced/announcement.ts'
import { FACETS, FACT_KINDS } from '../../../knowledge/guide.ts'
import { HEARD_TYPES } from '../../../speech/speech.ts'
import { agencyState, counted, reply } from './reply.ts'

const text = z.string()
const date = z.iso.date()
const locale = z.enum(LOCALES)
const reference = z.string().check(z.regex(/^BB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/))

export const opened = z.object({
  id: text,
  token: text.check(z.describe('Bearer secret of this conversation: keep it out of URLs and logs')),
  reply,
})

export const resumeCode = z.object({
  code: text.check(z.regex(/^\d{6}$/), z.describe('Works once; a newer one ends it')),
  expiresAt: z.iso.datetime(),
})

export const identityShown = z.object({
  level: z.enum(['phone', 'portal', 'national']),
  until: z.iso.datetime().check(z.describe('From then on it is not shown any more: send a new token')),
})

export const history = z.object({
  id: text,
  locale,
  region: z.exactOptional(text),
  channel: z.enum(['web', 'phone', 'console']),
  turns: z.array(
    z.object({
      turnId: text,
      n: z.int().check(z.minimum(0)),
      at: z.int().check(z.describe('Milliseconds since 1970')),
      said: z.exactOptional(text).check(z.describe('Masked')),
      choice: z.exactOptional(text),
      reply,
    }),
  ),
  filing: z.exactOptional(z.object({ service: text, title: text, parked: z.boolean() })),
  submitted: z.array(z.object({ reference, service: text })),
})

export const erased = z.object({
  erased: z.literal(true),
  kept: z.array(reference).check(z.describe('Submitted filings, which stay with their agencies')),
  note: text,
})

export const rated = z.object({
  kept: z.literal(true),
  note: text.check(z.describe('Thanks, and who hears of it')),
})

export const filingStatus = z.object({
  reference,
  service: text,
  submittedAt: z.iso.datetime(),
  preApplication: z.boolean().check(z.describe('The identity it needs was not shown: an original is still to be seen')),
  agencies: z.array(
    z.object({
      ...agencyState.shape,
      code: z.enum([...TOLD_STATES, ...CASE_STATES]),
      changedAt: z.exactOptional(text).check(z.describe('When the agency said so')),
      note: z.exactOptional(text).check(z.describe("The agency's own words")),
      more: z
        .exactOptional(z.array(z.object({ slot: z.exactOptional(text), reason: text })))
        .check(z.describe('What the agency still wants')),
    }),
  ),
  ...counted,
  summary: z.exactOptional(text).check(z.describe('The whole in one sentence, where there are several agencies')),
  owed: z.array(text).check(z.describe('Attachments still to be brought')),
})

export const updated = z.object({ applied: z.boolean().check(z.describe('false: it says nothing new')) })

export const guideCard = z.object({
  service: text,
  title: text,
  aliases: z.array(text),
  authority: text,
  onlineDepth: z.enum(['info', 'apply', 'all-online']),
  filing: z.boolean().check(z.describe('Bangban files it')),
  asOf: date,
  reviewBy: date,
  reviewed: z.boolean().check(z.describe('false: a sample that the office in charge has not reviewed')),
})
export const guideList = z.object({ guides: z.array(guideCard) })

export const guide = z.object({
  ...guideCard.shape,
  locale,
  region: z.exactOptional(text),
  itemCode: z.exactOptional(text),
  itemType: text,
  caseType: z.enum(['on-the-spot', 'promised']),
  visits: z.int().check(z.minimum(0), z.describe('Visits to a counter at most')),
  audience: z.enum(['person', 'business', 'both']),
  overdue: z.boolean().check(z.describe('Past its review date: do not rely on its figures')),
  note: z.exactOptional(text).check(z.describe('Must be shown with the guide')),
  phones: z.array(z.object({ name: text, number: text })),
  sections: z.array(
    z.object({
      facet: z.enum(FACETS),
      heading: text,
      question: z.exactOptional(text),
      text,
      region: z.exactOptional(text).check(z.describe('Whose text it is; absent for the nation')),
    }),
  ),
  facts: z.array(
    z.object({
      id: text,
      facet: z.enum(FACETS),
      kind: z.enum(FACT_KINDS),
      label: text,
      value: text,
      firm: z.boolean().check(z.describe('false: the place decides, no figure is given')),
      source: text.check(z.describe('Id of one of the sources')),
      asOf: date,
      region: z.exactOptional(text),
    }),
  ),
  sources: z.array(z.object({ id: text, title: text, url: z.exactOptional(text), asOf: date })),
  related: z.array(text),
})

export const hits = z.object({
  hits: z.array(
    z.object({
      service: text,
      section: z.enum(FACETS),
      question: z.exactOptional(text),
      title: text,
      text,
      score: z.number(),
    }),
  ),
})

export const regionList = z.object({
  regions: z.array(
    z.object({
      code: text.check(z.describe('Six digits (GB/T 2260)')),
      name: text.check(z.describe('In full, up to the province')),
    }),
  ),
})

export const transcript = z.object({
  text: text.check(z.describe('As it was heard, to be read over before it is sent; empty when nothing was said')),
  confidence: z
    .exactOptional(z.number().check(z.minimum(0), z.maximum(1)))
    .check(z.describe('Missing where the provider does not say')),
})

export const uploaded = z.object({
  id: text.check(z.describe('Answers the question for its paper, as `upload` of a turn, within a day')),
  kind: z.literal('paper'),
  fields: z.object({}).check(z.describe('Nobody reads photos here: always empty')),
})

export const liveSession = z.object({
  url: text.check(
    z.describe(
      'Signed WebSocket address of the recogniser, for one utterance: event-stream messages `AudioEvent` of 16-bit little-endian samples, one channel, 100 ms each; an empty one ends it. Keep it out of logs',
    ),
  ),
  expiresAt: z.iso.datetime().check(z.describe('The connection must be open by then; it may last longer')),
  rate: z.int().check(z.describe('Samples of a second')),
  provider: z.enum(['aws', 'openai']).check(z.describe('Who processes the sound, and whose messages are spoken')),
})

export const capabilities = z.object({
  locales: z.array(locale),
  stream: z.boolean().check(z.describe('Turns can be answered as server-sent events')),
  uploads: z.boolean().check(z.describe('Photos of papers are taken')),
  resume: z.boolean(),
  speech: z
    .enum(['none', 'openai', 'aws'])
    .check(z.describe('Who processes recordings and texts aloud: say so before the first one')),
  live: z.boolean().check(z.describe('Sound can be sent to the recogniser while it is spoken')),
  recordings: z
    .array(z.enum(HEARD_TYPES))
    .check(z.describe('What a recording may be to be written down; none where nobody listens')),
  model: z.boolean(),
  reminders: z.boolean().check(z.describe('A short message can be sent when something is due, to who wishes it')),
})

export const announcements = z.object({
  notices: z.array(
    z.object({
      id: text,
      kind: z.enum(ANNOUNCED_KINDS),
      title: text,
      text: text.check(z.describe('Plain words; an address in it may be made a link')),
      from: text,
      until: text.check(z.describe('ISO moment: do not show it later')),
      region: text.check(z.describe('Code of the place it is for, or nation')),
      phone: z.exactOptional(text),
    }),
  ),
})

export const health = z.object({
  status: z.literal('ok'),
  version: text,
  knowledge: text.check(z.describe('SHA-256 of the published knowledge, hex')),
})
