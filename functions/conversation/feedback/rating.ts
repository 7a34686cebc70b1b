// The five-grade rating (国办发〔2019〕51号): one grade for one thing, voluntary, the newest counts.
import { changeItem } from '../../storage/change-item.ts'
import type { Storage, Value } from '../../storage/storage.ts'
import { chinaDay } from '../china-day.ts'
import { type Grade, GRADES, type Rating } from './feedback.ts'
import { keptWords, withoutWords } from './kept-words.ts'
import { conversationMark, thingMark } from './marks.ts'

const KEPT_SECONDS = 366 * 24 * 3600

/** A rating as it is kept: only the reference of a rated filing leads to who gave it. */
export interface KeptRating {
  grade: Grade
  /** The reason, masked. */
  words?: string
  service?: string
  reference?: string
  section?: string
  locale: string
  /** Milliseconds since 1970. */
  at: number
}

/**
 * Keeps a rating for 366 days in the month (China's) it was given. A later one of the same thing replaces it, an earlier
 * one that comes late does not, and the same one again changes nothing.
 */
export async function keepRating(storage: Storage, rating: Rating): Promise<void> {
  const { conversationId, turnId, reason, ...about } = rating
  const words = keptWords(reason)
  const kept: KeptRating = { ...about, ...(words !== undefined && { words }) }
  const sort = thingMark(conversationId, rating.reference ?? turnId ?? '')
  await changeItem(storage, { partition: partition(rating.at), sort }, (stands) =>
    stands && isAsNew(stands, kept) ? undefined : { value: { ...kept }, expiresAt: expiry(rating.at) },
  )
  // Rated on both sides of midnight it is still one thing.
  await storage.remove({ partition: partition(monthBefore(rating.at)), sort })
}

/** The ratings of a month (`2026-11`), newest first. */
export async function listRatings(storage: Storage, month: string): Promise<KeptRating[]> {
  const found = await storage.list(PREFIX + month, '')
  return found.map(({ value }) => value as unknown as KeptRating).toSorted((a, b) => b.at - a.at)
}

/** How often each grade was given, best first. */
export function countGrades(ratings: Pick<KeptRating, 'grade'>[]): { grade: Grade; count: number }[] {
  return GRADES.map((grade) => ({ grade, count: ratings.filter((rating) => rating.grade === grade).length }))
}

/** Takes the citizen's words out of the ratings of a conversation that is erased; bare grades stay. */
export async function forgetRatingWords(storage: Storage, conversationId: string, now: number): Promise<void> {
  for (const at of [now, monthBefore(now)]) {
    const found = await storage.list(partition(at), `${conversationMark(conversationId)}.`)
    for (const { key, value } of found) {
      const expiresAt = expiry((value as unknown as KeptRating).at)
      await changeItem(storage, key, (stands) => {
        const bare = withoutWords(stands)
        return bare && { value: bare, expiresAt }
      })
    }
  }
}

function isAsNew(stored: Value, kept: KeptRating): boolean {
  const { at } = stored as unknown as KeptRating
  if (at !== kept.at) return at > kept.at
  return stored['grade'] === kept.grade && stored['words'] === kept.words
}

const PREFIX = 'ratings#'

function partition(at: number): string {
  return PREFIX + chinaDay(at).slice(0, 7)
}

/** Some moment of the month before this one. */
function monthBefore(at: number): number {
  return at - Number(chinaDay(at).slice(8)) * 24 * 3600 * 1000
}

function expiry(at: number): number {
  return Math.ceil(at / 1000) + KEPT_SECONDS
}
