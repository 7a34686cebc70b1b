// Hears the open question answered by a choice in so many words: 改了名字 is one there, and no change; 我去拿 is no pause.
import { isAssent } from '../filings/slots/assent.ts'
import { phrases, plain } from '../filings/slots/choice-phrases.ts'
import type { Command } from './command.ts'
import type { Standing } from './standing.ts'

/** Undefined unless the whole saying names exactly one choice; a mere yes or no may be meant for something else. */
export function namedChoice(said: string, stands: Standing | undefined): Command | undefined {
  const slot = stands?.question
  const words = plain(said)
  if (slot?.type !== 'choice' || words.length < 2 || isAssent(words) || /[?？]\s*$/u.test(said)) return undefined
  const named = slot.choices?.filter((choice) => phrases(choice).includes(words)) ?? []
  return named.length === 1 ? { do: 'answer', slot: slot.id, said } : undefined
}
