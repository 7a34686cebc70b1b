// Keeps pictures of papers: each a sealed file beside one small item, which says whose it is and when it must be gone.
import { createHash } from 'node:crypto'
import { changeItem } from '../../storage/change-item.ts'
import type { Files } from '../../storage/files.ts'
import type { Storage } from '../../storage/storage.ts'
import { paperKey } from './let-go.ts'
import type { Paper, Papers } from './paper.ts'

/** A filing asks for five papers at most, and some are taken anew. */
const MOST = 20
const DAY_MS = 24 * 3600_000
const FILED_DAYS = 30
/** The item outlives the picture, so that the outbox finds what it must erase, however long it did not run. */
const ITEM_DAYS = 366

export interface PaperParts {
  storage: Storage
  /** It seals what is put there. */
  files: Files
  /** Milliseconds since 1970. */
  now: () => number
  /** A new unguessable word of so many random bytes. */
  random: (bytes: number) => string
}

export function paperStore({ storage, files, now, random }: PaperParts): Papers {
  const find = async (id: string) => {
    const stored = await storage.get(paperKey(id))
    const paper = stored?.value['paper'] as Paper | undefined
    return paper && paper.until > now() ? paper : undefined
  }
  const timesOf = ({ until }: Paper) => ({
    expiresAt: Math.ceil((until + ITEM_DAYS * DAY_MS) / 1000),
    dueAt: until,
  })
  const erase = async (ids: string[], isMeant: (paper: Paper) => boolean) => {
    for (const id of ids) {
      const stored = await storage.get(paperKey(id))
      const paper = stored?.value['paper'] as Paper | undefined
      if (paper && !isMeant(paper)) continue
      // The picture first: a crash in between leaves a name too many, never a picture that nobody finds.
      await files.remove(nameOf(id))
      if (paper) await storage.remove(ofKey(paper.conversation, id))
      await storage.remove(paperKey(id))
    }
  }
  // What was filed is its agencies' until its time is over, whatever the conversation lets go of.
  const forget = (ids: string[]) => erase(ids, ({ filed }) => filed === undefined)
  const unfiled = async (conversation: string) => {
    const names = await storage.list(ofPartition(conversation), '')
    return names.map(({ key }) => key.sort)
  }

  return {
    async keep(conversation, { bytes, type }, slot) {
      if ((await unfiled(conversation)).length >= MOST) return undefined
      const id = random(16)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const until = now() + DAY_MS
      const paper: Paper = { id, conversation, type, bytes: bytes.length, sha256, until, ...(slot && { slot }) }
      // Named first, for the same reason.
      await storage.put(paperKey(id), { paper }, { expected: 0, ...timesOf(paper) })
      await storage.put(ofKey(conversation, id), {}, { expected: 0, expiresAt: Math.ceil(until / 1000) })
      await files.put(nameOf(id), bytes, 'application/octet-stream')
      return id
    },
    async find(id, conversation) {
      const paper = await find(id)
      return paper?.conversation === conversation && !paper.filed ? paper : undefined
    },
    read: async (id) => ((await find(id)) ? files.get(nameOf(id)) : undefined),
    async file(ids, reference) {
      for (const id of ids) {
        const before = await find(id)
        if (!before || before.filed) continue
        await changeItem(storage, paperKey(id), (stands) => {
          const paper = stands?.['paper'] as Paper | undefined
          if (!paper || paper.until <= now()) return undefined
          const filed = { ...paper, filed: reference, until: now() + FILED_DAYS * DAY_MS }
          return { value: { paper: filed }, ...timesOf(filed) }
        })
        await storage.remove(ofKey(before.conversation, id))
      }
    },
    forget,
    forgetAll: async (conversation) => forget(await unfiled(conversation)),
    async work(id) {
      const stored = await storage.get(paperKey(id))
      if (!stored || (stored.value['paper'] as Paper).until > now()) return false
      await erase([id], () => true)
      return true
    },
  }
}

function nameOf(id: string): string {
  return `papers/${id}`
}

function ofPartition(conversation: string): string {
  return `papers-of#${conversation}`
}

function ofKey(conversation: string, id: string) {
  return { partition: ofPartition(conversation), sort: id }
}
