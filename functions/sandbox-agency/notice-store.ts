// The message service of the sandbox: it sends nothing and keeps no number, only that and what it was asked to send.
import type { Storage } from '../storage/storage.ts'
import type { NoticeMessage } from '../filings/notices/notice-api.ts'

/** A message as it is shown to an operator. */
export interface TakenNotice {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** Its first three and last four: 138****8000. */
  to: string
  text: string
}

const PARTITION = 'sandbox-notices'
const KEPT_SECONDS = 30 * 24 * 3600

/** Takes a message once under its id, however often it comes. */
export async function takeNotice(
  storage: Storage,
  { id, data, now }: { id: string; data: NoticeMessage['data']; now: number },
): Promise<void> {
  const to = `${data.to.slice(0, 3)}****${data.to.slice(-4)}`
  const expiresAt = Math.ceil(now / 1000) + KEPT_SECONDS
  await storage.put({ partition: PARTITION, sort: id }, { at: now, to, text: data.text }, { expected: 0, expiresAt })
}

/** The oldest first. */
export async function listNotices(storage: Storage): Promise<TakenNotice[]> {
  const found = await storage.list(PARTITION, '')
  return found
    .map(({ key, value }) => ({ ...(value as unknown as Omit<TakenNotice, 'id'>), id: key.sort }))
    .toSorted((a, b) => a.at - b.at)
}
