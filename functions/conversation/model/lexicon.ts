// Names that a sentence may not bring in by itself: the services of all guides, in both languages.
import { LOCALES } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'

const made = new WeakMap<Catalogue, string[]>()

/** Titles and aliases, made once for a catalogue. */
export function lexiconOf(catalogue: Catalogue): readonly string[] {
  const known = made.get(catalogue)
  if (known) return known
  const cards = LOCALES.flatMap((locale) => catalogue.services(locale))
  const names = [...new Set(cards.flatMap(({ title, aliases }) => [title, ...aliases]))]
  made.set(catalogue, names)
  return names
}
