// A case of the sandbox agency, and every way it can change.
import type { AgencyMessage, CaseState, CaseUpdate } from '../filings/delivery/agency-api.ts'

/**
 * What came with one message. A sandbox has no use for personal data and keeps none: only which slots were answered, and
 * a keyed hash of the answers, by which a test can tell that what arrived is what was sent.
 */
export interface Arrived {
  slots: string[]
  hash: string
}

export interface Case {
  service: string
  /** What the house is told, with `received` for the messages in `arrived`. */
  update: CaseUpdate
  /** Message 1 first, without gaps. */
  arrived: Arrived[]
  /** It has wanted more before: a case asks once of itself. */
  asked?: true
  /** Milliseconds since 1970: when it moves on of itself. */
  movesAt?: number
  /** The change that the house must still be told of; in the same item as the change, so that no crash comes between. */
  callback?: Callback
}

/** All times in milliseconds since 1970. */
export interface Callback {
  since: number
  dueAt: number
  attempts: number
}

/** How long a case stays accepted, and then in progress, in milliseconds. */
export interface Pace {
  inProgressMs: number
  doneMs: number
}

export const USUAL_PACE: Pace = { inProgressMs: 20_000, doneMs: 60_000 }

export interface Move extends Pick<CaseUpdate, 'note' | 'more'> {
  state: CaseState
}

export interface Clock {
  now: number
  pace: Pace
}

/** A new case, accepted. Its answer tells the house of it: no callback. */
export function openCase({ data }: AgencyMessage, number: string, arrived: Arrived, clock: Clock): Case {
  const { reference, agency, service } = data
  const at = new Date(clock.now).toISOString()
  return {
    service,
    update: { reference, agency, case: number, sequence: 1, received: 1, state: 'accepted', at },
    arrived: [arrived],
    ...movesOn('accepted', clock),
  }
}

/**
 * The case with what was supplied: in progress again, or still in want of the slots that did not come. What is closed
 * stays closed. The answer to the message tells the house, which repeats the message until it has it: no callback.
 */
export function supplement(stands: Case, arrived: Arrived, clock: Clock): Case {
  const { state, more = [], note } = stands.update
  const wanting = state === 'needs-more' ? more.filter(({ slot }) => slot && !arrived.slots.includes(slot)) : []
  const isClosed = state === 'done' || state === 'rejected'
  const next: Move = wanting.length > 0 ? { state, more: wanting } : { state: 'in-progress' }
  const taken = { ...stands, arrived: [...stands.arrived, arrived] }
  const { callback: _, ...told } = move(taken, isClosed ? { state, ...(note && { note }) } : next, clock)
  return told
}

/** The case in its new state, with a callback that says so. */
export function move(stands: Case, next: Move, clock: Clock): Case {
  const { now } = clock
  const { service, update, arrived, asked } = stands
  const { reference, agency, case: number, sequence } = update
  return {
    service,
    update: {
      reference,
      agency,
      case: number,
      sequence: sequence + 1,
      received: arrived.length,
      at: new Date(now).toISOString(),
      ...next,
    },
    arrived,
    ...((asked || next.state === 'needs-more') && { asked: true }),
    ...movesOn(next.state, clock),
    callback: { since: now, dueAt: now, attempts: 0 },
  }
}

function movesOn(state: CaseState, { now, pace }: Clock): Pick<Case, 'movesAt'> {
  if (state === 'accepted') return { movesAt: now + pace.inProgressMs }
  return state === 'in-progress' ? { movesAt: now + pace.doneMs } : {}
}
