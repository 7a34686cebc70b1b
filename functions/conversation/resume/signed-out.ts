// Six digits are no proof of who somebody is: what was shown on the other channel stays behind.
import type { Conversation, OpenFiling } from '../conversation.ts'

/** Nothing is fetched any more either; what was filled in stays, behind the check that the code itself asks for. */
export function signedOut(conversation: Conversation): Conversation {
  const { identity: _, ...unknown } = conversation
  const { filing, aside } = conversation
  return { ...unknown, ...(filing && { filing: asked(filing) }), ...(aside && { aside: aside.map(asked) }) }
}

function asked({ registry, ...open }: OpenFiling): OpenFiling {
  return registry === undefined || registry === 'ask' ? open : { ...open, registry }
}
