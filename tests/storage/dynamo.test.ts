// The DynamoDB adapter, through the real AWS client, on the embedded database on disk.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDynalite, type EmbeddedDynamo } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'
import { answerCutter } from './answer-cutter.ts'
import { START, storageContract } from './storage.contract.ts'

let dir: string
let database: EmbeddedDynamo
let tables = 0

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bangban-dynamo-'))
  database = await openDynalite({ dir })
})
afterAll(async () => {
  await database.close()
  await rm(dir, { recursive: true })
})

const connect = (endpoint = database.endpoint) =>
  dynamoClient({ endpoint, region: 'eu-central-1', credentials: database.credentials })

async function openTable(now: () => number = () => START, client = connect()) {
  const table = `contract-${++tables}`
  await createTable(client, table)
  return { table, client, storage: dynamoStorage({ client, table, now }) }
}

storageContract('dynamo over HTTP', async (now) => {
  const { storage } = await openTable(now)
  return { storage, close: () => storage.close() }
})

storageContract('dynamo in this process', async (now) => {
  const { storage } = await openTable(now, dynamoClient({ ...database, region: 'eu-central-1' }))
  return { storage, close: () => storage.close() }
})

test('the table can be made by many at once and again, and has the index of what is due', async () => {
  const client = connect()
  await Promise.all(Array.from({ length: 5 }, () => createTable(client, 'raced')))
  await createTable(client, 'raced')
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: 'raced' }))
  expect(table).toMatchObject({ TableStatus: 'ACTIVE', BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } })
  expect(table?.GlobalSecondaryIndexes).toMatchObject([
    { IndexName: 'outbox-dueAt', Projection: { ProjectionType: 'KEYS_ONLY' } },
  ])
  client.destroy()
})

test('a success whose answer is lost is a success; a conflict whose answer is lost is a conflict', async () => {
  const { table, storage } = await openTable()
  const cutter = await answerCutter(database.endpoint)
  const client = connect(cutter.endpoint)
  const behind = dynamoStorage({ client, table, now: () => START })
  const key = { partition: 'p', sort: 'lost' }

  for (const expected of [0, 1]) {
    cutter.cutNext()
    expect(await behind.put(key, { n: expected }, { expected })).toBe(expected + 1)
    expect(await storage.get(key)).toMatchObject({ value: { n: expected }, version: expected + 1 })
  }
  cutter.cutNext()
  expect(await behind.put(key, { n: 'late' }, { expected: 1 })).toBe('conflict')
  expect(cutter.cut()).toBe(3)
  await cutter.close()
  client.destroy()
})

test('a count whose answer is lost is counted once, also when it is the last or a new beginning', async () => {
  let now = START
  const { table, storage } = await openTable(() => now)
  const cutter = await answerCutter(database.endpoint)
  const client = connect(cutter.endpoint)
  const behind = dynamoStorage({ client, table, now: () => now })
  const key = { partition: 'p', sort: 'count' }
  const end = START / 1000 + 60

  for (const count of [1, 2]) {
    cutter.cutNext()
    expect(await behind.add(key, 2, end)).toBe(count)
  }
  expect(await storage.add(key, 2, end)).toBe('full')
  now += 60_000
  // The first request of a new beginning fails on its condition, the second reads, the third restarts.
  cutter.cutNext(3)
  expect(await behind.add(key, 2, end + 60)).toBe(1)
  expect((await storage.get(key))?.version).toBe(1)
  expect(cutter.cut()).toBe(3)
  await cutter.close()
  client.destroy()
})

test('an item over 400 KB, an unknown table, a stranger and a dead database throw with their cause', async () => {
  const { storage } = await openTable()
  const key = { partition: 'p', sort: 'large' }
  const large = await storage.put(key, { text: 'x'.repeat(420_000) }, { expected: 0 }).catch((error: unknown) => error)
  expect(large).toMatchObject({ message: expect.stringContaining('400 KB'), cause: expect.any(Error) })

  const credentials = { accessKeyId: 'stranger', secretAccessKey: 'stranger' }
  const places = [
    { client: connect(), table: 'no-such-table', cause: 'ResourceNotFoundException' },
    {
      client: dynamoClient({ endpoint: database.endpoint, region: 'x', credentials }),
      table: 'any',
      cause: 'UnrecognizedClientException',
    },
    { client: connect('http://127.0.0.1:9'), table: 'any', cause: 'Error' },
  ]
  for (const { client, table, cause } of places) {
    const lost = dynamoStorage({ client, table, now: () => START })
    const calls = [lost.get(key), lost.list('p', ''), lost.add(key, 1, 1), lost.due(1, 1), lost.remove(key)]
    for (const settled of await Promise.allSettled(calls)) {
      const failed = settled.status === 'rejected' ? (settled.reason as Error) : undefined
      expect(failed?.message).toMatch(/^Could not/)
      expect(failed?.cause).toMatchObject({ name: cause })
    }
    await lost.close()
  }
})
