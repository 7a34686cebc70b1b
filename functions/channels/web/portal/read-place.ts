// Reads where a citizen says they are, as a form of ours sends it.
import type { Regions } from '../../../knowledge/regions.ts'
import { readWords } from './read-words.ts'

/** What somebody said when asked where they are. */
export interface PlaceTold {
  said: string
  /** Codes of the places that it may mean. */
  codes: string[]
}

/** Nobody's place is called by more; the field takes no more. */
export const LONGEST_PLACE = 40

/** @returns undefined when nothing was said */
export function readPlace(written: string | undefined, places: Regions): PlaceTold | undefined {
  const said = readWords(written, LONGEST_PLACE)
  if (said === undefined) return undefined
  const codes = places.told(said).places.flatMap((place) => place.codes)
  return { said, codes: [...new Set(codes)] }
}
