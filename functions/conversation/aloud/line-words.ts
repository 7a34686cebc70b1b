// What is said on a line, once it is fetched: the words are with the first call, and no other channel's start waits for them.
import type { Locale } from '../../filings/filing.ts'
import type { LineWords } from './words.ts'

let loaded: ((locale: Locale) => LineWords) | undefined

export async function loadLineWords(): Promise<void> {
  loaded ??= (await import('./words.ts')).lineWords
}

/** @throws Error before `loadLineWords` was awaited */
export function lineWords(locale: Locale): LineWords {
  if (!loaded) throw new Error('the words of the line are not loaded yet')
  return loaded(locale)
}
