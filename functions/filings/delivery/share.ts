// One agency's share of a submitted filing: what it was sent, what it said, and how that is told.
import type { Words } from '../filing.ts'
import type { CaseState, CaseUpdate } from './agency-api.ts'

/** A message on its way: the filing itself is message 1, what is supplied later counts on. */
export interface Outgoing {
  message: number
  /** What a supplement says; the filing's own answers stand in the payload. */
  answers?: Record<string, string>
  /** Milliseconds since 1970: when it was handed in, and when it is tried next. */
  since: number
  dueAt: number
  attempts: number
  /** What went wrong last, as a code. */
  fault?: string
  /** Given up: an operator must look at it. */
  dead?: true
}

export interface Share {
  id: string
  name: Words
  /** The slots this agency gets. */
  needs: string[]
  /** What the agency said last. */
  heard?: Omit<CaseUpdate, 'reference' | 'agency'>
  /** What it has not confirmed yet, in order. */
  outgoing: Outgoing[]
  /** Ids of the supplements that were taken in, so that each is taken once. */
  supplied: string[]
}

/** A share that nothing has been sent of. */
export function newShare(about: Pick<Share, 'id' | 'name' | 'needs'>, now: number): Share {
  return { ...about, outgoing: [{ message: 1, since: now, dueAt: now, attempts: 0 }], supplied: [] }
}

/**
 * The share after an update; undefined when it says nothing new. Updates may come twice and in any order: the highest
 * sequence is true, and whatever says that a message was received ends its sending.
 */
export function hear(share: Share, about: CaseUpdate): Share | undefined {
  const { heard } = share
  const { reference: _, agency: __, ...update } = about
  const isNewer = !heard || update.sequence > heard.sequence
  const received = Math.max(update.received, heard?.received ?? 0)
  const outgoing = share.outgoing.filter(({ message }) => message > received)
  if (!isNewer && received === heard.received) return undefined
  return { ...share, outgoing, heard: { ...(isNewer ? update : heard), received } }
}

/** Adds what a citizen supplied; undefined when this very supplement was taken in before. */
export function supply(share: Share, id: string, answers: Record<string, string>, now: number): Share | undefined {
  if (share.supplied.includes(id)) return undefined
  const message = (share.outgoing.at(-1)?.message ?? share.heard?.received ?? 0) + 1
  const outgoing = [...share.outgoing, { message, answers, since: now, dueAt: now, attempts: 0 }]
  return { ...share, outgoing, supplied: [...share.supplied, id] }
}

/**
 * What may be said of a share. What the agency said is told only as long as nothing waits to reach it.
 * `checked`: done, of a pre-application, whose original is still to be shown.
 */
export const TOLD_STATES = ['waiting', 'delayed', 'stuck', 'supplying', 'checked'] as const
export type ToldState = (typeof TOLD_STATES)[number] | CaseState

/** @param isPreApplication the identity that the filing needs was not shown */
export function toldState({ heard, outgoing }: Share, isPreApplication: boolean): ToldState {
  const [first] = outgoing
  if (first?.dead) return 'stuck'
  if (first?.fault) return 'delayed'
  if (first) return first.message === 1 ? 'waiting' : 'supplying'
  // Nothing waits only when the agency has said that it has everything.
  const state = heard?.state ?? 'waiting'
  return state === 'done' && isPreApplication ? 'checked' : state
}
