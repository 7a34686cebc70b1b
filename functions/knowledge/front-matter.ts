// What stands above a guide's text: the front matter, as a schema whose descriptions advise the editor.
import * as z from 'zod/mini'
import { DECIDERS, TOPICS } from './guide.ts'

/** What every id in a knowledge folder looks like; the same as in `filing.yaml`. */
export const ID = /^[a-z][a-z0-9-]*$/

export const id = z.string().check(z.regex(ID), z.describe('small letters, digits and dashes, such as fee-replace'))

export const isoDate = z.iso.date().check(z.describe('a real date such as 2026-11-21'))

const url = z.url({ protocol: /^https?$/ }).check(z.describe('a whole link that begins with https://'))

const line = (advice: string) => z.string().check(z.trim(), z.minLength(1), z.describe(advice))

export const frontMatter = z.strictObject({
  id: id.check(z.describe('the name of the folder')),
  itemCode: z.exactOptional(line('the code of the matter in the national catalogue, in quotes')),
  title: line('what people call this service'),
  aliases: z.array(line('another name of this service')).check(z.describe('a list of other names, or []')),
  phrases: z
    .array(line('a whole question, as people really say it'))
    .check(z.minLength(1), z.describe('a list of at least 8 whole questions, as people really say them')),
  authority: line('the office in charge, such as 公安机关 / the police'),
  itemType: line('the kind of matter, such as 公共服务 / public service'),
  onlineDepth: z.enum(['info', 'apply', 'all-online']),
  caseType: z.enum(['on-the-spot', 'promised']),
  visits: z.int().check(z.minimum(0), z.maximum(9), z.describe('how often people go to a counter at most: 0, 1 or 2')),
  audience: z.enum(['person', 'business', 'both']),
  phones: z.array(id).check(z.minLength(1), z.describe('a list of ids of phone facts, the one to call first on top')),
  asOf: isoDate.check(z.describe('the date the sources were read, a real date such as 2026-11-21')),
  reviewBy: isoDate.check(z.describe('the date by which the guide must be read again, a real date such as 2027-11-21')),
  review: z
    .strictObject({
      by: z.string().check(z.describe("who in the office has reviewed it, or ''")),
      on: z.union([isoDate, z.literal('')]).check(z.describe("the date of the review, or ''")),
    })
    .check(z.describe("{ by: '', on: '' } until the office in charge has reviewed it")),
  sources: z
    .array(
      z.strictObject({
        id,
        title: line('the name of the law, notice or page'),
        url: z.exactOptional(url),
        asOf: z.exactOptional(isoDate.check(z.describe("the date it was read, where that is not the guide's asOf"))),
      }),
    )
    .check(z.minLength(1), z.describe('a list of { id, title, url, asOf } of what the guide was written from')),
  related: z._default(z.array(id), []).check(z.describe('a list of other folders in knowledge/, or []')),
  topic: z.exactOptional(z.enum(TOPICS)),
  decidedBy: z.exactOptional(z.enum(DECIDERS)),
  filing: z._default(z.boolean(), false).check(z.describe('true if the folder has a filing.yaml, false if not')),
})

export type FrontMatter = z.output<typeof frontMatter>
