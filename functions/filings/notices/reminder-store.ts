// Where reminders are kept: an item of the outbox each, due when it is to be sent; afterwards only a mark without a number.
import { changeItem } from '../../storage/change-item.ts'
import type { Key, Storage, Value } from '../../storage/storage.ts'
import { REMINDERS } from './reminder-key.ts'
import { groupMark, type KeptReminder, type Reminder, type ReminderState } from './reminder.ts'

const DAY_MS = 24 * 3600_000
/** Not delivered by then, for whatever reason, it goes: who is reminded so late is only puzzled. */
const KEPT_AFTER_DUE_MS = 7 * DAY_MS
/** A mark stays long enough that no late write can bring the reminder back. */
const MARK_MS = 2 * DAY_MS

/**
 * Writes a reminder once; it stays as it is when it was there already, or is over. Of one matter there is one: the wish
 * before it ends.
 */
export async function keepReminder(storage: Storage, reminder: Reminder): Promise<void> {
  const { id, stop, to, locale, title, dueAt } = reminder
  const reminding = { to, locale, stop, ...(title !== undefined && { title }) }
  const kept: KeptReminder = { state: 'waiting', attempts: 0, dueFirst: dueAt, dueAt, reminding }
  await storage.put(keyOf(groupMark(stop), id), { ...kept }, { expected: 0, ...timesOf(kept) })
  const found = await storage.list(REMINDERS + groupMark(stop), '')
  // Written late, a wish that is over ends none that came after it.
  if (found.find(({ key }) => key.sort === id)?.value['state'] !== 'waiting') return
  for (const { key } of found)
    if (key.sort !== id) await changeReminder(storage, key, (stands) => stands && over(stands, 'stopped', dueAt))
}

/** @param change undefined changes nothing; may be called again */
export async function changeReminder(
  storage: Storage,
  key: Key,
  change: (stands: KeptReminder | undefined) => KeptReminder | undefined,
): Promise<KeptReminder | undefined> {
  const written = await changeItem(storage, key, (stands) => {
    const next = change(stands as KeptReminder | undefined)
    return next && { value: { ...next } satisfies Value, ...timesOf(next) }
  })
  return written as KeptReminder | undefined
}

/** Ends all that wait under a stop word: their numbers are let go of at once. How many there were. */
export async function endReminders(
  storage: Storage,
  stop: string,
  how: Extract<ReminderState, 'stopped' | 'erased'>,
  now: number,
): Promise<number> {
  const found = await storage.list(REMINDERS + groupMark(stop), '')
  const ended = await Promise.all(
    found.map(({ key }) => changeReminder(storage, key, (stands) => stands && over(stands, how, now))),
  )
  return ended.filter(Boolean).length
}

/** The same reminder, over: a mark that holds nothing of it. Undefined when it was over before. */
export function over(reminder: KeptReminder, state: ReminderState, now: number): KeptReminder | undefined {
  if (reminder.state !== 'waiting') return undefined
  const { attempts, dueFirst } = reminder
  return { state, attempts, dueFirst, dueAt: now }
}

function timesOf({ state, dueFirst, dueAt }: KeptReminder): { expiresAt: number; dueAt?: number } {
  if (state === 'waiting') return { dueAt, expiresAt: Math.ceil((dueFirst + KEPT_AFTER_DUE_MS) / 1000) }
  return { expiresAt: Math.ceil((Math.max(dueAt, dueFirst) + MARK_MS) / 1000) }
}

function keyOf(mark: string, id: string): Key {
  return { partition: REMINDERS + mark, sort: id }
}
