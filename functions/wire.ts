// From settings to a house that runs: the only file that names an adapter.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from './config/config.ts'
import { createLog, errorText, type Log } from './config/log.ts'
import { converse, type Conversations } from './conversation/converse.ts'
import { SEALED_FIELDS } from './conversation/conversation-store.ts'
import { referenceFor } from './filings/submission.ts'
import { type Catalogue, openCatalogue } from './knowledge/catalogue.ts'
import { mask } from './safety/personal-data.ts'
import type { Storage } from './storage/storage.ts'

export interface House {
  conversations: Conversations
  catalogue: Catalogue
  /** Already sealing what must be sealed. */
  storage: Storage
  now: () => Date
  log: Log
  close(): Promise<void>
}

/** Table of the embedded database. */
const EMBEDDED_TABLE = 'bangban'

/**
 * Puts the house together. The published knowledge lies in `dist/`, made by the build.
 * @param writeLine where log lines go
 */
export async function wire(config: Config, dist: string, writeLine: (line: string) => void): Promise<House> {
  const now = () => config.now ?? new Date()
  const log = createLog(writeLine, mask, now)
  const catalogue = openCatalogue(join(dist, 'knowledge'))
  const { store, key } = await openStorage(config, now)
  const { sealed } = await import('./storage/sealed.ts')
  const storage = sealed(store, key, [...SEALED_FIELDS, 'payload'])
  const conversations = converse({
    storage,
    catalogue,
    now,
    random: (bytes) => randomBytes(bytes).toString('base64url'),
    referenceFor: (conversationId, filingId) => referenceFor(key, conversationId, filingId),
    report: (event, error) => log('error', event, { error: errorText(error) }),
  })
  const close = async () => {
    catalogue.close()
    await storage.close()
  }
  return { conversations, catalogue, storage, now, log, close }
}

/** Names what is kept in the embedded database, also what no conversation points to; for checks from outside. */
export async function partitionsAtRest(dataDir: string, prefix: string): Promise<string[]> {
  const { dynamoClient } = await import('./storage/dynamo-client.ts')
  const { openDynalite } = await import('./storage/dynalite.ts')
  const { partitionsOf } = await import('./storage/dynamo-partitions.ts')
  const database = await openDynalite({ dir: dataDir })
  const client = dynamoClient({ region: 'us-east-1', ...database })
  try {
    return await partitionsOf(client, EMBEDDED_TABLE, prefix)
  } finally {
    client.destroy()
    await database.close()
  }
}

/** DynamoDB in the cloud when a table is named, otherwise the embedded one in the data folder: the same client either way. */
async function openStorage(config: Config, now: () => Date): Promise<{ store: Storage; key: Buffer }> {
  const { dynamoClient } = await import('./storage/dynamo-client.ts')
  const { dynamoStorage } = await import('./storage/dynamo.ts')
  const clock = () => now().getTime()
  if (config.table) {
    if (!config.dataKey)
      throw new Error('BANGBAN_TABLE needs BANGBAN_DATA_KEY: every instance must seal with the same key.')
    const client = dynamoClient({ region: config.awsRegion })
    return {
      store: dynamoStorage({ client, table: config.table, now: clock }),
      key: Buffer.from(config.dataKey, 'base64'),
    }
  }
  const { dataKey } = await import('./storage/data-key.ts')
  const { openDynalite } = await import('./storage/dynalite.ts')
  const { createTable } = await import('./storage/dynamo-table.ts')
  const database = await openDynalite({ dir: config.dataDir })
  const client = dynamoClient({
    region: config.awsRegion,
    endpoint: database.endpoint,
    credentials: database.credentials,
  })
  await createTable(client, EMBEDDED_TABLE)
  const store = dynamoStorage({ client, table: EMBEDDED_TABLE, now: clock })
  const key = config.dataKey ? Buffer.from(config.dataKey, 'base64') : await dataKey(config.dataDir)
  const close = async () => {
    await store.close()
    await database.close()
  }
  return { store: { ...store, close }, key }
}
