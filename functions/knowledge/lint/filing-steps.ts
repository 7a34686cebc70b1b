// Rules for one step of a filing: when it is asked, and what its answer is checked against.
import {
  type Check,
  comparedWith,
  type Condition,
  type Filing,
  type Slot,
  type SlotType,
} from '../../filings/filing.ts'
import { oneOf } from './one-of.ts'

export type Path = (string | number)[]

export type TellAt = (path: Path, what: string, write: string) => void

/** A slot, an attachment or an agency, where it stands, and the slots that are asked before it. */
export interface Step {
  slot?: Slot
  attachment?: Filing['attachments'][number]
  agency?: Filing['agencies'][number]
  path: Path
  earlier: Slot[]
}

/** A condition rests on an earlier answer from a closed list: other words would never be met exactly. */
export function conditionFaults({ slot, attachment, agency, path, earlier }: Step, tell: TellAt): void {
  whenFaults((slot ?? attachment ?? agency)?.when, path, earlier, tell)
}

/** @param earlier the slots it may rest on */
export function whenFaults(when: Condition | undefined, path: Path, earlier: Slot[], tell: TellAt): void {
  for (const [id, wanted] of Object.entries(when ?? {})) {
    const asked = earlier.find((each) => each.id === id)
    const answers = asked && answersOf(asked)
    const at = [...path, 'when', id]
    if (!answers) {
      const closed = earlier.filter(answersOf).map((each) => each.id)
      const what = asked ? `"${id}" is not answered from a list` : `no earlier slot is called "${id}"`
      tell(at, what, closed.length > 0 ? oneOf(closed) : 'ask a slot of type choice or yes-no before it')
      continue
    }
    for (const value of [wanted].flat()) {
      if (!answers.includes(value)) tell(at, `"${value}" is no answer to "${id}"`, oneOf(answers))
    }
  }
}

/** What is asked anew rests on something that is asked before it. */
export function anewFaults({ slot, path, earlier }: Step, tell: TellAt): void {
  const ids = earlier.map(({ id }) => id)
  slot?.['anew-with']?.forEach((id, index) => {
    if (!ids.includes(id)) tell([...path, 'anew-with', index], `no earlier slot is called "${id}"`, oneOf(ids))
  })
}

function answersOf({ type, choices }: Slot): string[] | undefined {
  if (type === 'yes-no') return ['yes', 'no']
  return type === 'choice' ? choices?.map(({ id }) => id) : undefined
}

/** Which slots each check is for. */
const CHECKS: Record<string, SlotType[]> = {
  'not-before': ['date'],
  'not-after': ['date'],
  'other-province-than': ['region'],
  'other-city-than': ['region'],
  'at-least': ['amount', 'number'],
  'at-most': ['amount', 'number'],
  'age-from': ['resident-id'],
  'age-below': ['resident-id'],
}

export function checkFaults(slot: Slot, { path, earlier }: Step, tell: TellAt): void {
  slot.check.forEach((check, index) => {
    const [name, value] = ruleOf(check)
    const at = [...path, 'check', index, name]
    const types = CHECKS[name] ?? []
    if (!types.includes(slot.type)) {
      tell(at, `${name} cannot check a slot of type ${slot.type}`, `take it out, or write type: ${types.join(' or ')}`)
    } else if (types.includes('date') && !isDay(String(value))) {
      tell(at, `"${value}" is no day`, 'write today, today-10d, today+3d or a date such as 2026-11-21')
    } else if (comparedWith(check) !== undefined) {
      const regions = earlier.filter(({ type }) => type === 'region').map(({ id }) => id)
      if (regions.includes(String(value))) return
      const write = regions.length > 0 ? oneOf(regions) : 'ask the other region before this one'
      tell(at, `no earlier slot of type region is called "${value}"`, write)
    }
  })
}

function ruleOf(check: Check): [name: string, value: string | number] {
  const [rule] = Object.entries(check).filter(([key]) => key !== 'say' && key !== 'when')
  const value: unknown = rule?.[1]
  return [rule?.[0] ?? '', typeof value === 'number' ? value : String(value)]
}

/** A day as editors write it: a date, or so many days from today. */
export function isDay(value: string): boolean {
  return /^today(?:[+-]\d{1,5}d)?$/.test(value) || (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)))
}
