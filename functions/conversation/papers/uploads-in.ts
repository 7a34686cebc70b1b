// Which pictures a conversation still points to: all others can be erased.
import type { Conversation } from '../conversation.ts'

/** What the last turn changed can be taken back: its pictures stay for one turn more. */
function uploadsIn({ filing, aside, taken }: Conversation): string[] {
  const held = JSON.stringify([filing?.handedIn ?? filing, aside, taken])
  return [...held.matchAll(/"upload":"([\w-]+)"/gu)].flatMap(([, id]) => id ?? [])
}

/** Those that were answers before this turn and are none after it: replaced, skipped, thrown away. */
export function uploadsLeft(before: Conversation, after: Conversation): string[] {
  const kept = uploadsIn(after)
  return uploadsIn(before).filter((id) => !kept.includes(id))
}
