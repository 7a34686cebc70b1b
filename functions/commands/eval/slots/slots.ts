// Has the slot readers read every case, and counts what was right, wrong and refused, type by type.
import type { SlotType } from '../../../filings/filing.ts'
import { readSlot } from '../../../filings/slots/read-slot.ts'
import type { Gazetteer, Reading, SlotValue } from '../../../filings/slots/slot-value.ts'
import type { LeftOut, SlotCase } from './slot-case.ts'

export interface SlotFigures {
  type: SlotType
  asks: SlotCase['asks']
  n: number
  right: number
  /** A value was read, and it is another one. */
  wrong: number
  /** Nothing was read where something should have been: a citizen is asked again. */
  refused: number
  /** Of the refused: what is right stood among the options that were offered instead. */
  offered: number
}

export interface SlotsReport {
  types: SlotFigures[]
  /** What no reader could be measured on, most first. */
  leftOut: { what: string; n: number }[]
}

/** What a case came to; `got` is the value read, or the fault after a cross. */
export interface Verdict {
  is: 'right' | 'wrong' | 'refused'
  offered: boolean
  got: string
}

/**
 * @param places where regions are looked up
 * @param today ISO date in China, for cases that say none
 * @param missed told of each case that was not right
 */
export function evalSlots(
  cases: (SlotCase | LeftOut)[],
  { places, today }: { places: Gazetteer; today: string },
  missed: (one: SlotCase, verdict: Verdict) => void,
): SlotsReport {
  const types = new Map<string, SlotFigures>()
  const leftOut = new Map<string, number>()
  const leave = (what: string) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
  for (const one of cases) {
    if ('leftOut' in one) {
      leave(one.leftOut)
      continue
    }
    const verdict = judge(one, { places, today })
    if (verdict === undefined) {
      leave(`no value that the slot holds: ${one.type}`)
      continue
    }
    const key = `${one.type} ${one.asks}`
    const row = types.get(key) ?? { type: one.type, asks: one.asks, n: 0, right: 0, wrong: 0, refused: 0, offered: 0 }
    types.set(key, row)
    row.n += 1
    row[verdict.is] += 1
    if (verdict.offered) row.offered += 1
    if (verdict.is !== 'right') missed(one, verdict)
  }
  return {
    types: [...types.values()].toSorted((a, b) => (`${a.type} ${a.asks}` < `${b.type} ${b.asks}` ? -1 : 1)),
    leftOut: [...leftOut].map(([what, n]) => ({ what, n })).toSorted((a, b) => b.n - a.n),
  }
}

/** Undefined: the words of the answer give no value by themselves, so there is nothing to compare with. */
function judge(one: SlotCase, about: Pick<Reading, 'places' | 'today'>): Verdict | undefined {
  const { type, said, locale, today = about.today, choices, right } = one
  const reading: Reading = { ...about, locale, today, ...(choices && { choices }) }
  const value = readSlot(type, said, reading)
  const got = value.ok ? value.value : `✗ ${value.fault}`
  if (typeof right === 'boolean') {
    if (value.ok === right) return { is: 'right', offered: false, got }
    return { is: right ? 'refused' : 'wrong', offered: false, got }
  }
  const wanted = one.asks === 'found' ? right.flatMap((words) => valueOf(readSlot(type, words, reading))) : right
  if (wanted.length === 0) return undefined
  if (value.ok) return { is: wanted.includes(value.value) ? 'right' : 'wrong', offered: false, got }
  return { is: 'refused', offered: value.options?.some(({ id }) => wanted.includes(id)) ?? false, got }
}

function valueOf(value: SlotValue): string[] {
  return value.ok ? [value.value] : []
}
