// Tells by a field's name which type of slot asks for it, in the words of forms and test sets of both languages.
import { SLOT_TYPES, type SlotType } from '../../../filings/filing.ts'

/** Compared with the name in small letters, its parts held together by single blanks. */
const NAMES: [SlotType, RegExp][] = [
  ['resident-id', /^(?:居民)?身份证号|^resident id/u],
  ['credit-code', /统一社会信用代码|credit code/u],
  ['mobile', /手机|mobile|^phone ?number$/u],
  ['bank-card', /银行卡|bank card/u],
  ['passport', /护照|通行证|passport/u],
  ['date', /^日期|日期$|\bdate$|^date of\b/u],
  ['amount', /金额|价格|人均消费|门票|^(?:amount|price|currency)$/u],
  ['yes-no', /^boolean$|^是否/u],
  ['number', /^(?:number|num|number of .*|num .*|age|年龄)$/u],
  ['region', /行政区|^region$/u],
  ['name', /^姓名$/u],
  ['address', /^(?:住址|详细地址)$/u],
]

/** @returns undefined where no slot asks for it, such as times of day, e-mail addresses or number plates */
export function namedType(name: string): SlotType | undefined {
  const exact = SLOT_TYPES.find((type) => type === name)
  if (exact) return exact
  const plain = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_\- ]+/gu, ' ')
    .trim()
    .toLowerCase()
  return NAMES.find(([, names]) => names.test(plain))?.[0]
}
