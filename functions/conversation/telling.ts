// A reply told while it is made: whole parts in their order, and the sentences of the one being written.
import type { ReplyPart } from './reply.ts'

/** What was told is never taken back: the texts of a part add up to it. */
export interface Telling {
  part(part: ReplyPart): void
  /** What comes next in the part at this place, counted from 0. */
  delta(place: number, text: string): void
}
