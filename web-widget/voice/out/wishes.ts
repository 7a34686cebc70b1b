// How replies are read aloud, as it was chosen: the browser keeps it for good.
import { READING } from '../../keep.ts'
import type { Kept } from '../host.ts'

export interface Wishes {
  /** 1 is the voice's own. */
  pace: number
  /** Each reply in elder mode, without being asked. */
  every: boolean
}

export const SLOWEST = 0.6
export const FASTEST = 1.4
/** Who listens to what is new to them takes a little longer. */
const USUAL = 0.9

export function keptWishes(kept: Kept): Wishes {
  const { pace = USUAL, every } = (kept.read(READING) ?? {}) as Partial<Wishes>
  return { pace: pace >= SLOWEST && pace <= FASTEST ? pace : USUAL, every: every === true }
}

export function keepWishes(kept: Kept, wishes: Wishes): void {
  kept.write(READING, wishes)
}
