// Plays the named set of callers over the real room at several levels of mishearing, and counts how their calls end.
import type { PhoneParts } from '../../../channels/phone/phone-parts.ts'
import { seeded } from '../../../channels/phone/simulator/seeded.ts'
import type { Filing } from '../../../filings/filing.ts'
import { findSubmission } from '../../../filings/filing-store.ts'
import type { Examples } from '../../../knowledge/examples.ts'
import { call, type Call } from './caller.ts'
import { type Caller, callers } from './callers.ts'
import { openLine } from './line.ts'
import { type Meant, meantBy } from './meant.ts'

export interface CallFigures {
  /** Character errors in what is spoken, in per cent; keys are not misheard. */
  errors: number
  calls: number
  /** Calls whose own service answered. */
  helped: number
  /** Submitted with all values as they were meant. */
  filed: number
  /** Submitted with a value that was not meant, and could have been heard. */
  wrong: number
  /** Submitted with a name or a place of the same sound in other characters, which no ear can tell apart. */
  soundsSame: number
  person: number
  deadEnds: number
  turnsPerCall: number
}

export interface CallsAsked {
  /** Per cent of character errors. */
  levels: number[]
  seeds: number
}

/** @param missed told of each call that ended wrong, with what was said */
export async function evalCalls(
  parts: PhoneParts,
  examples: Map<string, Examples>,
  { levels, seeds }: CallsAsked,
  { progress, missed }: { progress: (text: string) => void; missed: (line: string) => void },
): Promise<{ callers: number; levels: CallFigures[] }> {
  const filings = new Map<string, Filing>()
  for (const service of examples.keys()) {
    const filing = parts.catalogue.filing(service)
    if (filing) filings.set(service, filing)
  }
  const set = callers(examples, filings)
  const meant = new Map<Caller, Meant>()
  for (const caller of set) meant.set(caller, await meantBy(caller, parts.conversations, parts.storage))
  const rows: CallFigures[] = []
  for (const errors of levels) {
    const row = {
      errors,
      calls: 0,
      helped: 0,
      filed: 0,
      wrong: 0,
      soundsSame: 0,
      person: 0,
      deadEnds: 0,
      turnsPerCall: 0,
    }
    let turns = 0
    // Where nothing is misheard every seed is the same call.
    for (let seed = 1; seed <= (errors === 0 ? 1 : seeds); seed += 1) {
      progress(`${errors} % character errors, seed ${seed} of ${errors === 0 ? 1 : seeds}: ${set.length} callers`)
      for (const [at, caller] of set.entries()) {
        const own = meant.get(caller) ?? { answers: {}, rows: {} }
        const ears = {
          random: seeded(errors * 1_000_003 + seed * 10_007 + at),
          rate: errors / 100,
          soundsAs: parts.catalogue.soundsAs,
        }
        const made = await call(caller, openLine(parts, `eval-${errors}-${seed}-${at}`, caller.locale), own, ears)
        const ended = made.ended === 'submitted' ? await asMeant(made, own, parts) : made.ended
        row.calls += 1
        turns += made.turns
        row[FIGURE[ended]] += 1
        const isMissed = ended === 'wrong' || ended === 'dead-end'
        // Where all was heard as it was said nobody who wanted something else should have needed a person.
        if (isMissed || (errors === 0 && ended === 'person' && caller.goal.kind !== 'person'))
          missed(`${errors} % ${ended}: ${caller.name}\n  ${made.told.join('\n  ')}`)
      }
    }
    rows.push({ ...row, turnsPerCall: Math.round((10 * turns) / row.calls) / 10 })
  }
  return { callers: set.length, levels: rows }
}

const FIGURE = {
  helped: 'helped',
  filed: 'filed',
  wrong: 'wrong',
  'sounds-same': 'soundsSame',
  person: 'person',
  'dead-end': 'deadEnds',
} as const

async function asMeant({ reference }: Call, meant: Meant, { storage, catalogue }: PhoneParts) {
  const made = await findSubmission(storage, reference ?? '')
  if (!made) return 'dead-end'
  const { answers } = made.payload
  const slots = [...new Set([...Object.keys(answers), ...Object.keys(meant.answers)])]
  const wrong = slots.filter((slot) => answers[slot] !== meant.answers[slot])
  if (wrong.length === 0) return 'filed'
  const isSame = wrong.every((slot) => catalogue.soundsAs(answers[slot] ?? '', meant.answers[slot] ?? ''))
  return isSame ? 'sounds-same' : 'wrong'
}
