// The shapes of `facts.yaml`, of `regions/<code>.yaml` and of `examples.yaml`, as schemas that an editor's program reads too.
import * as z from 'zod'
import { LOCALES, words } from '../filings/filing.ts'
import { FACETS, FACT_KINDS } from './guide.ts'
import { id, isoDate } from './front-matter.ts'

const value = z
  .union([z.number(), z.string().min(1), words])
  .describe('a number, text in quotes, or { zh-CN: …, en: … } for a place')

const unit = words.describe('{ zh-CN: 周岁, en: years old }: what is counted')

const label = words.describe('{ zh-CN: 补领工本费, en: Fee for a new card }: what the figure is')

const source = id.describe('the id of one of the sources in the guide')

const firm = z.boolean().describe('true, or false when it differs from place to place or is not certain')

const asOf = isoDate.describe('the date on which the source was read, a real date such as 2026-11-21')

export const factsFile = z
  .array(
    z.strictObject({
      id,
      facet: z.enum(FACETS),
      kind: z.enum(FACT_KINDS),
      value: value.exactOptional(),
      unit: unit.exactOptional(),
      label,
      firm,
      source,
      asOf,
    }),
  )
  .describe('a list of facts, each beginning with "- id: "')

export const regionFile = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        id,
        value: value.exactOptional(),
        unit: unit.exactOptional(),
        label: label.exactOptional(),
        firm,
        source,
        asOf,
      }),
    )
    .min(1)
    .describe('a list of the facts that differ here, each beginning with "- id: "'),
})

const asked = z.strictObject({ ask: z.string().min(1).describe('the words of a citizen'), facet: z.enum(FACETS) })

const questions = z.array(asked).min(1).describe('a list of questions, each as - { ask: 补一张多少钱, facet: fee }')

export const examplesFile = z.strictObject({
  questions: z.strictObject({ 'zh-CN': questions, en: questions }),
  dialogues: z.array(z.strictObject({ locale: z.enum(LOCALES), turns: z.array(asked).min(2) })).default([]),
})
