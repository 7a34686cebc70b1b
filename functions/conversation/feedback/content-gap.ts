// What people asked for and no guide answers: what editors find, and close when there is one.
import type { Locale } from '../../filings/filing.ts'
import type { Catalogue } from '../../knowledge/catalogue.ts'
import { changeItem } from '../../storage/change-item.ts'
import type { Storage } from '../../storage/storage.ts'
import { wordsOfGuides } from './words-of-guides.ts'

const PARTITION = 'content-gaps'
const KEPT_SECONDS = 180 * 24 * 3600

/** A gap as editors read it: nothing in it says who asked. */
export interface ContentGap {
  id: string
  /** Those of its words that stand in guides: a name cannot be masked by pattern, and stands in none. */
  words: string
  locale: Locale
  /** Milliseconds since 1970. */
  at: number
}

/**
 * Keeps a gap for 180 days, once however often it is told.
 * @param about.mark names the message without telling whose it is
 */
export async function keepContentGap(
  { storage, catalogue }: { storage: Storage; catalogue: Pick<Catalogue, 'guide' | 'services'> },
  { mark, said, locale, at }: { mark: string; said: string; locale: Locale; at: number },
): Promise<void> {
  const words = wordsOfGuides(said, catalogue, locale)
  if (words === '') return
  const expiresAt = Math.ceil(at / 1000) + KEPT_SECONDS
  await changeItem(storage, { partition: PARTITION, sort: mark }, (stands) =>
    stands ? undefined : { value: { words, locale, at }, expiresAt },
  )
}

/** The newest first. */
export async function listContentGaps(storage: Storage): Promise<ContentGap[]> {
  const found = await storage.list(PARTITION, '')
  return found
    .map(({ key, value }) => ({ ...(value as unknown as Omit<ContentGap, 'id'>), id: key.sort }))
    .toSorted((a, b) => b.at - a.at)
}

/** False when there is none with this id. */
export async function closeContentGap(storage: Storage, id: string): Promise<boolean> {
  const key = { partition: PARTITION, sort: id }
  if (!(await storage.get(key))) return false
  await storage.remove(key)
  return true
}
