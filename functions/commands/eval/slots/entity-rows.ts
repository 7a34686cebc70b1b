// Rows of a recogniser's specification: a sentence, and each value in it with its type and resolution.
import * as z from 'zod/mini'
import type { SlotType } from '../../../filings/filing.ts'
import { namedType } from './named-type.ts'
import { circumstances, readIn } from './row-language.ts'
import type { RowShape } from './slot-case.ts'

const entity = z.looseObject({
  Text: z.nullish(z.string()),
  TypeName: z.nullish(z.string()),
  Resolution: z.nullish(
    z.looseObject({
      value: z.optional(z.unknown()),
      subtype: z.nullish(z.string()),
      values: z.nullish(z.array(z.looseObject({ value: z.nullish(z.string()) }))),
      unit: z.nullish(z.string()),
      isoCurrency: z.nullish(z.string()),
    }),
  ),
})

const row = z.extend(circumstances, {
  text: z.string(),
  /** What the specification is of; names the type where nothing is to be found. */
  model: z.optional(z.string()),
  expected: z.array(entity),
})

type Resolution = NonNullable<z.output<typeof entity>['Resolution']>

/**
 * A slot holds one value: sentences with several are left out. What is no value of the slot (a fraction for a whole
 * number, dollars for yuan, a foreign telephone for a mainland mobile, a day that no calendar has) must be refused.
 */
const cases: RowShape['cases'] = (data) => {
  const { text, model = '', expected, ...about } = row.parse(data)
  const [found, ...more] = expected
  if (more.length > 0) return [{ leftOut: 'several values in one sentence' }]
  const kind = found?.Resolution?.subtype
  const name = `${found?.TypeName ?? model.replace(/Model$/, '')}${kind ? `.${kind}` : ''}`
  const type = namedType(name.replace(/^datetimeV2\.|\.(?:integer|decimal)$/g, ''))
  if (!type) return [{ leftOut: `no slot asks for it: ${name}` }]
  const right = !found?.Resolution || MUST_ASK[type]?.test(found.Text ?? '') ? [] : valuesOf(type, found.Resolution)
  if (right === undefined) return [{ leftOut: `no value to compare with: ${name}` }]
  const said = { type, said: text, ...readIn(about, text) }
  return [right.length > 0 ? { ...said, asks: 'value', right } : { ...said, asks: 'refusal', right: false }]
}

export const ENTITY_ROWS: RowShape = { keys: ['text', 'expected'], cases }

/**
 * What a filing must ask about though a recogniser has an answer: numbers that are only about so many (三十几万), days of
 * the lunar calendar, eleven digits in American groups, and figures of which each may be the day, the month or the year.
 */
const MUST_ASK: Partial<Record<SlotType, RegExp>> = {
  number: /[几幾多余餘]/u,
  mobile: /^1(?:[ .-]?\(\d{3}\) ?|[ .-]\d{3}[ .-])\d{3}[ .-]\d{4}$/u,
  date: /正月|腊月|大年|初[一二三四五六七八九十]|(?<!\d)(?!0?(\d+)[-/.]0?\1[-/.])(?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|1[0-2])[-/.]\d{4}(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/u,
}

/** The resolution in our canonical forms; empty where the slot must refuse it. */
function valuesOf(type: SlotType, { value, values, unit, isoCurrency }: Resolution): string[] | undefined {
  const written = typeof value === 'string' ? value : ''
  const number = written === '' ? Number.NaN : Number(written)
  // An age in months is no age that a form asks for.
  if (unit && type === 'number' && unit !== 'Year') return undefined
  if (type === 'number') return Number.isSafeInteger(number) ? [String(number)] : []
  if (type === 'date') {
    return values?.flatMap(({ value: day }) => (day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : []))
  }
  if (type === 'amount') {
    const isYuan = isoCurrency === 'CNY' || /yuan|renminbi|人民币/iu.test(unit ?? '')
    return isYuan && number >= 0 ? [number.toFixed(2)] : []
  }
  if (type === 'mobile') {
    const digits = written.replace(/[^\d+]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/u, '')
    return /^1[3-9]\d{9}$/u.test(digits) ? [digits] : []
  }
  if (type === 'yes-no') return typeof value === 'boolean' ? [value ? 'yes' : 'no'] : undefined
  return undefined
}
