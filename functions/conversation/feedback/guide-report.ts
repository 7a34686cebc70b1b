// Reports that a guide is wrong: what editors find, look into and close.
import type { Locale } from '../../filings/filing.ts'
import { changeItem } from '../../storage/change-item.ts'
import type { Storage, Value } from '../../storage/storage.ts'
import type { Grade, GuideReport } from './feedback.ts'
import { keptWords, withoutWords } from './kept-words.ts'
import { conversationMark, thingMark } from './marks.ts'

const PARTITION = 'guide-reports'
const KEPT_SECONDS = 180 * 24 * 3600

/** A report as editors read it: nothing in it says who made it. */
export interface KeptReport {
  /** `<mark>#<service>`: what closes it. The mark comes first, so that those of one conversation are found together. */
  id: string
  service: string
  section?: string
  /** ISO date of the guide that was read. */
  guideAsOf: string
  /** When it came with a rating. */
  grade?: Grade
  /** What the reader said of it, masked. */
  words?: string
  locale: Locale
  /** Milliseconds since 1970. */
  at: number
}

/** Keeps a report for 180 days. The same turn reported again is the same report; one that is closed stays closed. */
export async function keepGuideReport(storage: Storage, report: GuideReport): Promise<void> {
  const { conversationId, turnId, reason, ...about } = report
  const words = keptWords(reason)
  const id = `${thingMark(conversationId, turnId)}#${report.service}`
  const kept: Omit<KeptReport, 'id'> = { ...about, ...(words !== undefined && { words }) }
  await changeItem(storage, keyOf(id), (stands) =>
    stands && addsNothing(stands, kept) ? undefined : { value: { ...kept }, expiresAt: expiry(report.at) },
  )
}

/** The open reports, newest first. */
export async function listGuideReports(storage: Storage): Promise<KeptReport[]> {
  const found = await storage.list(PARTITION, '')
  const open = found.filter(({ value }) => !value['closed'])
  return open
    .map(({ key, value }) => ({ ...(value as unknown as Omit<KeptReport, 'id'>), id: key.sort }))
    .toSorted((a, b) => b.at - a.at)
}

/** Closes a report and lets go of its words; false when no open one has this id. */
export async function closeGuideReport(storage: Storage, id: string): Promise<boolean> {
  // A mark stays in its place: a turn that is settled once more must not open it again.
  const closed = await changeItem(storage, keyOf(id), (stands) => {
    if (!stands || stands['closed']) return undefined
    return { value: { ...(withoutWords(stands) ?? stands), closed: true }, expiresAt: expiryOf(stands) }
  })
  return closed !== undefined
}

/** Takes the citizen's words out of the reports of a conversation that is erased; that a guide may be wrong stays. */
export async function forgetReportWords(storage: Storage, conversationId: string): Promise<void> {
  for (const { key, value } of await storage.list(PARTITION, `${conversationMark(conversationId)}.`)) {
    await changeItem(storage, key, (stands) => {
      const bare = withoutWords(stands)
      return bare && { value: bare, expiresAt: expiryOf(value) }
    })
  }
}

/** Closed, newer, or with words where this one has none. */
function addsNothing(stored: Value, kept: Omit<KeptReport, 'id'>): boolean {
  const { closed, at, words } = stored as { closed?: true; at: number; words?: string }
  return closed === true || at > kept.at || (words !== undefined && kept.words === undefined) || isSame(stored, kept)
}

function isSame(stored: Value, kept: Omit<KeptReport, 'id'>): boolean {
  return stored['at'] === kept.at && stored['words'] === kept.words
}

function keyOf(id: string) {
  return { partition: PARTITION, sort: id }
}

function expiry(at: number): number {
  return Math.ceil(at / 1000) + KEPT_SECONDS
}

function expiryOf(stored: Value): number {
  return expiry(Number(stored['at']))
}
