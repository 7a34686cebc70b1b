// What clients may send: every body, query and path of the API, read by these schemas and nothing else.
import * as z from 'zod/mini'
import { LOCALES } from '../../../filings/filing.ts'

const word = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
const locale = z.enum(LOCALES)
const region = z
  .string()
  .check(
    z.regex(/^(\d{6}|\d{9}|\d{12})$/),
    z.describe('Code of an administrative division that is there: 6, 9 or 12 digits, such as 371100'),
  )

/** Three parts of base64url: what it says is read by who trusts the portal, and nowhere else. */
const portalToken = z
  .string()
  .check(
    z.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/),
    z.maxLength(4096),
    z.describe('A JWT that the portal has signed for this visitor, made at most ten minutes ago; it counts once'),
  )

export const identityRequest = z.strictObject({ token: portalToken })

export const openRequest = z.strictObject({
  locale: z._default(locale, 'zh-CN'),
  region: z.exactOptional(region),
  channel: z._default(z.enum(['web', 'phone', 'console']), 'web'),
  identity: z.exactOptional(portalToken),
  key: z.exactOptional(
    z
      .string()
      .check(
        z.regex(/^[A-Za-z0-9_-]{32,64}$/),
        z.describe('128 random bits or more, and a secret: the same key opens the same conversation, however often'),
      ),
  ),
})

/** Something that can be seen; spaces, controls and characters without a shape are no turn. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** The longest text a citizen may send at once; the conversation itself asks for less in words. */
export const LONGEST_SAID = 4000

export const turnRequest = z
  .strictObject({
    id: word.check(z.describe("The client's own id of this turn: the same id always gets the same reply")),
    said: z.exactOptional(z.string().check(z.maxLength(LONGEST_SAID), z.regex(VISIBLE))),
    choice: z.exactOptional(
      z
        .string()
        .check(
          z.regex(/^(?:[A-Za-z0-9:._-]{1,128}|跳过)$/),
          z.describe('Id of an option or a choice that was offered, or the example of a paper'),
        ),
    ),
    upload: z.exactOptional(word.check(z.describe('Id of an upload of this conversation'))),
  })
  .check(
    z.refine(({ said, choice, upload }) => said !== undefined || choice !== undefined || upload !== undefined, {
      path: ['said'],
    }),
    z.meta({ anyOf: [{ required: ['said'] }, { required: ['choice'] }, { required: ['upload'] }] }),
  )

/** The longest reason that comes with a grade. */
const LONGEST_REASON = 500

export const ratingRequest = z.strictObject({
  grade: z
    .literal([1, 2, 3, 4, 5])
    .check(z.describe('5 very satisfied, 4 satisfied, 3 fairly satisfied, 2 dissatisfied, 1 very dissatisfied')),
  reason: z.exactOptional(
    z
      .string()
      .check(
        z.maxLength(LONGEST_REASON),
        z.regex(VISIBLE),
        z.describe('In own words; what it says of a guide reaches its editors'),
      ),
  ),
  turnId: z.exactOptional(
    word.check(z.describe('The turn it is for; the last filing, or the whole conversation, when left out')),
  ),
})

export const statusRequest = z.strictObject({
  phoneLast4: z.string().check(z.regex(/^\d{4}$/), z.describe('Last four digits of the mobile given in the filing')),
})

export const resumeRequest = z.strictObject({
  code: z.string().check(z.regex(/^\d{6}$/), z.describe('Six digits that were given on another channel')),
  check: z
    .exactOptional(z.string().check(z.regex(/^\d{3}[\dXx]$/)))
    .check(z.describe('Last four of a mobile or ID number that was filled in; asked for by `check-needed`')),
})

export const recordingForm = z.strictObject({
  file: z.file().check(z.describe('One recording, 60 seconds and 3 MB at most')),
  locale: z.exactOptional(locale.check(z.describe("The language spoken; the conversation's when left out"))),
})

export const uploadForm = z.strictObject({
  file: z.file().check(z.describe('One photo, 4 MB at most: what it is its content says, not its name')),
  slot: z.exactOptional(
    z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/), z.describe('The question for a paper that it is sent for')),
  ),
})

export const paperPath = z.object({
  reference: z.string().check(z.describe('Of the filing')),
  slot: z.string().check(z.describe('Of the paper, as in the message')),
})

export const liveRequest = z.strictObject({
  locale: z.exactOptional(locale.check(z.describe("The language spoken; the conversation's when left out"))),
})

/** About two minutes of speech. */
const LONGEST_ALOUD = 600

export const aloudRequest = z.strictObject({
  text: z
    .string()
    .check(
      z.maxLength(LONGEST_ALOUD),
      z.regex(VISIBLE),
      z.describe(
        'Said as it is written; send what a reply has as `spoken`, or sentences of its parts, one a line, as the widget says them',
      ),
    ),
  locale,
  pace: z.exactOptional(z.number().check(z.minimum(0.5), z.maximum(2), z.describe("1 is the voice's own pace"))),
})

export const guidesQuery = z.object({ locale: z._default(locale, 'zh-CN'), region: z.exactOptional(region) })

export const searchQuery = z.object({
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.describe('What is looked for, in either language')),
  ...guidesQuery.shape,
  k: z
    ._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(20)), 5)
    .check(z.describe('How many hits at most')),
})

export const regionsQuery = z.object({
  q: z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(40), z.describe('A place as people call it, in either language')),
  locale: z._default(locale, 'zh-CN'),
  k: z
    ._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(20)), 8)
    .check(z.describe('How many places at most')),
})

export const callQuery = z.object({
  n: z.exactOptional(z.string().check(z.regex(/^\d{1,4}$/), z.describe('Counts the steps; without it the line rings'))),
  locale: z.exactOptional(locale),
})

/** Twilio sends more, and adds to it: all of it is signed, and this is what is read. */
export const callForm = z.looseObject({
  CallSid: z.string().check(z.minLength(1)),
  CallStatus: z.exactOptional(z.string()),
  From: z.exactOptional(z.string()),
  SpeechResult: z.exactOptional(z.string()),
  Confidence: z.exactOptional(z.string()),
  Digits: z.exactOptional(z.string()),
  DialCallStatus: z.exactOptional(z.string()),
})

export const conversationPath = z.object({ id: word })
export const filingPath = z.object({
  reference: z
    .string()
    .check(z.describe('As on the receipt, such as BB-7K2M-9QXR-T4WD; small letters and no dashes will do')),
})
export const guidePath = z.object({ service: z.string().check(z.describe('Id of a service, such as id-card')) })
