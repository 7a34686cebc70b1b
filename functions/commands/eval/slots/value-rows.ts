// Rows of our own kind: what is said, which type it is, and its canonical value or whether it is valid.
import * as z from 'zod/mini'
import { slot } from '../../../filings/filing.ts'
import { namedType } from './named-type.ts'
import { circumstances, readIn } from './row-language.ts'
import type { RowShape } from './slot-case.ts'

/** `value: null` says that there is none to be read; forms that are checked by a pattern call the type `field`. */
const row = z
  .extend(circumstances, {
    text: z.string(),
    type: z.optional(z.string()),
    field: z.optional(z.string()),
    value: z.nullish(z.union([z.string(), z.array(z.string()).check(z.minLength(1))])),
    valid: z.nullish(z.boolean()),
    choices: slot.shape.choices,
  })
  .check(z.refine(({ value, valid }) => value !== undefined || typeof valid === 'boolean', 'write value or valid'))

const cases: RowShape['cases'] = (data) => {
  const { text, value, valid, choices, ...about } = row.parse(data)
  const name = about.type ?? about.field ?? ''
  const type = namedType(name)
  if (!type) return [{ leftOut: `no slot asks for it: ${name}` }]
  const said = { type, said: text, ...readIn(about, text), ...(choices && { choices }) }
  if (typeof value === 'string' || Array.isArray(value)) return [{ ...said, asks: 'value', right: [value].flat() }]
  if (value === null && typeof valid !== 'boolean') return [{ ...said, asks: 'refusal', right: false }]
  return [{ ...said, asks: 'validity', right: valid ?? false }]
}

export const VALUE_ROWS: RowShape = { keys: ['text', 'type'], cases }
export const FIELD_ROWS: RowShape = { keys: ['text', 'field'], cases }
