// Announcements of one place as the store has them, looked at before they count: what is not whole is none.
import type { Key, Value } from '../../storage/storage.ts'
import { ANNOUNCED_KINDS, type Announcement } from './announcement.ts'

const PARTITION = 'announced'

/** All announcements of a place are one item. */
export function announcedKey(region: string): Key {
  return { partition: PARTITION, sort: region }
}

/** No schema library here: every conversation's code would grow by it. What an editor writes is checked when it is put. */
export function announcementsIn(value: Value | undefined): Announcement[] {
  const { list } = value ?? {}
  return Array.isArray(list) ? list.filter(isWhole) : []
}

function isWhole(one: unknown): one is Announcement {
  if (typeof one !== 'object' || one === null) return false
  const { id, kind, title, text, from, until, region, phone } = one as Record<string, unknown>
  return (
    ANNOUNCED_KINDS.some((each) => each === kind) &&
    [id, from, until, region, phone ?? ''].every((each) => typeof each === 'string') &&
    [title, text].every(isWords) &&
    // What has no end that can be read would never end.
    Number.isFinite(Date.parse(String(from))) &&
    Number.isFinite(Date.parse(String(until)))
  )
}

function isWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { 'zh-CN': chinese, en } = value as Record<string, unknown>
  return typeof chinese === 'string' && typeof en === 'string'
}
