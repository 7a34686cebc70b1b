// Where handover cards are kept: one item each, changed only from what it was, and a list of names of those that wait.
import { createHash } from 'node:crypto'
import { changeItem } from '../../storage/change-item.ts'
import type { Key, Storage, Value } from '../../storage/storage.ts'
import { isOpen, type KeptCard, timesOf, WAITS_MS } from './kept-card.ts'

const PREFIX = 'handover#'
const SORT = 'card'
/** Names of what waits, the oldest first: what is done is not read to find them. */
const NAMES = 'handover-waiting'
/** So many are read in one journey, and are as many as one page can show. */
const MOST = 100

/** The card of a conversation: there is one at most, so that who calls twice stands on the list once. */
export function cardIdOf(conversationId: string): string {
  return createHash('sha256').update(`handover\n${conversationId}`).digest('base64url').slice(0, 22)
}

export async function findCard(storage: Storage, id: string): Promise<KeptCard | undefined> {
  return (await storage.get(keyOf(id)))?.value as KeptCard | undefined
}

/**
 * Changes a card from what it is now, however many others change it at the same time.
 * @param change the card as it should be; undefined changes nothing. May be called again.
 * @returns the card as it was written; undefined when nothing was
 */
export async function changeCard(
  storage: Storage,
  id: string,
  change: (stands: KeptCard | undefined) => KeptCard | undefined,
): Promise<KeptCard | undefined> {
  let before: KeptCard | undefined
  const written = (await changeItem(storage, keyOf(id), (value) => {
    before = value as KeptCard | undefined
    const next = change(before)
    return next && { value: { ...next } satisfies Value, ...timesOf(next) }
  })) as KeptCard | undefined
  // A name too many is passed over and expires; it goes last, so that no open card is ever without one.
  if (written && before && isOpen(before) && !isOpen(written)) await storage.remove(nameOf(before))
  return written
}

/** Makes sure that this card will be found on the list; before it is written, for a crash must not lose it. */
export async function nameCard(storage: Storage, card: Pick<KeptCard, 'id' | 'since'>): Promise<void> {
  const expiresAt = Math.ceil((card.since + 2 * WAITS_MS) / 1000)
  // A conflict: it is named already.
  await storage.put(nameOf(card), { id: card.id }, { expected: 0, expiresAt })
}

/** The cards that wait or are taken, the oldest first; of very many the oldest hundred. */
export async function openCards(storage: Storage): Promise<KeptCard[]> {
  const names = await storage.list(NAMES, '')
  const ids = [...new Set(names.map(({ value }) => String(value['id'])))]
  const found: KeptCard[] = []
  for (let at = 0; at < ids.length && found.length < MOST; at += MOST) {
    const items = await storage.getMany(ids.slice(at, at + MOST).map(keyOf))
    found.push(...items.map(({ value }) => value as unknown as KeptCard).filter(isOpen))
  }
  return found.toSorted((a, b) => a.since - b.since).slice(0, MOST)
}

/** The citizen's right: nothing of the card is left. What became a ticket is its own filing, and stays. */
export async function forgetCard(storage: Storage, conversationId: string): Promise<void> {
  const id = cardIdOf(conversationId)
  const card = await findCard(storage, id)
  if (!card) return
  await storage.remove(keyOf(id))
  await storage.remove(nameOf(card))
}

/** The id of the card that this item holds, among the items that the outbox lists. */
export function cardOfKey({ partition, sort }: Key): string | undefined {
  return sort === SORT && partition.startsWith(PREFIX) ? partition.slice(PREFIX.length) : undefined
}

function keyOf(id: string): Key {
  return { partition: PREFIX + id, sort: SORT }
}

/** Thirteen digits of milliseconds sort as text until the year 2286. */
function nameOf({ id, since }: Pick<KeptCard, 'id' | 'since'>): Key {
  return { partition: NAMES, sort: `${String(since).padStart(13, '0')}#${id}` }
}
