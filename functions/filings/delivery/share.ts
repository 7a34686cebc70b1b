// One agency's share of a submitted filing: what it was sent, what it said, and how that is told.
import type { Words } from '../filing.ts'
import type { PaperFacts } from '../papers/paper.ts'
import type { CaseState, CaseUpdate } from './agency-api.ts'

/** A picture of a paper, by the id of its upload. */
export interface PaperSent extends PaperFacts {
  slot: string
  upload: string
}

/** A message on its way: the filing itself is message 1, what is supplied later counts on. */
export interface Outgoing {
  message: number
  /** What a supplement says; the filing's own answers stand in the payload. */
  answers?: Record<string, string>
  /** Papers of a supplement; the filing's own stand in the payload. */
  papers?: PaperSent[]
  /** Milliseconds since 1970: when it was handed in, and when it is tried next. */
  since: number
  /** None: it is held back until others are done. */
  dueAt?: number
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
  /** Agencies of this filing that must be done before anything is sent here. */
  after?: string[]
  /** What the agency said last. */
  heard?: Omit<CaseUpdate, 'reference' | 'agency'>
  /** What it has not confirmed yet, in order. */
  outgoing: Outgoing[]
  /** An operator has given up for good: nothing was or will be sent. */
  dropped?: true
  /** The change of the case whose wish was met by the last supplement. */
  met?: number
  /** Ids of the supplements that were taken in, so that each is taken once. */
  supplied: string[]
}

/** A share that nothing has been sent of. @param after those that must be done first: until then it is held back */
export function newShare(
  { id, name, needs }: Pick<Share, 'id' | 'name' | 'needs'>,
  now: number,
  after: string[] = [],
): Share {
  const first = { message: 1, since: now, attempts: 0 }
  if (after.length === 0) return { id, name, needs, outgoing: [{ ...first, dueAt: now }], supplied: [] }
  return { id, name, needs, after, outgoing: [first], supplied: [] }
}

/** True while nothing has been sent, because others must be done first. */
export function isHeld({ outgoing: [first] }: Share): boolean {
  return first !== undefined && first.dueAt === undefined
}

/**
 * The share after an update; undefined when it says nothing new. Updates may come twice and in any order: the highest
 * sequence is true, and whatever says that a message was received ends its sending.
 */
export function hear(share: Share, about: CaseUpdate): Share | undefined {
  const { heard } = share
  const { reference: _, agency: __, ...update } = about
  const isNewer = !heard || update.sequence > heard.sequence
  // Nobody has received what was never sent.
  const sent = isHeld(share) ? 0 : (share.outgoing.at(-1)?.message ?? heard?.received ?? 0)
  const received = Math.max(Math.min(update.received, sent), heard?.received ?? 0)
  const outgoing = share.outgoing.filter(({ message }) => message > received)
  if (!isNewer && received === heard.received) return undefined
  return { ...share, outgoing, heard: { ...(isNewer ? update : heard), received } }
}

/** Adds what a citizen supplied; undefined when this very supplement was taken in before. */
export function supply(
  share: Share,
  id: string,
  answers: Record<string, string>,
  now: number,
  papers: PaperSent[] = [],
): Share | undefined {
  if (share.supplied.includes(id)) return undefined
  const message = (share.outgoing.at(-1)?.message ?? share.heard?.received ?? 0) + 1
  const outgoing = [
    ...share.outgoing,
    { message, answers, ...(papers.length > 0 && { papers }), since: now, dueAt: now, attempts: 0 },
  ]
  return { ...share, outgoing, supplied: [...share.supplied, id], ...(share.heard && { met: share.heard.sequence }) }
}

/**
 * What may be said of a share besides what the agency says. The first four are of the filing itself, the next three of what
 * was supplied afterwards. `checked`: done, of a pre-application, whose original is still to be shown. `held`: others must be
 * done first; `halted`: one of those will not be, as it stands.
 */
export const TOLD_STATES = [
  'waiting',
  'delayed',
  'stuck',
  'dropped',
  'supplying',
  'supply-stuck',
  'supplied',
  'checked',
  'held',
  'halted',
] as const
export type ToldState = (typeof TOLD_STATES)[number] | CaseState

/** What the agency says now, as long as nothing waits to reach it: then it may have changed its mind. */
export function saidNow({ heard, outgoing, met }: Share): Pick<CaseUpdate, 'at' | 'note' | 'more'> | undefined {
  if (!heard || outgoing.length > 0) return undefined
  const { at, note, more, state } = heard
  return { at, ...(note && { note }), ...(more && state === 'needs-more' && met !== heard.sequence && { more }) }
}

/** @param isPreApplication the identity that the filing needs was not shown */
export function toldState(share: Share, isPreApplication: boolean): ToldState {
  const { heard, outgoing, dropped, met } = share
  const [first] = outgoing
  if (isHeld(share)) return 'held'
  if (first && first.message > 1) return first.dead ? 'supply-stuck' : 'supplying'
  if (first?.dead) return 'stuck'
  if (first) return first.fault ? 'delayed' : 'waiting'
  if (dropped && !heard) return 'dropped'
  // Otherwise nothing waits only when the agency has said that it has everything.
  const state = heard?.state ?? 'waiting'
  // They have what they wanted and have said nothing new since.
  if (state === 'needs-more' && met === heard?.sequence) return 'supplied'
  return state === 'done' && isPreApplication ? 'checked' : state
}
