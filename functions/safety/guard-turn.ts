// What Bangban must not do even when asked kindly: which of a closed list a turn asks for.
import { foldForMatching } from './fold.ts'
import { isAttack } from './is-attack.ts'
import { asksForOthersData } from './asks-for-others-data.ts'
import { GUARDED_WISHES } from './guard-wishes.ts'
import { hasHan, hasLatin } from './scripts.ts'
import { secretIn } from './secret-in.ts'

/**
 * - `secret`: gives us a password or code; the turn must not be kept
 * - `attack`: tries to change what the assistant is or does
 * - `other-people`: someone else's data (a family member's errand is none)
 * - `unlawful`: forged papers, bribes, cheating
 * - `commitment`: a promise that something will be approved
 * - `diagnosis`: medical advice · `advice`: what to choose, or how a decision will fall
 */
export const GUARDED_KINDS = [
  'secret',
  'attack',
  'other-people',
  'unlawful',
  'commitment',
  'diagnosis',
  'advice',
] as const
export type GuardedKind = (typeof GUARDED_KINDS)[number]

/**
 * The kind of wish that gets fixed words, or undefined for an ordinary turn. Precision comes first: rules are one signal
 * only, no text can make the product act, and a refused citizen is worse than a missed trick.
 */
export function guardTurn(text: string): GuardedKind | undefined {
  if (secretIn(text)) return 'secret'
  if (isAttack(text)) return 'attack'
  const folded = foldForMatching(text)
  if (asksForOthersData(folded)) return 'other-people'
  const written = { han: hasHan(folded), latin: hasLatin(folded) }
  return GUARDED_WISHES.find(({ says, script, unless }) => written[script] && says.test(folded) && !unless.test(folded))
    ?.kind
}
