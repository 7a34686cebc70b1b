// Rules: what the findings of filing.yaml look at is there and can be looked at so, and their words fit their kind.
import {
  type Filing,
  type Finding,
  LOCALES,
  type Measure,
  RETIREMENT_GROUPS,
  type Slot,
  type SlotType,
  SUBMISSION,
} from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'
import { isDay, type Path, type TellAt, whenFaults } from './filing-steps.ts'
import { oneOf } from './one-of.ts'

export function findingsMakeSense({ filing }: ServiceFolder): Fault[] {
  if (!filing?.value) return []
  const { findings } = filing.value
  const faults: Fault[] = []
  const tell: TellAt = (path, what, write) => faults.push({ file: filing.file, line: filing.lineOf(path), what, write })
  findings.forEach((finding, index) => {
    const path = ['findings', index]
    if (findings.findIndex(({ id }) => id === finding.id) < index)
      tell([...path, 'id'], `the id "${finding.id}" stands here a second time`, 'write another id')
    findingFaults(finding, path, filing.value ?? { slots: [], attachments: [] }, tell)
    wordFaults(finding, path, tell)
  })
  return faults
}

function findingFaults(
  finding: Finding,
  path: Path,
  { slots, attachments }: Pick<Filing, 'slots' | 'attachments'>,
  tell: TellAt,
): void {
  whenFaults(finding.when, path, slots, tell)
  finding.where?.forEach((measure, index) => measureFaults(measure, [...path, 'where', index], slots, tell))
  const looksAt = (key: string, id: string, types: SlotType[]) => named(slots, id, types, [...path, key], tell)
  if (finding.kind === 'missing') {
    const papers = attachments.map(({ id }) => id)
    finding.lacks?.forEach((id, index) => {
      if (papers.includes(id)) return
      const write = papers.length > 0 ? oneOf(papers) : 'put the paper under attachments first'
      tell([...path, 'lacks', index], `there is no paper "${id}"`, write)
    })
  } else if (finding.kind === 'deadline') {
    if (finding.from !== SUBMISSION) looksAt('from', finding.from, ['date'])
  } else if (finding.kind === 'retirement-age') {
    looksAt('birth', finding.birth, ['date', 'resident-id'])
    const group = looksAt('group', finding.group, ['choice'])
    const ids = group?.choices?.map(({ id }) => id) ?? []
    const lacking = group ? RETIREMENT_GROUPS.filter((id) => !ids.includes(id)) : []
    if (lacking.length > 0)
      tell(
        [...path, 'group'],
        `"${finding.group}" has no choice ${lacking.join(', ')}`,
        'give it choices with these ids',
      )
  }
}

/** Which slots each bound can measure. */
const BOUNDS: Record<Exclude<keyof Measure, 'slot'>, SlotType[]> = {
  'at-least': ['amount', 'number'],
  'at-most': ['amount', 'number'],
  'not-before': ['date'],
  'not-after': ['date'],
  'age-from': ['resident-id', 'date'],
  'age-below': ['resident-id', 'date'],
}

function measureFaults(measure: Measure, path: Path, slots: Slot[], tell: TellAt): void {
  const bounds = Object.entries(BOUNDS).filter(([name]) => name in measure)
  if (bounds.length === 0)
    return tell(path, 'nothing is measured here', `write one of: ${Object.keys(BOUNDS).join(', ')}`)
  const slot = named(slots, measure.slot, undefined, [...path, 'slot'], tell)
  for (const [name, types] of bounds) {
    const value: unknown = Reflect.get(measure, name)
    if (slot && !types.includes(slot.type))
      tell(
        [...path, name],
        `${name} cannot measure a slot of type ${slot.type}`,
        `take it out, or name a slot of type ${types.join(' or ')}`,
      )
    else if (typeof value === 'string' && !isDay(value))
      tell([...path, name], `"${value}" is no day`, 'write today, today-10d, today+3d or a date such as 2026-11-21')
  }
}

/** The slot of that id, if it is there and of one of these types; told where not. */
export function named(
  slots: Slot[],
  id: string,
  types: SlotType[] | undefined,
  path: Path,
  tell: TellAt,
): Slot | undefined {
  const fitting = slots.filter(({ type }) => !types || types.includes(type))
  const found = fitting.find((slot) => slot.id === id)
  if (found) return found
  const kind = types ? ` of type ${types.join(' or ')}` : ''
  const write = fitting.length > 0 ? oneOf(fitting.map((slot) => slot.id)) : `ask a slot${kind} first`
  tell(path, `there is no slot${kind} "${id}"`, write)
  return undefined
}

/** What a sentence of each kind may be filled in with. */
const FILLED: Record<Finding['kind'], string[]> = {
  missing: [],
  route: [],
  deadline: ['date', 'left'],
  'retirement-age': ['age', 'date', 'earliest', 'latest'],
}

function wordFaults(finding: Finding, path: Path, tell: TellAt): void {
  const { kind, say, clause } = finding
  const known = FILLED[kind]
  for (const locale of LOCALES) {
    const texts: [string, string | undefined][] = [
      ['say', say[locale]],
      ['late', kind === 'deadline' ? finding.late?.[locale] : undefined],
    ]
    for (const [key, text = ''] of texts) {
      const at = [...path, key, locale]
      for (const [written, name = ''] of text.matchAll(/\{([^}]*)\}/gu)) {
        if (known.includes(name)) continue
        const write = known.length > 0 ? oneOf(known.map((each) => `{${each}}`)) : 'take it out'
        tell(at, `${written} is not filled in in a finding of kind ${kind}`, write)
      }
      if (/\{left\}\s*(?:天|days?\b)/u.test(text))
        tell(at, '{left} says the days itself', 'write {left} without the word after it')
    }
    if (kind === 'deadline' && !say[locale].includes('{date}'))
      tell([...path, 'say', locale], 'the last day is not said', 'write {date} where it stands')
    if (kind === 'retirement-age' && !say[locale].includes('{age}'))
      tell([...path, 'say', locale], 'the age is not said', 'write {age} where it stands')
  }
  if (clause && !/《[^》]+》/u.test(clause['zh-CN']))
    tell([...path, 'clause', 'zh-CN'], `"${clause['zh-CN']}" names no rule`, 'write it as 《工伤保险条例》第十七条')
}
