// Hears what was asked to be told in the citizen's own words: whatever is longer than a wish is what they tell.
import { CONSENT } from '../filings/journey.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import type { Standing } from './open-question.ts'
import { clauses, isQuestion } from './plain-words.ts'

/** Shorter words may be a wish, a correction or a question like any other, and are looked at as ever. */
const LEAST = { han: 10, words: 7 }
/** From this score on a service is called by a name or a phrase of its own. */
const NAMED = 0.8

/**
 * The answer to a question for a story. 公示栏的字太小，请把字放大一点 is told and not wished; a single question that a guide
 * answers is still asked.
 */
export function hearStory(
  said: string,
  { locale }: Conversation,
  stands: Standing | undefined,
  { catalogue }: Context,
): Command | undefined {
  const slot = stands?.question
  if (!slot?.story || slot.id === CONSENT || !isLong(said)) return undefined
  if (isQuestion(said) && clauses(said).length === 1) {
    const { how, candidates } = catalogue.find(said, { locale })
    if (how === 'sure' && (candidates[0]?.score ?? 0) >= NAMED) return undefined
  }
  return { do: 'answer', slot: slot.id, said }
}

function isLong(said: string): boolean {
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0
  return han >= LEAST.han || (han === 0 && said.trim().split(/\s+/u).length >= LEAST.words)
}
