// What hears words for a filing, fetched with the first one: no start and no question to a guide waits for it.
import type { Conversation } from './conversation.ts'
import type { hearInFiling, hearTooLate, isNoAnswer } from './hear-in-filing.ts'
import type { hearAsideChange, hearReturn } from './hear-return.ts'

interface FilingEars {
  hearInFiling: typeof hearInFiling
  hearTooLate: typeof hearTooLate
  isNoAnswer: typeof isNoAnswer
  hearReturn: typeof hearReturn
  hearAsideChange: typeof hearAsideChange
}

let loaded: FilingEars | undefined

/**
 * Undefined where there is no filing that words could be for.
 * @throws Error before `loadFilingEars` was awaited
 */
export function filingEars(conversation: Conversation): FilingEars | undefined {
  if (!hasFilings(conversation)) return undefined
  if (!loaded) throw new Error('what hears words for a filing is not loaded yet')
  return loaded
}

/** Awaited before a turn, and quick from the second time on. */
export async function loadFilingEars(conversation: Conversation): Promise<void> {
  if (!hasFilings(conversation)) return
  loaded ??= { ...(await import('./hear-in-filing.ts')), ...(await import('./hear-return.ts')) }
}

function hasFilings({ filing, aside = [], submitted }: Conversation): boolean {
  return filing !== undefined || aside.length > 0 || submitted.length > 0
}
