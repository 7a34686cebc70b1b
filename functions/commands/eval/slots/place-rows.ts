// Rows of a list of places: a name, and the code that must come of it.
import * as z from 'zod/mini'
import { languageOf } from '../../../knowledge/terms.ts'
import type { RowShape } from './slot-case.ts'

const row = z.looseObject({ code: z.string().check(z.regex(/^\d{2,12}$/)), name: z.string().check(z.minLength(1)) })

/** Codes of provinces and cities are often written without the zeros at their end (GB/T 2260 has six digits). */
const cases: RowShape['cases'] = (data) => {
  const { code, name } = row.parse(data)
  // 市辖区 and 县 under a city only group what lies below them.
  if (/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u.test(name))
    return [{ leftOut: 'a heading, no place' }]
  // Codes of statistics (NBS): a development zone lies in real districts, a town right below a city has nine digits there.
  if (code.length > 6) return [{ leftOut: 'a town, by a code of statistics' }]
  if (/7\d$/u.test(code)) return [{ leftOut: 'a development zone, no division' }]
  const locale = languageOf(name) ?? 'zh-CN'
  return [{ type: 'region', asks: 'value', said: name, locale, right: [code.padEnd(6, '0')] }]
}

export const PLACE_ROWS: RowShape = { keys: ['code', 'name'], cases }
