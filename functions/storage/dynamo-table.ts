// Makes the table on a database that has none; in production the stack makes it, from the same shape.
import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  ResourceNotFoundException,
  type DynamoDBClient,
  type KeySchemaElement,
  type TableDescription,
} from '@aws-sdk/client-dynamodb'
import { setTimeout as pause } from 'node:timers/promises'
import { TABLE_SHAPE } from './table-shape.ts'

const PATIENCE_MS = 30_000

/**
 * Makes the table when it is not there and returns once it can be used. Any number of processes may call it at once.
 * Expiry (`ttl`) is not switched on here: every read filters expired items anyway, and dynalite has no such setting.
 * @throws Error when the table cannot be made or is not usable after 30 s
 */
export async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  if (isActive(await describe(client, table))) return
  await create(client, table)
  const deadline = performance.now() + PATIENCE_MS
  for (let wait = 5; performance.now() < deadline; wait = Math.min(wait * 2, 1000)) {
    if (isActive(await describe(client, table))) return
    await pause(wait)
  }
  throw new Error(`The table ${table} was made but is not ready after ${PATIENCE_MS / 1000} s`)
}

async function create(client: DynamoDBClient, table: string): Promise<void> {
  const { fields, primaryIndex, globalIndexes } = TABLE_SHAPE
  try {
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: Object.entries(fields).map(([name, type]) => ({
          AttributeName: name,
          AttributeType: type === 'number' ? 'N' : 'S',
        })),
        KeySchema: keySchema(primaryIndex),
        GlobalSecondaryIndexes: Object.entries(globalIndexes).map(([name, index]) => ({
          IndexName: name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        })),
      }),
    )
  } catch (error) {
    // Somebody else is making it at this very moment: as good as ours.
    if (!(error instanceof ResourceInUseException)) throw broken(table, error)
  }
}

async function describe(client: DynamoDBClient, table: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: table }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw broken(table, error)
  }
}

function isActive(description: TableDescription | undefined): boolean {
  const indexes = description?.GlobalSecondaryIndexes ?? []
  return description?.TableStatus === 'ACTIVE' && indexes.every((index) => index.IndexStatus === 'ACTIVE')
}

function keySchema({ hashKey, rangeKey }: { hashKey: string; rangeKey: string }): KeySchemaElement[] {
  return [
    { AttributeName: hashKey, KeyType: 'HASH' },
    { AttributeName: rangeKey, KeyType: 'RANGE' },
  ]
}

function broken(table: string, cause: unknown): Error {
  return new Error(`The table ${table} cannot be made ready`, { cause })
}
