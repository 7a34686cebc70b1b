// Hears danger, and wishes to decline that no rule knows: rules first, then what was learnt from `alarms.yaml`.
import type { Locale } from '../filings/filing.ts'
import type { LearntWish } from '../knowledge/alarms/alarm-kinds.ts'
import { languageOf } from '../knowledge/terms.ts'
import { type EmergencyKind, emergencyIn, happensNow } from '../safety/emergencies.ts'
import type { Context } from './context.ts'
import type { Conversation } from './conversation.ts'
import { standing } from './open-question.ts'

/** `sure`: it comes before everything. Otherwise it is possible: the turn is answered as ever, with one line before it. */
export interface Alarm {
  kind: EmergencyKind
  sure: boolean
}

/**
 * From which share on it counts, chosen on sentences that were not learnt: of a thousand that only sound like danger four
 * are taken for it, and half of the cries that no rule hears. What is possible costs one line, and may be wrong more often.
 */
const SURE = 0.45
const POSSIBLE: Record<Locale, number> = { 'zh-CN': 0.22, en: 0.35 }
/** Below this the words are like no cry: of 220 cries that the rules heard it was one, and 16 of 20 that they heard wrongly. */
const UNLIKE = 0.05
/** Unless less than this part of the words is known, as of a disguise. */
const UNDERSTOOD = 0.5
/** Fewer words are an answer, a greeting, or known to the rules. */
const LEAST_WORDS = 5
/** A name, an address or what happened is an answer: only a story counts, and it must be surer. */
const IN_FILING = { sure: 0.8, possible: 0.7, words: 10 }
/** A refused citizen is worse than a missed trick: where a guide fits, its rules are told unless it is all but certain. */
const WISH = { sure: 0.8, fitting: 0.9 }

/**
 * @param raw as it came: rules hear a cry wherever it stands, also behind the length that is read otherwise
 * @param said cleaned; empty where that cut it short
 */
export function hearAlarm(raw: string, said: string, conversation: Conversation, context: Context): Alarm | undefined {
  const stands = standing(conversation, context.catalogue)
  // Asked what happened, people tell of danger that is over: only what happens now, and what never waits, is a cry.
  const telling = stands?.question?.story === true
  const byRules = emergencyIn(raw, { telling })
  const isAnswer = stands !== undefined
  if (byRules && (isAnswer || byRules === 'suicide')) return { kind: byRules, sure: true }
  const isKnown = wordsIn(said) >= (isAnswer ? IN_FILING.words : LEAST_WORDS)
  const heard = isKnown ? context.catalogue.soundsLike(said) : undefined
  const like = telling && !happensNow(said) ? undefined : heard?.emergency
  if (byRules) return { kind: byRules, sure: !like || like.share >= UNLIKE || !heard || heard.known < UNDERSTOOD }
  if (!like) return undefined
  const locale = languageOf(said) ?? conversation.locale
  const { sure, possible } = isAnswer ? IN_FILING : { sure: SURE, possible: POSSIBLE[locale] }
  return like.share >= possible ? { kind: like.kind, sure: like.share >= sure } : undefined
}

/** A wish to decline that the rules did not know; none inside a filing, where it would be an answer. */
export function learntWish(said: string, conversation: Conversation, context: Context): LearntWish | undefined {
  if (wordsIn(said) < LEAST_WORDS || standing(conversation, context.catalogue)) return undefined
  const like = context.catalogue.soundsLike(said)?.wish
  if (!like || like.share < WISH.sure) return undefined
  return like.share >= WISH.fitting || context.catalogue.find(said).how === 'none' ? like.kind : undefined
}

/** Han characters, or words in letters. */
function wordsIn(said: string): number {
  return said.match(/\p{Script=Han}|[\p{L}']+/gu)?.length ?? 0
}
