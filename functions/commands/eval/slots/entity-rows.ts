// Rows of a recogniser's specification: a sentence, and each value in it with its type and resolution.
import * as z from 'zod'
import type { SlotType } from '../../../filings/filing.ts'
import { namedType } from './named-type.ts'
import { circumstances, readIn } from './row-language.ts'
import type { RowShape } from './slot-case.ts'

const entity = z.looseObject({
  TypeName: z.string().nullish(),
  Resolution: z
    .looseObject({
      value: z.unknown().optional(),
      values: z.array(z.looseObject({ value: z.string().nullish() })).nullish(),
      unit: z.string().nullish(),
      isoCurrency: z.string().nullish(),
    })
    .nullish(),
})

const row = circumstances.extend({
  text: z.string(),
  /** What the specification is of; names the type where nothing is to be found. */
  model: z.string().optional(),
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
  const name = found?.TypeName ?? model.replace(/Model$/, '')
  const type = namedType(name.replace(/^datetimeV2\./, ''))
  if (!type) return [{ leftOut: `no slot asks for it: ${name}` }]
  const right = found?.Resolution ? valuesOf(type, found.Resolution) : []
  if (right === undefined) return [{ leftOut: `no value to compare with: ${name}` }]
  const said = { type, said: text, ...readIn(about, text) }
  return [right.length > 0 ? { ...said, asks: 'value', right } : { ...said, asks: 'refusal', right: false }]
}

export const ENTITY_ROWS: RowShape = { keys: ['text', 'expected'], cases }

/** The resolution in our canonical forms; empty where the slot must refuse it. */
function valuesOf(type: SlotType, { value, values, unit, isoCurrency }: Resolution): string[] | undefined {
  const written = typeof value === 'string' ? value : ''
  const number = written === '' ? Number.NaN : Number(written)
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
