// Mends the spelling of English words that no guide knows: one letter wrong, missing, too many, or two changed about.
import type { Reading } from './readings.ts'
import type { Shelf } from './shelf.ts'
import { stemsOf } from './terms-en.ts'

/** Shorter words are one letter away from too many others. */
const SHORTEST = 5
const WORD = /[a-z]+/g

/** The question with its unknown words as the guides spell them; none when there is nothing to mend. */
export function respelt(text: string, shelf: Shelf): Reading[] {
  const misheard: Reading['misheard'] = []
  const mended = text.replace(WORD, (said) => {
    const meant =
      said.length < SHORTEST || isKnown(said, shelf) ? undefined : nearest(said, shelf.spellings(said[0] ?? ''))
    if (meant !== undefined) misheard.push({ said, meant, doubt: 1 / said.length })
    return meant ?? said
  })
  return misheard.length > 0 ? [{ text: mended, misheard }] : []
}

function isKnown(word: string, { index }: Shelf): boolean {
  const [stem] = stemsOf(word)
  return (
    stem === undefined ||
    stem.stop ||
    (['guides', 'passages'] as const).some(
      (name) => (index.set(name).channels[0]?.dictionary.find(stem.stem) ?? -1) >= 0,
    )
  )
}

/** Nobody mistakes the first letter; of equals the commonest, which stands first. */
function nearest(word: string, spellings: string[]): string | undefined {
  return spellings.find((each) => isOneAway(word, each))
}

function isOneAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}
