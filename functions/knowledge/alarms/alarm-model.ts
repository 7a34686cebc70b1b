// What is learnt from `alarms.yaml`: whether a turn is a cry for help or a wish to decline, before it is any question.
import type { Locale } from '../../filings/filing.ts'
import type { EmergencyKind } from '../../safety/emergencies.ts'
import { askedTerms } from '../asked/asked-terms.ts'
import { type Lesson, learn, sharesOf } from '../asked/linear-model.ts'
import type { FlatFile } from '../index-file/flat-file.ts'
import { byUtf8, packStrings, stringTable } from '../index-file/string-table.ts'
import { EMERGENCY_KINDS, LEARNT_WISHES, type LearntWish } from './alarm-kinds.ts'
import type { Alarms } from './alarms-file.ts'

/** What a turn may be; `share` is from 0 to 1. */
export interface Likeness {
  /** The share of all kinds together, and the likeliest of them; `danger` where none stands out. */
  emergency: { kind: EmergencyKind; share: number }
  wish: { kind: LearntWish; share: number }
  /** The part of its terms that was learnt: of a disguise or another language it is small, and the shares say nothing. */
  known: number
}

/** Undefined where nothing was learnt. */
export type AlarmModel = ((text: string) => Likeness) | undefined

/** The last class is everything else. */
const KINDS = [...EMERGENCY_KINDS, ...LEARNT_WISHES]
const CLASSES = KINDS.length + 1
/** The sentences of `alarms.yaml` are few beside those of the guides, and each was written to teach this. */
const WRITTEN_FOR_IT = 3

/**
 * @param ordinary what people say of the guides, and of matters that have none
 * @param termsOf cuts a sentence, as `askedTerms` does
 */
export function packAlarms(
  sections: Map<string, Uint8Array>,
  locale: Locale,
  ordinary: string[],
  alarms: Alarms = {},
  termsOf = (text: string) => askedTerms(text, locale),
): void {
  const taught = [...KINDS, 'calm' as const].flatMap((kind, right) =>
    (alarms[kind]?.[locale] ?? []).map((text) => ({ right, text, weight: WRITTEN_FOR_IT })),
  )
  // Where nothing is an alarm there is nothing to learn.
  const isTaught = taught.some(({ right }) => right < KINDS.length)
  const all = isTaught ? [...taught, ...ordinary.map((text) => ({ right: KINDS.length, text, weight: 1 }))] : []
  const cut = all.map(({ text }) => withLength(termsOf(text)))
  const terms = worthLearning(cut)
  const numbers = new Map(terms.map((term, i) => [term, i]))
  const lessons = all.map(({ right, weight }, i): Lesson => {
    return { right, weight, terms: Uint32Array.from(cut[i]?.flatMap((term) => numbers.get(term) ?? []) ?? []) }
  })
  const dictionary = packStrings(terms)
  const weights = Float16Array.from(learn(lessons, CLASSES, terms.length))
  sections.set('alarms/terms', dictionary.bytes)
  sections.set('alarms/terms/starts', new Uint8Array(dictionary.starts.buffer))
  sections.set('alarms/weights', new Uint8Array(weights.buffer))
}

export function openAlarms(file: FlatFile, locale: Locale): AlarmModel {
  const weights = new Float16Array(file.load('alarms/weights').buffer)
  if (weights.length === 0) return undefined
  const terms = stringTable(file.load('alarms/terms'), new Uint32Array(file.load('alarms/terms/starts').buffer))
  return (text) => {
    const all = withLength(askedTerms(text, locale))
    const numbers = all.map((term) => terms.find(term)).filter((number) => number >= 0)
    const shares = sharesOf(weights, CLASSES, numbers)
    const of = <Kind>(kinds: readonly Kind[], from: number) =>
      kinds.map((kind, i) => ({ kind, share: shares[from + i] ?? 0 })).sort((a, b) => b.share - a.share)
    const emergencies = of(EMERGENCY_KINDS, 0)
    const [wish] = of(LEARNT_WISHES, EMERGENCY_KINDS.length)
    const share = emergencies.reduce((sum, each) => sum + each.share, 0)
    const main = emergencies.find((each) => each.share >= MAIN * share)
    return {
      emergency: { kind: main?.kind ?? 'danger', share },
      wish: wish ?? { kind: 'advice', share: 0 },
      known: numbers.length / all.length,
    }
  }
}

/** A kind of this part of the share is named; where there is none, whoever cries hears all three numbers. */
const MAIN = 0.5

/** What fewer sentences hold is most of all terms, and tells nothing that they do not. */
const HELD_BY = 3

function worthLearning(cut: string[][]): string[] {
  const holders = new Map<string, number>()
  for (const terms of cut) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1)
  return [...holders.keys()].filter((term) => (holders.get(term) ?? 0) >= HELD_BY).sort(byUtf8)
}

/** How long it is tells too: who is in danger says what happens, where a few words with a knife in them ask for a permit. */
function withLength(terms: string[]): string[] {
  return [...terms, `length ${Math.floor(2 * Math.log2(terms.length + 1))}`]
}
