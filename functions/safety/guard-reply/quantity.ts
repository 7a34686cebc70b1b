// What a figure in a sentence is: how much, of what, and within which bound.

/**
 * `at-most`, `under`, `at-least`, `over`: what stands around the figure · `after`, `before`: a point in time · `about`.
 */
export type Bound = '' | 'at-most' | 'under' | 'at-least' | 'over' | 'after' | 'before' | 'about'

export interface Quantity {
  /** Arabic, without separators; a range is `3~5`, a date `2030-1-1`, words for a time as they are. */
  value: string
  /**
   * `money`, `workdays`, `days` (a week is seven), `months` (a year is twelve), `age`, `hours`, …, `date`, `bare` for a
   * number that counts nothing (phones), or the word that is counted.
   */
  kind: string
  bound: Bound
  /** Where it stands, in UTF-16 units. */
  start: number
  end: number
  /** One of something, as ordinary speech has it (一张照片): it counts only where the source counts the same thing. */
  ordinary: boolean
}

/** Kinds of which a sentence may leave out "at most" and say it of a plain figure. */
const TIME = new Set(['workdays', 'days', 'months', 'hours', 'minutes', 'seconds'])

/** Whether a figure may be said with one bound where the source has another: 60 日 for 最长 60 日, never 60 日后. */
export function boundAgrees(said: Quantity, source: Quantity): boolean {
  const [mine, theirs] = [ageBound(said), ageBound(source)]
  if (mine === theirs) return true
  if (said.kind === 'age') return mine === '' && theirs === 'at-least'
  if (mine === '') return theirs === 'at-most'
  return mine === 'at-most' && theirs === '' && TIME.has(said.kind)
}

/** Of an age there are but two sides. */
function ageBound({ kind, bound }: Quantity): Bound {
  if (kind !== 'age') return bound
  if (bound === 'before' || bound === 'at-most') return 'under'
  return bound === 'after' || bound === 'over' ? 'at-least' : bound
}

export function isSame(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && one.kind === other.kind
}

/** A figure as a word among words. */
export function nameOf({ value, kind }: Quantity): string {
  return `${value} ${kind}`
}

/** `1200.0` is `1200`; figures that no number holds stay as they are. */
export function plainValue(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}

/** One length of time in the smallest unit that is never rounded. */
export function inBaseUnit(value: number, kind: string): { value: number; kind: string } {
  if (kind === 'weeks') return { value: value * 7, kind: 'days' }
  if (kind === 'years') return { value: value * 12, kind: 'months' }
  return { value, kind }
}
