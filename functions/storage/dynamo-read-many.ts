// Reads many items in one journey: what DynamoDB leaves over is asked for again.
import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Item } from './dynamo-item.ts'

/** A busy table answers a batch in part: so often the rest is asked for, each time after twice the wait. */
const ATTEMPTS = 5
const FIRST_WAIT_MS = 20

/**
 * @param keys at most 100 (DynamoDB's limit), no two alike
 * @throws Error when the table breaks, or still leaves items over at the last attempt: half an answer would pass for a whole
 */
export async function readMany(
  { client, table }: { client: DynamoDBClient; table: string },
  keys: Item[],
): Promise<Item[]> {
  const found: Item[] = []
  let left = keys
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new Error(`DynamoDB left ${left.length} of ${keys.length} items unread`)
    if (attempt > 0) await pause(FIRST_WAIT_MS * 2 ** (attempt - 1))
    const request = { RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }
    const { Responses: read, UnprocessedKeys: rest } = await client.send(new BatchGetItemCommand(request))
    found.push(...(read?.[table] ?? []))
    left = rest?.[table]?.Keys ?? []
  }
  return found
}
