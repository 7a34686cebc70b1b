// The rules of registers, once a conversation may need them.
import type { Conversation } from '../conversation.ts'
import type { RULES } from './rules.ts'

let rules: typeof RULES | undefined

/** Awaited before a turn of somebody who has signed in, or whose filing has something fetched. */
export async function loadRegisters({ identity, filing, aside = [] }: Conversation): Promise<void> {
  if (identity || filing?.registry || aside.some(({ registry }) => registry))
    rules ??= (await import('./rules.ts')).RULES
}

/** Undefined until they were loaded: then nobody has signed in, and nothing is fetched. */
export function registers(): typeof RULES | undefined {
  return rules
}
