// Plays the named set of callers over the real room at several levels of mishearing, and counts how their calls end.
import type { PhoneParts } from '../../../channels/phone/phone-parts.ts'
import { seeded } from '../../../channels/phone/simulator/seeded.ts'
import type { Filing } from '../../../filings/filing.ts'
import type { Examples } from '../../../knowledge/examples.ts'
import { call } from './caller.ts'
import { type Caller, callers } from './callers.ts'
import { judged, type Verdict } from './judge.ts'
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
  /** Submitted with a value that was not meant. */
  wrong: number
  /** Submitted with a name or a place of the same sound in other characters, which no ear can tell apart. */
  soundsSame: number
  person: number
  deadEnds: number
  /** Of a hundred calls those that were helped, filed as meant, or put through. */
  servedPercent: number
  turnsPerCall: number
}

export interface CallsAsked {
  /** Per cent of character errors. */
  levels: number[]
  seeds: number
}

interface Tellers {
  progress: (text: string) => void
  /** Told of each call that ended wrong, with what was said. */
  missed: (line: string) => void
}

/** The set is the same in each run, and so is the noise. */
export async function evalCalls(
  parts: PhoneParts,
  examples: Map<string, Examples>,
  { levels, seeds }: CallsAsked,
  tellers: Tellers,
): Promise<{ callers: { name: string; goal: string }[]; levels: CallFigures[] }> {
  const set = callers(examples, filingsOf(examples, parts))
  const meant = new Map<Caller, Meant>()
  for (const caller of set) meant.set(caller, await meantBy(caller, parts.conversations, parts.storage))
  const rows: CallFigures[] = []
  // Where nothing is misheard every seed is the same call.
  for (const errors of levels) rows.push(await playLevel(parts, meant, errors, errors === 0 ? 1 : seeds, tellers))
  return { callers: set.map(({ name, goal }) => ({ name, goal: goal.kind })), levels: rows }
}

function filingsOf(examples: Map<string, Examples>, { catalogue }: PhoneParts): Map<string, Filing> {
  const filings = new Map<string, Filing>()
  for (const service of examples.keys()) {
    const filing = catalogue.filing(service)
    if (filing) filings.set(service, filing)
  }
  return filings
}

async function playLevel(
  parts: PhoneParts,
  meant: Map<Caller, Meant>,
  errors: number,
  seeds: number,
  { progress, missed }: Tellers,
): Promise<CallFigures> {
  const ended: Record<Verdict, number> = { helped: 0, filed: 0, wrong: 0, 'sounds-same': 0, person: 0, 'dead-end': 0 }
  let turns = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    progress(`${errors} % character errors, seed ${seed} of ${seeds}: ${meant.size} callers`)
    let at = 0
    for (const [caller, own] of meant) {
      at += 1
      const random = seeded(errors * 1_000_003 + seed * 10_007 + at)
      const ears = { random, rate: errors / 100, soundsAs: parts.catalogue.soundsAs }
      const made = await call(caller, openLine(parts, `eval-${errors}-${seed}-${at}`, caller.locale), own, ears)
      const { verdict, differs } = await judged(made, own, parts)
      ended[verdict] += 1
      turns += made.turns
      // Where all was heard as it was said nobody who wanted something else should have needed a person.
      const isNeedless = errors === 0 && verdict === 'person' && caller.goal.kind !== 'person'
      if (verdict === 'wrong' || verdict === 'dead-end' || isNeedless) {
        missed([`${errors} % ${verdict}: ${caller.name}`, ...differs, ...made.told].join('\n  '))
      }
    }
  }
  const calls = seeds * meant.size
  const { helped, filed, wrong, person } = ended
  return {
    errors,
    calls,
    helped,
    filed,
    wrong,
    soundsSame: ended['sounds-same'],
    person,
    deadEnds: ended['dead-end'],
    servedPercent: tenths((100 * (helped + filed + person)) / calls),
    turnsPerCall: tenths(turns / calls),
  }
}

function tenths(figure: number): number {
  return Math.round(10 * figure) / 10
}
