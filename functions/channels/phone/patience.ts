// How long a line waits for this caller: longer with each silence and each time it cut them short.
import { controlIn, isNo, isYes } from '../../conversation/control-words.ts'
import type { CallEvent } from './call.ts'

/** Milliseconds, as `Listen` has them. */
export interface Patience {
  startMs: number
  endMs: number
}

/** For elderly callers by the notes on voice, §5.3: 8 s before silence, 1.5 s after the last word. */
export const USUAL: Patience = { startMs: 8000, endMs: 1500 }
const MOST: Patience = { startMs: 15_000, endMs: 3000 }
const STEP: Patience = { startMs: 2500, endMs: 500 }

/** Below it the recogniser guessed; most often the end was cut off, or the beginning. */
const UNSURE = 0.45
const SHORT_SIGNS = 2
const SHORT_WORDS = 1

/** What the line should wait after this; never less than the usual. */
export function patienceAfter(event: CallEvent, before: Patience): Patience {
  const { said = '', digits = '', dialled, late, n } = event
  if (n === 0 || dialled || late) return before
  const command = controlIn(said)
  if (command?.do === 'pace') return command.slow ? grown(before, STEP) : shrunk(before)
  if (said.trim() === '' && digits === '') return grown(before, { startMs: STEP.startMs, endMs: 0 })
  return isCutOff(event) ? grown(before, { startMs: 0, endMs: STEP.endMs }) : before
}

/** A word or two that mean nothing by themselves, or words the recogniser was unsure of. */
function isCutOff({ said = '', digits = '', confidence = 1 }: CallEvent): boolean {
  if (digits !== '' || said.trim() === '') return false
  if (confidence < UNSURE) return true
  const isWhole = isYes(said) || isNo(said) || controlIn(said) !== undefined || /\d/u.test(said)
  return !isWhole && isShort(said)
}

function isShort(said: string): boolean {
  const signs = said.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = said.match(/[a-z']+/giu)?.length ?? 0
  return signs <= SHORT_SIGNS && words <= SHORT_WORDS && signs + words > 0
}

function grown({ startMs, endMs }: Patience, by: Patience): Patience {
  return { startMs: Math.min(startMs + by.startMs, MOST.startMs), endMs: Math.min(endMs + by.endMs, MOST.endMs) }
}

function shrunk({ startMs, endMs }: Patience): Patience {
  return {
    startMs: Math.max(startMs - STEP.startMs, USUAL.startMs),
    endMs: Math.max(endMs - STEP.endMs, USUAL.endMs),
  }
}
