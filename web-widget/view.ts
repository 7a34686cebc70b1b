// What every part of the panel is handed: its words, and the ways back to the citizen's conversation.
import type { Locale } from '../functions/filings/filing.ts'
import type { Words } from './words/words.ts'

/** What a citizen gave: own words, or an option that was offered; `shown` is how it stands in the conversation. */
export type Given =
  | { said: string; shown?: string }
  | { choice: string; shown: string }
  | { upload: string; shown: string }

/** As it stands in the conversation. */
export function shownWords(given: Given): string {
  return given.shown ?? ('said' in given ? given.said : '')
}

export interface Place {
  code: string
  name: string
}

export interface View {
  locale: Locale
  words: Words
  /** Where the service is, without a slash at the end. */
  base: string
  /** Elder mode (长辈版): asked each time, the citizen may change it. */
  readonly elder: boolean
  /** Whose rules the conversation goes by, where the host page names a place. */
  region?: string
  /** Takes a turn. */
  give(given: Given): void
  /** Puts the ways to send a photo of a paper there, if there are any. */
  offerPhoto(place: HTMLElement, slot: string): void
  /** Places that the words may mean, best first. Throws when the service cannot be reached. */
  findPlaces(said: string): Promise<Place[]>
  /** Goes on with the conversation of this code. Throws a ServiceError that says why not. */
  resume(by: { code: string; check?: string }): Promise<void>
  /** Prints one card, and nothing else of the page. */
  print(card: HTMLElement): void
  /** Reads a message aloud. */
  read(article: HTMLElement): void
  /** Tells something quietly, for the eye and for the ear. */
  tell(text: string): void
}
