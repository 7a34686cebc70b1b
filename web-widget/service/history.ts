// A conversation as it is shown again after a reload.
import type { Reply } from '../../functions/conversation/reply.ts'

export interface Exchange {
  turnId: string
  said?: string
  choice?: string
  reply: Reply
}

/** What the citizen gave in each turn, as it stood on the page: an option by the words that were on its button. */
export function givenIn(turns: Exchange[]): (string | undefined)[] {
  return turns.map(({ said, choice }, place) => said ?? labelOf(choice, turns.slice(0, place)))
}

/** Options keep their meaning, so a button of an older reply may have been tapped: the newest offer of it counts. */
function labelOf(choice: string | undefined, before: Exchange[]): string | undefined {
  if (choice === undefined) return undefined
  for (const { reply } of before.toReversed()) {
    for (const part of reply.parts) {
      const offered = part.kind === 'choose' ? part.options : part.kind === 'ask' ? (part.input.choices ?? []) : []
      const found = offered.find(({ id }) => id === choice)
      if (found) return found.label
    }
  }
  return undefined
}
