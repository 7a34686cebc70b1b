// Whose ears the citizen of this browser has agreed to; nobody else's are used.
import { read, write } from '../../keep.ts'
import type { Processor, Way } from './ways.ts'

const AGREED = 'bangban-voice'
const storage = () => localStorage

/** Where the browser keeps nothing it holds as long as the page. */
let here: Processor[] = []

/** Those of these ways that nobody has agreed to yet. */
export function unagreed(ways: Way[]): Processor[] {
  const kept = read(storage, AGREED)
  const agreed = Array.isArray(kept) ? (kept as Processor[]) : here
  return processors(ways).filter((by) => !agreed.includes(by))
}

export function agree(ways: Way[]): void {
  here = processors(ways)
  write(storage, AGREED, here)
}

export function withdraw(): void {
  here = []
  write(storage, AGREED, undefined)
}

export function processors(ways: Way[]): Processor[] {
  return [...new Set(ways.map(({ by }) => by))]
}
