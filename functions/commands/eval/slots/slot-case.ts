// One thing to read, and what must come of it; rows of any shape are brought into this one.
import type { Choice, Locale, SlotType } from '../../../filings/filing.ts'

export interface SlotCase {
  type: SlotType
  /**
   * `value`: the canonical value is known. `found`: only the words of the answer are known, which read alone must give
   * what the whole sentence gives. `validity`: it is known whether this is one at all. `refusal`: there is no such value.
   */
  asks: 'value' | 'found' | 'validity' | 'refusal'
  said: string
  locale: Locale
  /** ISO date in China; what a row does not say is today. */
  today?: string
  choices?: Choice[]
  /** `value` and `found`: any of these is right. `validity`: whether it is valid. */
  right: string[] | boolean
}

/** A row, or a part of one, that no reader can be measured on, and why. */
export interface LeftOut {
  leftOut: string
}

/** Knows its rows by their keys; `cases` may throw what the schema says. */
export interface RowShape {
  keys: string[]
  cases(row: object): (SlotCase | LeftOut)[]
}
