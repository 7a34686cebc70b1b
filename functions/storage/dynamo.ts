// Storage in one DynamoDB table: conditional writes, expiry filtered on every read, no transactions.
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  paginateQuery,
  PutItemCommand,
  type DynamoDBClient,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb'
import { addOne } from './dynamo-add.ts'
import { readMany } from './dynamo-read-many.ts'
import { dueAtOf, isLive, newWriteId, toItem, toItemKey, toStored, type Item } from './dynamo-item.ts'
import { OUTBOX, OUTBOX_INDEX } from './table-shape.ts'
import type { Key, Storage } from './storage.ts'

export interface DynamoPlace {
  client: DynamoDBClient
  table: string
  /** Milliseconds since 1970; decides what has expired. */
  now: () => number
}

/**
 * The table must be there already (`createTable`, or the stack).
 *
 * A put whose answer is lost on the way is repeated by the client and then fails on its own first success. Each write
 * therefore carries a random `wid`, and a repeated attempt that fails reads the item: our `wid` means it was a success.
 * Only when another writer has replaced our item in that instant is a success told as `conflict`.
 * @throws Error (from every verb) when the database breaks or refuses, with its cause
 */
export function dynamoStorage({ client, table, now }: DynamoPlace): Storage {
  async function read(key: Item): Promise<Item | undefined> {
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))
    return item
  }

  async function readLive(key: Item): Promise<Item | undefined> {
    const item = await read(key)
    return item && isLive(item, now()) ? item : undefined
  }

  async function put(key: Key, item: Item, expected: number): Promise<number | 'conflict'> {
    const nowInSeconds = { N: String(now() / 1000) }
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ConditionExpression:
            expected === 0
              ? 'attribute_not_exists(pk) OR expiresAt <= :now'
              : 'version = :expected AND expiresAt > :now',
          ExpressionAttributeValues: {
            ':now': nowInSeconds,
            ...(expected === 0 ? {} : { ':expected': { N: String(expected) } }),
          },
        }),
      )
      return expected + 1
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      const wasRepeated = error.$metadata.attempts !== 1
      const isOurs = wasRepeated && (await read(toItemKey(key)))?.['wid']?.S === item['wid']?.S
      return isOurs ? expected + 1 : 'conflict'
    }
  }

  async function list(partition: string, prefix: string): Promise<Item[]> {
    const query: QueryCommandInput = {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: partition } },
    }
    // An empty text is no key to begin with: DynamoDB refuses it.
    if (prefix !== '') {
      query.KeyConditionExpression = 'pk = :pk AND begins_with(sk, :prefix)'
      query.ExpressionAttributeValues = { ':pk': { S: partition }, ':prefix': { S: prefix } }
    }
    const items: Item[] = []
    for await (const page of paginateQuery({ client }, query)) items.push(...(page.Items ?? []))
    return items.filter((item) => isLive(item, now()))
  }

  async function due(at: number, limit: number): Promise<Item[]> {
    const items: Item[] = []
    if (limit < 1) return items
    const query: QueryCommandInput = {
      TableName: table,
      IndexName: OUTBOX_INDEX,
      KeyConditionExpression: 'outbox = :outbox AND dueAt <= :at',
      ExpressionAttributeValues: { ':outbox': { S: OUTBOX }, ':at': { N: String(at) } },
      Limit: limit,
    }
    for await (const page of paginateQuery({ client }, query)) {
      const keys = (page.Items ?? []).map(({ pk, sk }) => ({ pk, sk }) as Item)
      const found = await Promise.all(keys.map(readLive))
      // The index lags behind: an item that has been put off or done since is left out.
      items.push(...found.flatMap((item) => (item && dueAtOf(item) <= at ? [item] : [])))
      if (items.length >= limit) break
    }
    return items.toSorted((a, b) => dueAtOf(a) - dueAtOf(b)).slice(0, limit)
  }

  return {
    async get(key) {
      const item = await orBreak('read an item', readLive(toItemKey(key)))
      return item && toStored(item)
    },
    async getMany(keys) {
      const items = await orBreak('read items', readMany({ client, table }, keys.map(toItemKey)))
      return items.filter((item) => isLive(item, now())).map(toStored)
    },
    async put(key, value, options) {
      return orBreak('write an item', put(key, toItem(key, value, options, newWriteId()), options.expected))
    },
    async remove(key) {
      await orBreak('remove an item', client.send(new DeleteItemCommand({ TableName: table, Key: toItemKey(key) })))
    },
    async list(partition, prefix) {
      return (await orBreak('list items', list(partition, prefix))).map(toStored)
    },
    async due(at, limit) {
      return (await orBreak('find what is due', due(at, limit))).map((item) => toStored(item).key)
    },
    async add(key, limit, expiresAt) {
      return orBreak('count', addOne({ client, table, now, read }, toItemKey(key), limit, expiresAt))
    },
    async close() {
      client.destroy()
    },
  }
}

/** Keys are not named: they may tell who is meant. */
async function orBreak<T>(verb: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (cause) {
    const isTooLarge = cause instanceof Error && /item size/i.test(cause.message)
    throw new Error(isTooLarge ? 'The item is larger than the 400 KB that DynamoDB takes' : `Could not ${verb}`, {
      cause,
    })
  }
}
