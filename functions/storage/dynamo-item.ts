// How an item of the port looks in the table, and when it still counts.
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { randomBytes } from 'node:crypto'
import { OUTBOX } from './table-shape.ts'
import type { Key, PutOptions, Stored, Value } from './storage.ts'

export type Item = Record<string, AttributeValue>

/** A new random name for one write, so that a repeated attempt knows its own first one again. */
export function newWriteId(): string {
  return randomBytes(12).toString('base64url')
}

export function toItemKey({ partition, sort }: Key): Item {
  return { pk: { S: partition }, sk: { S: sort } }
}

/** Always there, so that conditions stay short: parsing them is a fifth of a write in the embedded database. The year 2286. */
const NEVER = 9_999_999_999

/** The attributes of one write: `version`, `expiresAt` (s), `dueAt` (ms) with `outbox`, `wid`, and `body` as JSON. */
export function toItem(key: Key, value: Value, { expected, expiresAt, dueAt }: PutOptions, writeId: string): Item {
  const item: Item = {
    ...toItemKey(key),
    version: { N: String(expected + 1) },
    expiresAt: { N: String(expiresAt ?? NEVER) },
    wid: { S: writeId },
    body: { S: JSON.stringify(value) },
  }
  if (dueAt === undefined) return item
  return { ...item, outbox: { S: OUTBOX }, dueAt: { N: String(dueAt) } }
}

/**
 * The item as the port knows it. A counter has no body: its value is empty and its version is the count.
 * @throws SyntaxError when the body is not JSON: somebody else wrote into the table
 */
export function toStored(item: Item): Stored {
  const key = { partition: item['pk']?.S ?? '', sort: item['sk']?.S ?? '' }
  return { key, value: JSON.parse(item['body']?.S ?? '{}') as Value, version: versionOf(item) }
}

export function versionOf(item: Item): number {
  return Number(item['version']?.N)
}

export function dueAtOf(item: Item): number {
  return Number(item['dueAt']?.N ?? Infinity)
}

/** DynamoDB deletes what has expired up to days late, dynalite never: so every read asks this. `now` in milliseconds. */
export function isLive(item: Item, now: number): boolean {
  return Number(item['expiresAt']?.N ?? Infinity) * 1000 > now
}
