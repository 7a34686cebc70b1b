// What is announced where a citizen is, read from the store and known for less than a minute; past its end nothing is told.
import type { Storage } from '../../storage/storage.ts'
import { regionChain } from '../region-chain.ts'
import { type Announcement, isCurrent, NATION } from './announcement.ts'
import { announcedKey, announcementsIn } from './announcement-row.ts'

export interface Announcements {
  /**
   * What stands now for this place and all it lies in: emergencies first, then the nearest, then the newest.
   * @throws Error when the store breaks
   */
  read(region?: string): Promise<Announcement[]>
}

/** A page may be twenty seconds older: together they are a minute. */
const KNOWN_FOR_MS = 40_000
const MOST_KNOWN = 2_000

/** @param now milliseconds since 1970 */
export function openAnnouncements(storage: Pick<Storage, 'getMany'>, now: () => number): Announcements {
  const known = new Map<string, { list: Announcement[]; until: number }>()

  async function learn(codes: string[]): Promise<void> {
    const wanted = codes.filter((code) => (known.get(code)?.until ?? 0) <= now())
    if (wanted.length === 0) return
    const stored = await storage.getMany(wanted.map(announcedKey))
    const until = now() + KNOWN_FOR_MS
    for (const code of wanted) {
      known.delete(code)
      known.set(code, { list: announcementsIn(stored.find(({ key }) => key.sort === code)?.value), until })
    }
    for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest)
  }

  return {
    async read(region) {
      const codes = [...(region === undefined ? [] : regionChain(region)), NATION]
      await learn(codes)
      // Their ends are looked at anew each time: what is known may be a minute old, and must not outlive itself.
      const standing = codes.flatMap((code) => (known.get(code)?.list ?? []).filter((one) => isCurrent(one, now())))
      const rank = ({ kind, region: at }: Announcement) => (kind === 'emergency' ? 0 : codes.length) + codes.indexOf(at)
      return standing.toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.from) - Date.parse(a.from))
    },
  }
}
