// The shapes of `facts.yaml`, of `regions/<code>.yaml` and of `examples.yaml`, as schemas that an editor's program reads too.
import * as z from 'zod/mini'
import { LOCALES, words } from '../filings/filing.ts'
import { FACETS, FACT_KINDS } from './guide.ts'
import { id, isoDate } from './front-matter.ts'

const value = z
  .union([z.number(), z.string().check(z.minLength(1)), words])
  .check(z.describe('a number, text in quotes, or { zh-CN: …, en: … } for a place'))

const unit = words.check(z.describe('{ zh-CN: 周岁, en: years old }: what is counted'))

const label = words.check(z.describe('{ zh-CN: 补领工本费, en: Fee for a new card }: what the figure is'))

const source = id.check(z.describe('the id of one of the sources in the guide'))

const firm = z.boolean().check(z.describe('true, or false when it differs from place to place or is not certain'))

const asOf = isoDate.check(z.describe('the date on which the source was read, a real date such as 2026-11-21'))

export const factsFile = z
  .array(
    z.strictObject({
      id,
      facet: z.enum(FACETS),
      kind: z.enum(FACT_KINDS),
      value: z.exactOptional(value),
      unit: z.exactOptional(unit),
      label,
      firm,
      source,
      asOf,
    }),
  )
  .check(z.describe('a list of facts, each beginning with "- id: "'))

export const regionFile = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        id,
        value: z.exactOptional(value),
        unit: z.exactOptional(unit),
        label: z.exactOptional(label),
        firm,
        source,
        asOf,
      }),
    )
    .check(z.minLength(1), z.describe('a list of the facts that differ here, each beginning with "- id: "')),
})

const asked = z.strictObject({
  ask: z.string().check(z.minLength(1), z.describe('the words of a citizen')),
  facet: z.enum(FACETS),
})

const questions = z
  .array(asked)
  .check(z.minLength(1), z.describe('a list of questions, each as - { ask: 补一张多少钱, facet: fee }'))

export const examplesFile = z.strictObject({
  questions: z.strictObject({ 'zh-CN': questions, en: questions }),
  dialogues: z._default(
    z.array(z.strictObject({ locale: z.enum(LOCALES), turns: z.array(asked).check(z.minLength(2)) })),
    [],
  ),
})
