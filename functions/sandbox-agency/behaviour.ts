// How the sandbox was told to behave, as every agency or as one of them, kept so that it survives a restart.
import * as z from 'zod/mini'
import { caseUpdate } from '../filings/delivery/agency-api.ts'
import { changeItem } from '../storage/change-item.ts'
import type { Storage } from '../storage/storage.ts'

const DAY_MS = 24 * 3600_000
/** Longer than anybody waits for an answer. */
const SLOWEST_MS = 10 * 60_000

const ms = z.int().check(z.minimum(0))

/** What is left out is as usual. */
export const behaviour = z.strictObject({
  /** How long a case stays accepted, and then in progress, in milliseconds. */
  pace: z.exactOptional(
    z.strictObject({ inProgressMs: ms.check(z.maximum(DAY_MS)), doneMs: ms.check(z.maximum(DAY_MS)) }),
  ),
  /** Takes a message at once and answers so much later. */
  slowMs: z.exactOptional(ms.check(z.maximum(SLOWEST_MS))),
  /** Takes nothing and tells nothing, for good or until then. */
  down: z.exactOptional(z.union([z.literal(true), z.iso.datetime({ offset: true })])),
  /** How cases end: done, rejected, or done after more was asked for once. */
  answer: z.exactOptional(z.enum(['usual', 'needs-more', 'rejected'])),
  /** What is asked for; a slot that an agency does not need is never asked of its cases. */
  more: caseUpdate.shape.more,
  /** What the citizen is told with the answer. */
  note: caseUpdate.shape.note,
})
export type Behaviour = z.infer<typeof behaviour>

const KEY = { partition: 'sandbox-behaviour', sort: 'now' }

/** How all behave, and those that were told otherwise. */
export interface Behaviours {
  all: Behaviour
  agencies: Record<string, Behaviour>
}

const kept = z.strictObject({ ...behaviour.shape, agencies: z.exactOptional(z.record(z.string(), behaviour)) })

/** What cannot be read (an older version wrote it) is as usual. */
export async function readBehaviours(storage: Storage): Promise<Behaviours> {
  const { agencies = {}, ...all } = kept.safeParse((await storage.get(KEY))?.value).data ?? {}
  return { all, agencies }
}

export function behaviourOf({ all, agencies }: Behaviours, agency: string): Behaviour {
  return agencies[agency] ?? all
}

/**
 * The whole behaviour from now on: nothing of the one before stays.
 * @param agency only this one's; without it all behave so, those too that were told otherwise before
 */
export async function keepBehaviour(storage: Storage, next: Behaviour, agency?: string): Promise<Behaviour> {
  if (agency === undefined) {
    await changeItem(storage, KEY, () => ({ value: { ...next } }))
    return next
  }
  await changeItem(storage, KEY, (stands) => {
    const { agencies = {}, ...all } = kept.safeParse(stands).data ?? {}
    return { value: { ...all, agencies: { ...agencies, [agency]: next } } }
  })
  return next
}

/** @param now milliseconds since 1970 */
export function isDown({ down }: Behaviour, now: number): boolean {
  return down === true || (down !== undefined && now < Date.parse(down))
}
