// Danger to life, and to savings, heard before anything else: which kind, and whom to call.
import { anyOf } from './any-of.ts'
import { foldForMatching, joinedForMatching } from './fold.ts'
import { ENGLISH_ALARMS } from './emergency-alarms-en.ts'
import { ENGLISH_ALARMS_OF_LIFE } from './emergency-alarms-life-en.ts'
import { CHINESE_ALARMS_OF_LIFE } from './emergency-alarms-life-zh.ts'
import { CHINESE_ALARMS } from './emergency-alarms-zh.ts'
import { ENGLISH_HARMLESS, ENGLISH_MISSPELT, ENGLISH_PAPERWORK, ENGLISH_PAST } from './emergency-contexts-en.ts'
import { CHINESE_HARMLESS, CHINESE_MISHEARD, CHINESE_PAPERWORK, CHINESE_PAST } from './emergency-contexts-zh.ts'
import { fraudIn } from './fraud-in.ts'
import { hasHan, hasLatin } from './scripts.ts'

/**
 * Numbers of mainland China, the first to call first. 12110 is the text message to the police for who cannot speak,
 * 12338 the women's line, 12356 the psychological help line, 96110 the anti-fraud line.
 */
export const EMERGENCY_PHONES = {
  fire: ['119'],
  gas: ['119', '120'],
  rescue: ['119', '120', '110'],
  traffic: ['120', '122'],
  violence: ['110', '12110', '12338'],
  police: ['110', '12110'],
  medical: ['120'],
  suicide: ['12356', '120', '110'],
  danger: ['110', '120', '119'],
  fraud: ['110', '96110'],
} satisfies Record<string, string[]>

/**
 * `rescue`: water, lifts, collapse. `violence`: at home, by someone close. `danger`: a cry for help that names nothing.
 * `fraud`: money is being asked for or has just gone (see `fraud-in.ts`); the bank can stop it only at once.
 */
export type EmergencyKind = keyof typeof EMERGENCY_PHONES

/**
 * How sure a row is, that is, what silences it:
 * - `always`: nothing but a harmless phrase (a wish to die);
 * - `present`: also talk of the past in the same clause (he is beating me; who asks for a divorce is in danger none the less);
 * - `now`: also talk of paperwork in the same clause (cannot breathe);
 * - `event`: also talk of paperwork or of the past anywhere in the text (hit by a car), unless the clause says it is now.
 */
export interface Alarm {
  kind: EmergencyKind
  weight: 'always' | 'present' | 'now' | 'event'
  says: RegExp
  /** Tried on the clause with the one before it, `|` between them: who is meant, and what befalls him, are often two. */
  across?: true
}

export interface Heard {
  /**
   * The citizen was asked what happened (how an injury came about): everything but a wish to die or a cry for help is then
   * taken as the answer, unless the clause says it is now.
   */
  telling?: boolean
}

/**
 * The emergency a citizen speaks of, or undefined. Both languages are heard whatever the locale.
 *
 * To extend: a missed cry gets a row in `emergency-alarms-*.ts` (simplified, lower case); a false alarm gets
 * its phrase into HARMLESS, or its word into PAPERWORK, of `emergency-contexts-*.ts`; and the sentence goes into the test
 * tables. When in doubt the cry wins: a false alarm costs one sentence.
 *
 * Talk of violence that asks for papers (家暴证明怎么开) is no emergency: the guide answers, gently (see `mood.ts`).
 */
export function emergencyIn(text: string, heard: Heard = {}): EmergencyKind | undefined {
  const folded = foldForMatching(text)
  const joined = joinedForMatching(folded)
  return heardIn(folded, heard) ?? (joined === folded ? undefined : heardIn(joined, heard))
}

/** Each row of a language needs a letter of its script. */
function alarmsIn(text: string): Alarm[] {
  return [
    ...(hasHan(text) ? [...CHINESE_ALARMS, ...CHINESE_ALARMS_OF_LIFE] : []),
    ...(hasLatin(text) ? [...ENGLISH_ALARMS, ...ENGLISH_ALARMS_OF_LIFE] : []),
  ]
}

const CLAUSE = /[,.!?;:，。！？；：、…~\n]+| but |但是|可是/
const HAPPENING_NOW = anyOf(
  '现在|正在|这会儿?|刚刚|刚才|快来|快点|赶紧|赶快|马上|救命|来人',
  '\\b(?:now|currently|hurry|quick(?:ly)?|please help|help me)\\b',
)

/** True of words that say it is now. */
export function happensNow(text: string): boolean {
  return HAPPENING_NOW.test(foldForMatching(text))
}

function heardIn(folded: string, { telling = false }: Heard): EmergencyKind | undefined {
  const text = withoutHarmless(spelt(folded))
  const shelved = isPaperwork(text) || isPast(text)
  const clauses = text.split(CLAUSE).map((words, i, all) => {
    const over = isPast(words)
    const quiet = over || isPaperwork(words)
    const told = telling && !HAPPENING_NOW.test(words)
    const past = (shelved || telling) && !HAPPENING_NOW.test(words)
    const silenced = { always: false, present: over || told, now: quiet || told, event: quiet || past }
    return { words, withBefore: `${all[i - 1] ?? ''}|${words}`, silenced }
  })
  const alarm = alarmsIn(text).find(({ says, weight, across }) =>
    clauses.some(({ words, withBefore, silenced }) => !silenced[weight] && says.test(across ? withBefore : words)),
  )
  // Last, for a life comes before money; and by the whole text, for who called and what he wants are two clauses.
  return alarm?.kind ?? (fraudIn(text) && (!telling || HAPPENING_NOW.test(text)) ? 'fraud' : undefined)
}

/** Pinyin becomes the characters it stands for. */
function spelt(folded: string): string {
  const slips = hasLatin(folded) ? [...CHINESE_MISHEARD, ...ENGLISH_MISSPELT] : CHINESE_MISHEARD
  return slips.reduce((text, [wrong, right]) => text.replace(wrong, right), folded)
}

function withoutHarmless(text: string): string {
  const rest = text.replace(CHINESE_HARMLESS, ' ')
  return hasLatin(rest) ? rest.replace(ENGLISH_HARMLESS, ' ') : rest
}

const isPaperwork = (text: string): boolean =>
  CHINESE_PAPERWORK.test(text) || (hasLatin(text) && ENGLISH_PAPERWORK.test(text))
const isPast = (text: string): boolean => CHINESE_PAST.test(text) || (hasLatin(text) && ENGLISH_PAST.test(text))
