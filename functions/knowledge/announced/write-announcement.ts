// Writes, lists and takes away announcements in the store; what is over goes with the next change of its place.
import { changeItem, type Change } from '../../storage/change-item.ts'
import type { Storage } from '../../storage/storage.ts'
import { type Announcement, isCurrent } from './announcement.ts'
import { announcedKey, announcementsIn } from './announcement-row.ts'

/** More would be read by nobody, and must fit into one item. */
export const MOST_OF_A_PLACE = 20

/** In place of one with the same id there; `full` when the place has too many: nothing is written. */
export async function writeAnnouncement(
  storage: Storage,
  announcement: Announcement,
  now: number,
): Promise<'written' | 'replaced' | 'full'> {
  let done: 'written' | 'replaced' | 'full' = 'full'
  await changeItem(storage, announcedKey(announcement.region), (stands) => {
    const others = announcementsIn(stands).filter((one) => isToCome(one, now))
    const kept = others.filter(({ id }) => id !== announcement.id)
    done = kept.length >= MOST_OF_A_PLACE ? 'full' : kept.length < others.length ? 'replaced' : 'written'
    return done === 'full' ? undefined : asItem([...kept, announcement])
  })
  return done
}

/** Those that stand or are to come, by place. */
export async function listAnnouncements(
  storage: Storage,
  now: number,
): Promise<(Announcement & { stands: boolean })[]> {
  const found = await storage.list(announcedKey('').partition, '')
  return found
    .flatMap(({ value }) => announcementsIn(value))
    .filter((one) => isToCome(one, now))
    .map((one) => ({ ...one, stands: isCurrent(one, now) }))
}

/** Of whatever place it is; false when there was none. */
export async function removeAnnouncement(storage: Storage, id: string, now: number): Promise<boolean> {
  const found = await storage.list(announcedKey('').partition, '')
  const places = found.filter(({ value }) => announcementsIn(value).some((one) => one.id === id))
  for (const { key } of places) {
    await changeItem(storage, key, (stands) =>
      asItem(announcementsIn(stands).filter((one) => one.id !== id && isToCome(one, now))),
    )
  }
  return places.length > 0
}

function isToCome({ until }: Announcement, now: number): boolean {
  return Date.parse(until) > now
}

/** The item goes by itself with the last of them. */
function asItem(list: Announcement[]): Change {
  const ends = list.map(({ until }) => Date.parse(until))
  return { value: { list }, expiresAt: Math.ceil(Math.max(0, ...ends) / 1000) }
}
