// Counting in DynamoDB: one more, up to a limit, until the count expires and begins again.
import {
  ConditionalCheckFailedException,
  UpdateItemCommand,
  type DynamoDBClient,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { isLive, newWriteId, versionOf, type Item } from './dynamo-item.ts'

interface Place {
  client: DynamoDBClient
  table: string
  now: () => number
  /** A consistent read, expired or not. */
  read: (key: Item) => Promise<Item | undefined>
}

/** Each round is lost only to another process that restarts or removes this very count in between. */
const ROUNDS = 20

/**
 * The usual case is one conditional UpdateItem. When its condition fails, the item tells why: full, expired (then one
 * process restarts it, and only while it is still expired), or ours already, since the first answer was lost.
 * A lost answer after which somebody else has counted is counted twice: a limit may come early, never late.
 * @param expiresAt seconds; counts only for the first of a count, later callers do not move its end
 */
export async function addOne(place: Place, key: Item, limit: number, expiresAt: number): Promise<number | 'full'> {
  if (limit < 1) return 'full'
  const writeId = newWriteId()
  const write = async (update: Partial<UpdateItemCommandInput>, values: Item): Promise<number | undefined> => {
    const seconds = { ':now': { N: String(place.now() / 1000) }, ':end': { N: String(expiresAt) } }
    try {
      const { Attributes: item } = await place.client.send(
        new UpdateItemCommand({
          TableName: place.table,
          Key: key,
          ReturnValues: 'ALL_NEW',
          ...update,
          ExpressionAttributeValues: { ':one': { N: '1' }, ':wid': { S: writeId }, ...seconds, ...values },
        }),
      )
      return item && versionOf(item)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined
      throw error
    }
  }

  for (let round = 0; round < ROUNDS; round++) {
    const counted = await write(COUNT, { ':limit': { N: String(limit) } })
    if (counted !== undefined) return counted
    const item = await place.read(key)
    if (item?.['wid']?.S === writeId) return versionOf(item)
    if (item && isLive(item, place.now()) && versionOf(item) >= limit) return 'full'
    const restarted = await write(RESTART, {})
    if (restarted !== undefined) return restarted
  }
  throw new Error(`A count was changed by others ${ROUNDS} times in a row`)
}

const COUNT = {
  UpdateExpression: 'SET expiresAt = if_not_exists(expiresAt, :end), wid = :wid ADD version :one',
  ConditionExpression: 'attribute_not_exists(pk) OR (expiresAt > :now AND version < :limit AND wid <> :wid)',
}

const RESTART = {
  UpdateExpression: 'SET version = :one, expiresAt = :end, wid = :wid REMOVE body, outbox, dueAt',
  ConditionExpression: 'expiresAt <= :now AND wid <> :wid',
}
