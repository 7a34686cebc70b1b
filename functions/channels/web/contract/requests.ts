// What clients may send: every body, query and path of the API, read by these schemas and nothing else.
import * as z from 'zod'
import { LOCALES } from '../../../filings/filing.ts'

const word = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const locale = z.enum(LOCALES)
const region = z
  .string()
  .regex(/^(\d{6}|\d{9}|\d{12})$/)
  .describe('Code of an administrative division that is there: 6, 9 or 12 digits, such as 371100')

export const openRequest = z.strictObject({
  locale: locale.default('zh-CN'),
  region: region.exactOptional(),
  channel: z.enum(['web', 'phone', 'console']).default('web'),
})

/** Something that can be seen; spaces, controls and characters without a shape are no turn. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** The longest text a citizen may send at once; the conversation itself asks for less in words. */
export const LONGEST_SAID = 4000

export const turnRequest = z
  .strictObject({
    id: word.describe("The client's own id of this turn: the same id always gets the same reply"),
    said: z.string().max(LONGEST_SAID).regex(VISIBLE).exactOptional(),
    choice: z
      .string()
      .regex(/^[A-Za-z0-9:._-]{1,128}$/)
      .describe('Id of an option or a choice that was offered')
      .exactOptional(),
    upload: word.describe('Id of an upload of this conversation').exactOptional(),
  })
  .refine(({ said, choice, upload }) => said !== undefined || choice !== undefined || upload !== undefined, {
    path: ['said'],
  })
  .meta({ anyOf: [{ required: ['said'] }, { required: ['choice'] }, { required: ['upload'] }] })

/** The longest reason that comes with a grade. */
const LONGEST_REASON = 500

export const ratingRequest = z.strictObject({
  grade: z
    .literal([1, 2, 3, 4, 5])
    .describe('5 very satisfied, 4 satisfied, 3 fairly satisfied, 2 dissatisfied, 1 very dissatisfied'),
  reason: z
    .string()
    .max(LONGEST_REASON)
    .regex(VISIBLE)
    .describe('In own words; what it says of a guide reaches its editors')
    .exactOptional(),
  turnId: word
    .describe('The turn it is for; the last filing, or the whole conversation, when left out')
    .exactOptional(),
})

export const statusRequest = z.strictObject({
  phoneLast4: z
    .string()
    .regex(/^\d{4}$/)
    .describe('Last four digits of the mobile given in the filing'),
})

export const recordingForm = z.strictObject({
  file: z.file().describe('One recording, 60 seconds and 3 MB at most'),
  locale: locale.describe("The language spoken; the conversation's when left out").exactOptional(),
})

/** About two minutes of speech. */
const LONGEST_ALOUD = 600

export const aloudRequest = z.strictObject({
  text: z
    .string()
    .max(LONGEST_ALOUD)
    .regex(VISIBLE)
    .describe('Said as it is written; send what a reply has as `spoken`, where numbers are masked'),
  locale,
  pace: z.number().min(0.5).max(2).describe("1 is the voice's own pace").exactOptional(),
})

export const guidesQuery = z.object({ locale: locale.default('zh-CN'), region: region.exactOptional() })

export const searchQuery = z.object({
  q: z.string().trim().min(1).max(200).describe('What is looked for, in either language'),
  ...guidesQuery.shape,
  k: z.coerce.number().int().min(1).max(20).default(5).describe('How many hits at most'),
})

export const regionsQuery = z.object({
  q: z.string().trim().min(1).max(40).describe('A place as people call it, in either language'),
  locale: locale.default('zh-CN'),
  k: z.coerce.number().int().min(1).max(20).default(8).describe('How many places at most'),
})

export const conversationPath = z.object({ id: word })
export const filingPath = z.object({
  reference: z.string().describe('As on the receipt, such as BB-7K2M-9QXR-T4WD; small letters and no dashes will do'),
})
export const guidePath = z.object({ service: z.string().describe('Id of a service, such as id-card') })
