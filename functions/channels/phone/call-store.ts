// Where calls are kept: one small item a call, replaced whole by each step, and a mark for a day once it has ended.
import { createHash } from 'node:crypto'
import type { Locale } from '../../filings/filing.ts'
import { changeItem } from '../../storage/change-item.ts'
import type { Storage } from '../../storage/storage.ts'
import type { CallStep } from './call.ts'
import type { Patience } from './patience.ts'

/** What was said, keyed and dialled, in one piece: each sealed field costs time. The name is one that every store seals. */
export const SEALED_OF_CALLS = ['within'] as const

const MINUTE_SECONDS = 60
/** As long as the conversation itself (DESIGN §7). */
const KEPT_MINUTES = 30
/** While a person speaks nothing of it reaches us: longer than anybody talks to an office. */
const KEPT_MINUTES_ON_TRANSFER = 4 * 60
/** A step that is sent again after the end is known by the mark, and refused. */
const MARKED_MINUTES = 24 * 60
/** A line asks again for the step that it missed, and never for one from long ago. */
const STEPS_KEPT = 4

/** Words and keys of one moment of a call. */
export interface Heard {
  said?: string
  confidence?: number
  digits?: string
}

/** What the room itself has asked, or waits for; the core knows nothing of it. */
export type Waiting =
  /** The filler is spoken, and then the model is asked. */
  | { for: 'model'; turn: number; heard: Heard }
  /** One key connects to the emergency number that was just said. */
  | { for: 'emergency'; number: string }
  /** One key came after the greeting: it may be the first of six. */
  | { for: 'keys'; keys: string }
  /** Six digits that carry on what was begun elsewhere. */
  | { for: 'code' }
  /** The last four digits of the phone or the identity number that the conversation under this code holds. */
  | { for: 'check'; code: string }
  /** A person is being called. */
  | { for: 'person'; card?: string; number: string }
  /** Yes or no: shall somebody call back. */
  | { for: 'call-back'; card: string; again?: true }

export interface Call {
  conversationId: string
  /** The number that calls. */
  from?: string
  locale: Locale
  /** The step that comes next; those before it were taken. */
  next: number
  /** The latest last, each as the line got it, but for the hints that every step has. */
  steps: { n: number; step: CallStep }[]
  patience: Patience
  /** The caller wished it slower. */
  slow?: true
  /** What keys mean now: in a field of digits a number is data. */
  keys: 'one' | 'number'
  waiting?: Waiting
  /** Codes that were tried and are none. */
  wrongCodes: number
  /** The last turn broke. */
  broken?: true
  /** A ticket was made, or a call back promised: nobody is called a second time for a line that stays silent. */
  cared?: true
  /** The last step hung up. */
  over?: true
}

export interface Line {
  call: Call
  version: number
}

export interface CallStore {
  /** The call as it stands; undefined where there is none. */
  load(callId: string): Promise<Line | 'ended' | undefined>
  /** False: somebody else was quicker, and nothing was written. */
  replace(callId: string, line: Line | undefined, next: Call): Promise<boolean>
  /** Forgets all of it but that it was; a call that was never known leaves no mark. */
  end(callId: string): Promise<void>
}

/** Calls over the storage port. @param now milliseconds since 1970 */
export function callStore(storage: Storage, now: () => number): CallStore {
  const inMinutes = (minutes: number) => Math.ceil(now() / 1000) + minutes * MINUTE_SECONDS
  return {
    async load(callId) {
      const stored = await storage.get(keyOf(callId))
      if (!stored) return undefined
      if (stored.value['ended'] === true) return 'ended'
      return { call: stored.value['within'] as Call, version: stored.version }
    },
    async replace(callId, line, next) {
      const isLong = next.waiting?.for === 'person'
      const put = await storage.put(
        keyOf(callId),
        { within: { ...next, steps: next.steps.slice(-STEPS_KEPT) } },
        { expected: line?.version ?? 0, expiresAt: inMinutes(isLong ? KEPT_MINUTES_ON_TRANSFER : KEPT_MINUTES) },
      )
      return put !== 'conflict'
    },
    async end(callId) {
      await changeItem(storage, keyOf(callId), (stands) =>
        !stands || stands['ended'] === true
          ? undefined
          : { value: { ended: true }, expiresAt: inMinutes(MARKED_MINUTES) },
      )
    },
  }
}

/** A vendor's id may stand in its own records beside the caller's number: ours shows nothing. */
function keyOf(callId: string) {
  return { partition: `call#${createHash('sha256').update(callId).digest('hex')}`, sort: 'line' }
}
