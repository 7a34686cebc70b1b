// Rule: agencies of filing.yaml that wait for others, take part only sometimes or only in some places can be told apart.
import type { Agency, Filing } from '../../filings/filing.ts'
import type { Fault } from '../fault.ts'
import { isRegionCode } from '../region-codes.ts'
import type { ServiceFolder } from '../service-folder.ts'
import { conditionFaults, type TellAt } from './filing-steps.ts'
import { oneOf } from './one-of.ts'

export function agenciesMakeSense({ filing }: ServiceFolder): Fault[] {
  if (!filing?.value) return []
  const { agencies, slots } = filing.value
  const faults: Fault[] = []
  const tell: TellAt = (path, what, write) => faults.push({ file: filing.file, line: filing.lineOf(path), what, write })
  agencies.forEach((agency, index) => {
    conditionFaults({ agency, path: ['agencies', index], earlier: slots }, tell)
    afterFaults(agencies, index, tell)
    agency['only-in']?.forEach((code, at) => {
      if (isRegionCode(code)) return
      tell(['agencies', index, 'only-in', at], `"${code}" is no place of China`, 'write a code such as 371100 (Rizhao)')
    })
  })
  if (agencies.length > 0 && agencies.every((agency) => agency['only-in']))
    tell(
      ['agencies', 0, 'only-in'],
      'every agency is bound to places: a filing of another place reaches nobody',
      'take only-in out of one of them',
    )
  placeFaults(filing.value, tell)
  return faults
}

function afterFaults(agencies: Agency[], index: number, tell: TellAt): void {
  const { id, after = [] } = agencies[index] ?? { id: '' }
  const others = agencies.map((each) => each.id).filter((each) => each !== id)
  after.forEach((first, at) => {
    const path = ['agencies', index, 'after', at]
    if (first === id) tell(path, `"${id}" cannot wait for itself`, 'take it out')
    else if (!others.includes(first)) tell(path, `there is no agency "${first}"`, oneOf(others))
    else if (after.indexOf(first) !== at) tell(path, `"${first}" stands here a second time`, 'take it out')
  })
  const circle = circleFrom(id, agencies)
  // Told once, at the first of them.
  if (!circle || circle.some((each) => agencies.findIndex((agency) => agency.id === each) < index)) return
  const way = [...circle, id].join(' → ')
  tell(['agencies', index, 'after'], `agencies wait for each other: ${way}`, 'let one of them go first')
}

/** The agencies on the way from one back to itself; undefined when there is no such way. */
function circleFrom(start: string, agencies: Agency[]): string[] | undefined {
  const seen = new Set<string>()
  const search = (way: string[]): string[] | undefined => {
    const here = agencies.find(({ id }) => id === way.at(-1))
    for (const next of here?.after ?? []) {
      // Who waits for itself is told of that alone.
      if (next === here?.id || seen.has(next)) continue
      if (next === start) return way
      seen.add(next)
      const found = search([...way, next])
      if (found) return found
    }
    return undefined
  }
  return search([start])
}

function placeFaults({ slots, 'place-from': from }: Omit<Filing, 'service'>, tell: TellAt): void {
  if (from === undefined || slots.some(({ id, type }) => id === from && type === 'region')) return
  const regions = slots.filter(({ type }) => type === 'region').map(({ id }) => id)
  const write = regions.length > 0 ? oneOf(regions) : 'ask a slot of type region, or take place-from out'
  tell(['place-from'], `"${from}" is no slot of type region`, write)
}
