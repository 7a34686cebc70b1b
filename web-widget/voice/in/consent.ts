// Whose ears the citizen of this browser has agreed to; nobody else's are used.
import type { Kept } from '../host.ts'
import type { Processor, Way } from './ways.ts'

const AGREED = 'bangban-voice'

/** Those of these ways that nobody has agreed to yet. */
export function unagreed(kept: Kept, ways: Way[]): Processor[] {
  const written = kept.read(AGREED)
  const agreed = Array.isArray(written) ? (written as Processor[]) : []
  return processors(ways).filter((by) => !agreed.includes(by))
}

export function agree(kept: Kept, ways: Way[]): void {
  kept.write(AGREED, processors(ways))
}

export function withdraw(kept: Kept): void {
  kept.write(AGREED, undefined)
}

export function processors(ways: Way[]): Processor[] {
  return [...new Set(ways.map(({ by }) => by))]
}
