// What a place tells everybody for some time, a typhoon or a closed counter: text only, in both languages.
import type { Words } from '../../filings/filing.ts'

export const ANNOUNCED_KINDS = ['emergency', 'notice'] as const
export type AnnouncedKind = (typeof ANNOUNCED_KINDS)[number]

/** Whom it is for where it is for the whole country. */
export const NATION = 'nation'

export interface Announcement {
  id: string
  kind: AnnouncedKind
  title: Words
  text: Words
  /** ISO moments; it stands from the first until the second. */
  from: string
  until: string
  /** Code of a place, or `nation`. */
  region: string
  phone?: string
}

/** Whether it stands at this moment. @param now milliseconds since 1970 */
export function isCurrent({ from, until }: Pick<Announcement, 'from' | 'until'>, now: number): boolean {
  return Date.parse(from) <= now && now < Date.parse(until)
}
