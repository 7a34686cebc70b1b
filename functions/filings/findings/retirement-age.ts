// The statutory retirement age of employees by the rules of 2025, from month of birth and group.
import type { RETIREMENT_GROUPS } from '../filing.ts'
import { addMonths } from '../slots/calendar.ts'

/** `woman-50`: whose age was 50 (workers' posts); `woman-55`: whose age was 55 (management and technical posts). */
export type RetirementGroup = (typeof RETIREMENT_GROUPS)[number]

export interface RetirementAge {
  years: number
  months: number
  /** The month it is reached: `2025-05`. */
  month: string
  /** The first and the last month that may be chosen (弹性退休): never below the old age. */
  earliest: string
  latest: string
}

interface Rule {
  /** The age until 2024, in years. */
  old: number
  /** The first month of birth that retires later. */
  from: string
  /** One month later for each so many months of birth. */
  step: number
  /** Months later at most. */
  most: number
}

/** 关于实施渐进式延迟法定退休年龄的决定 (NPCSC, 2024-09-13), articles 1 to 3 and its tables. */
const RULES: Record<RetirementGroup, Rule> = {
  man: { old: 60, from: '1965-01', step: 4, most: 36 },
  'woman-55': { old: 55, from: '1970-01', step: 4, most: 36 },
  'woman-50': { old: 50, from: '1975-01', step: 2, most: 60 },
}
/** 实施弹性退休制度暂行办法, articles 2 and 3: months that one may retire earlier or later. */
const FLEXIBLE = 36

/** @param birth ISO date or month: `1975-03-15`, `1975-03` */
export function retirementAge(birth: string, group: RetirementGroup): RetirementAge {
  const { old, from, step, most } = RULES[group]
  const born = birth.slice(0, 7)
  const after = monthsBetween(from, born)
  const later = after < 0 ? 0 : Math.min(most, Math.floor(after / step) + 1)
  const age = old * 12 + later
  return {
    years: Math.floor(age / 12),
    months: age % 12,
    month: monthAfter(born, age),
    earliest: monthAfter(born, Math.max(old * 12, age - FLEXIBLE)),
    latest: monthAfter(born, age + FLEXIBLE),
  }
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [year = 0, month = 0] = to.split('-').map(Number)
  return (year - fromYear) * 12 + month - fromMonth
}

function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7)
}
