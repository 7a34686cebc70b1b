// Which messages were taken: one small item a message, without a word of it.
import { createHash } from 'node:crypto'
import { changeItem } from '../../../storage/change-item.ts'
import type { Key, Storage } from '../../../storage/storage.ts'

/** What came of a message. */
export type VoicemailOutcome =
  /** `written`: its words stand in the ticket; otherwise it says that there is a message. `gap`: no guide answers it. */
  | { outcome: 'ticket'; receipt: string; written: boolean; gap: boolean }
  /** Nothing was said, and there is no number to call. */
  | { outcome: 'empty' }
  /** Another delivery of the same message is at work. */
  | { outcome: 'under-way' }

/** Longer than a job of a recogniser takes; a process that died in the middle holds no message up for longer. */
const CLAIM_MS = 15 * 60_000
/** Vendors tell again within a day. */
const KEPT_SECONDS = 7 * 24 * 3600

/** Stands for a vendor's id, which may stand in its own records beside the caller's number. */
export function markOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22)
}

/** @param now milliseconds since 1970 */
export async function claimVoicemail(
  storage: Storage,
  mark: string,
  now: number,
): Promise<VoicemailOutcome | 'claimed' | 'under-way'> {
  let stood: VoicemailOutcome | 'under-way' | undefined
  await changeItem(storage, keyOf(mark), (stands) => {
    stood = undefined
    if (stands?.['outcome']) stood = stands['outcome'] as VoicemailOutcome
    else if (stands && Number(stands['claimedAt']) > now - CLAIM_MS) stood = 'under-way'
    return stood ? undefined : { value: { claimedAt: now }, expiresAt: expiry(now) }
  })
  return stood ?? 'claimed'
}

export async function endVoicemail(
  storage: Storage,
  mark: string,
  outcome: VoicemailOutcome,
  now: number,
): Promise<void> {
  await changeItem(storage, keyOf(mark), () => ({ value: { outcome }, expiresAt: expiry(now) }))
}

function keyOf(mark: string): Key {
  return { partition: `voicemail#${mark}`, sort: 'message' }
}

function expiry(now: number): number {
  return Math.ceil(now / 1000) + KEPT_SECONDS
}
