// Reading many: what DynamoDB leaves over is asked for again, and half an answer never passes for a whole.
import type { BatchGetItemCommandInput, BatchGetItemCommandOutput } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedDynamo, openDynalite } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'

const TABLE = 'read-many'
const KEYS = Array.from({ length: 7 }, (_, n) => ({ partition: 'regional#id-card', sort: `37110${n}` }))

let database: EmbeddedDynamo
beforeAll(async () => {
  database = await openDynalite()
  const { client, storage } = behind(KEYS.length)
  await createTable(client, TABLE)
  for (const key of KEYS) await storage.put(key, { sort: key.sort }, { expected: 0 })
  client.destroy()
})
afterAll(() => database.close())

/** A store whose table reads at most so many items a request and leaves the others over, as a busy one does. */
function behind(most: number) {
  const asked: number[] = []
  const client = dynamoClient({ region: 'eu-central-1', ...database })
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'BatchGetItemCommand') return next(args)
        const { RequestItems: wanted } = args.input as BatchGetItemCommandInput
        const { Keys: keys = [], ...how } = wanted?.[TABLE] ?? {}
        asked.push(keys.length)
        const cut = { RequestItems: { [TABLE]: { ...how, Keys: keys.slice(0, Math.max(1, most)) } } }
        const done = await next({ ...args, input: cut })
        const output = done.output as BatchGetItemCommandOutput
        if (most === 0) output.Responses = {}
        if (keys.length > most) output.UnprocessedKeys = { [TABLE]: { ...how, Keys: keys.slice(most) } }
        return done
      },
    { step: 'initialize' },
  )
  return { asked, client, storage: dynamoStorage({ client, table: TABLE, now: () => 0 }) }
}

test.each([
  { most: 7, requests: [7] },
  { most: 6, requests: [7, 1] },
  { most: 2, requests: [7, 5, 3, 1] },
])('a table that reads $most at a time is asked for $requests', async ({ most, requests }) => {
  const { asked, client, storage } = behind(most)
  const found = await storage.getMany(KEYS)
  const sorts = found.map(({ key, value }) => [key.sort, value['sort']])
  expect(Object.fromEntries(sorts)).toEqual(Object.fromEntries(KEYS.map(({ sort }) => [sort, sort])))
  expect(found).toHaveLength(KEYS.length)
  expect(asked).toEqual(requests)
  client.destroy()
})

test('no key is no request', async () => {
  const { asked, client, storage } = behind(7)
  expect([await storage.getMany([]), asked]).toEqual([[], []])
  client.destroy()
})

test.each([
  { most: 0, requests: [7, 7, 7, 7, 7], why: 'DynamoDB left 7 of 7 items unread' },
  { most: 1, requests: [7, 6, 5, 4, 3], why: 'DynamoDB left 2 of 7 items unread' },
])('a table that reads $most at a time is given up after the fifth answer', async ({ most, requests, why }) => {
  const { asked, client, storage } = behind(most)
  const failed = await storage.getMany(KEYS).catch((error: unknown) => error)
  expect(failed).toMatchObject({ message: 'Could not read items', cause: { message: why } })
  expect(asked).toEqual(requests)
  client.destroy()
})

test('each wait for the rest is twice the one before', async () => {
  const { client, storage } = behind(2)
  const begun = performance.now()
  await storage.getMany(KEYS)
  // 20 + 40 + 80 ms; a timer may be a millisecond early.
  expect(performance.now() - begun).toBeGreaterThanOrEqual(137)
  client.destroy()
})
