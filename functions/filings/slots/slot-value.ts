// What reading a slot value gives: a canonical value, or a sentence that lets the citizen mend it.
import type { Choice, Locale, Words } from '../filing.ts'

/** An administrative division; `code` is GB/T 2260 (6 digits) or NBS (9, 12). */
export interface Place {
  code: string
  /** In full, from the province down: 山东省日照市. */
  name: Words
}

/** Finds places by name; the knowledge room has the table and fulfils this. */
export interface Gazetteer {
  /** Places that the words may mean, best first; none when nothing fits. */
  find(said: string): Place[]
  place(code: string): Place | undefined
}

/** What a reader may look at besides the words themselves. `today` is an ISO date in China's time zone. */
export interface Reading {
  locale: Locale
  today: string
  places: Gazetteer
  choices?: Choice[]
  /** Whether only days up to today, or only from today on, can be meant. */
  looks?: 'back' | 'ahead'
  /** The month of a date is enough. */
  to?: 'month'
}

export type SlotValue =
  /** `value` is canonical (ISO date, code, digits, choice id). */
  | { ok: true; value: string }
  /** What is wrong and how to mend it, in the citizen's language; never repeats the value. `options`: did you mean one of these? */
  | { ok: false; fault: string; say: string; options?: { id: string; label: string }[] }

/** Reads one type of value from what a person says or types. */
export type SlotReader = (said: string, reading: Reading) => SlotValue
