// The line of Lex and Connect over the phone room: the hook, with the steps of calls behind it.
import { HOTLINE } from '../../../conversation/phrases.ts'
import { callStore } from '../call-store.ts'
import type { PhoneParts } from '../phone-parts.ts'
import { takeCall } from '../take-call.ts'
import type { LexAnswer } from './lex-answer.ts'
import { lexHook } from './lex-hook.ts'

export interface LexLineParts extends PhoneParts {
  /** Takes calls when all else fails; the city's hotline where none is set. */
  agentPhone?: string
}

/** Answers what a bot of Lex V2, or the contact flow around it, tells; never throws. */
export function lexLine(parts: LexLineParts): (event: unknown) => Promise<LexAnswer | Record<string, string>> {
  const store = callStore(parts.storage, () => parts.now().getTime())
  return lexHook({
    take: (event) => takeCall(event, parts),
    async awaited(callId) {
      const line = await store.load(callId)
      return typeof line === 'object' && !line.call.over ? line.call.next : undefined
    },
    agentPhone: parts.agentPhone ?? HOTLINE,
    report: (event, error) =>
      parts.log('error', event, error instanceof Error ? { error: `${error.name}: ${error.message}` } : {}),
  })
}
