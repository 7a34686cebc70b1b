// Sends one reminder that is due: claims it, waits out the quiet hours, and lets go of the number when it is done.
import type { Key, Storage } from '../../storage/storage.ts'
import { backoff } from '../delivery/backoff.ts'
import type { SendNotice } from './notice.ts'
import { afterQuietHours } from './quiet-hours.ts'
import { changeReminder, over } from './reminder-store.ts'
import { reminderText } from './reminder-text.ts'

export interface NoticeDoor {
  send: SendNotice
  /** Address of the page that stops the reminders of this word. */
  stopLink: (stop: string) => string
}

export interface ReminderParts {
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  /** Undefined while there is no way to send anything: then it stays due. */
  notices: () => NoticeDoor | undefined
  /** From 0 to 1. */
  random: () => number
  /** Told of what was not sent, and why; nothing in it says whose it is. */
  failed: (event: 'reminder-failed' | 'reminder-given-up', about: { attempts: number; fault: string }) => void
}

/** Longer than an attempt takes; after it whoever claimed is taken for dead, and it goes out again under its id. */
const LEASE_MS = 30_000
/** A reminder that comes days late reminds of nothing. */
const GIVE_UP_MS = 48 * 3600_000

/**
 * False when there was nothing to do now. Of two workers one sends, for the claim is a conditional write; should it die
 * after sending, the message goes out once more under the same id, by which the service knows it.
 */
export async function workReminder(key: Key, parts: ReminderParts): Promise<boolean> {
  const { storage, now, notices, random, failed } = parts
  const door = notices()
  if (!door) return false
  const at = now()
  let asleep = false
  const claimed = await changeReminder(storage, key, (stands) => {
    asleep = false
    if (stands?.state !== 'waiting' || stands.dueAt > at) return undefined
    const awake = afterQuietHours(at)
    asleep = awake > at
    return asleep ? { ...stands, dueAt: awake } : { ...stands, attempts: stands.attempts + 1, dueAt: at + LEASE_MS }
  })
  if (asleep) return true
  if (!claimed?.reminding) return false
  const { attempts, dueFirst, reminding } = claimed
  const { to, locale, title } = reminding
  const stop = door.stopLink(reminding.stop) + (locale === 'en' ? '?locale=en' : '')
  const done = await door.send({ to, text: reminderText(locale, title, stop), stop }, `reminder.${key.sort}`)
  const isLate = now() - dueFirst >= GIVE_UP_MS
  if (done.state !== 'sent') {
    const isOver = done.state === 'refused' || isLate
    failed(isOver ? 'reminder-given-up' : 'reminder-failed', { attempts, fault: done.fault })
  }
  await changeReminder(storage, key, (stands) => {
    // Stopped meanwhile, or somebody else tries it already.
    if (stands?.state !== 'waiting' || stands.attempts !== attempts) return undefined
    if (done.state === 'sent') return over(stands, 'sent', now())
    if (done.state === 'refused') return over(stands, 'refused', now())
    if (isLate) return over(stands, 'given-up', now())
    return { ...stands, dueAt: afterQuietHours(now() + Math.max(done.afterMs ?? 0, backoff(attempts, random()))) }
  })
  return true
}
