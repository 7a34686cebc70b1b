// Rule: the value of a fact suits its kind, in facts.yaml and where a region changes it.
import * as z from 'zod/mini'
import type { Fact, FactKind } from '../guide.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

type Row = Pick<Fact, 'id' | 'firm'> & Pick<Partial<Fact>, 'value' | 'unit'>

const NUMBER = z.number().check(z.minimum(0))

const KINDS: Record<FactKind, { value: z.ZodMiniType; write: string }> = {
  money: { value: NUMBER, write: 'write the yuan as a number without quotes, 0 for free' },
  days: { value: NUMBER.check(z.int()), write: 'write the days as a whole number without quotes' },
  workdays: { value: NUMBER.check(z.int()), write: 'write the working days as a whole number without quotes' },
  date: { value: z.iso.date(), write: 'write a real date such as 2026-11-21' },
  phone: { value: z.string().check(z.regex(/^\+?\d[\d -]{1,18}\d$/)), write: "write the digits in quotes: '12345'" },
  url: { value: z.url({ protocol: /^https?$/ }), write: 'write a whole link that begins with https://' },
  place: {
    value: z.object({ 'zh-CN': z.string(), en: z.string() }),
    write: 'write the place in both languages: { zh-CN: …, en: … }',
  },
  count: { value: NUMBER, write: 'write a number without quotes, and what is counted as unit' },
}

export function valuesSuitTheirKind(folder: ServiceFolder): Fault[] {
  const facts = folder.facts?.value
  if (!folder.facts || !facts) return []
  const { file, lineOf } = folder.facts
  const national = facts.flatMap((fact, index) => rowFaults(fact, fact, file, (key) => lineOf([index, key])))
  const regional = folder.regions.flatMap(({ facts: local }) =>
    (local?.value?.facts ?? []).flatMap((row, index) => {
      const fact = facts.find(({ id }) => id === row.id)
      const lineAt = (key: string) => local?.lineOf(['facts', index, key]) ?? 1
      if (fact) return rowFaults(row, { ...fact, ...row }, local?.file ?? '', lineAt)
      const write = 'write an id of facts.yaml, or put the fact there first with firm: false'
      return [{ file: local?.file ?? '', line: lineAt('id'), what: `"${row.id}" is no fact of this service`, write }]
    }),
  )
  return [...national, ...regional]
}

/** `fact` is the row as it counts, with what a region leaves as it is. */
function rowFaults(row: Row, fact: Row & { kind: FactKind }, file: string, lineAt: (key: string) => number): Fault[] {
  const { kind, firm, value, unit } = fact
  const suits = KINDS[kind]
  if (value === undefined) {
    if (!firm) return []
    return [
      {
        file,
        line: lineAt('id'),
        what: `"${row.id}" is firm but has no value`,
        write: `${suits.write}, or firm: false`,
      },
    ]
  }
  if (!suits.value.safeParse(value).success) {
    return [{ file, line: lineAt('value'), what: `the value of "${row.id}" is no ${kind}`, write: suits.write }]
  }
  if (kind === 'count' && !unit) {
    const write = 'write what is counted: unit: { zh-CN: 周岁, en: years old }'
    return [{ file, line: lineAt('id'), what: `"${row.id}" has no unit`, write }]
  }
  return []
}
