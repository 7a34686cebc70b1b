// From settings to a house that runs: the only file that names an adapter.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Config, ConfigError, wrongSetting } from './config/config.ts'
import { createLog, errorText, type Log } from './config/log.ts'
import { converse } from './conversation/converse.ts'
import type { Conversations } from './conversation/conversations.ts'
import { SEALED_FIELDS } from './conversation/conversation-store.ts'
import { referenceFor } from './filings/submission.ts'
import { type Catalogue, openCatalogue } from './knowledge/catalogue.ts'
import { isKnownRegion } from './knowledge/known-region.ts'
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
 * @throws ConfigError for a setting that does not fit what it names: region, data folder, key. Nothing stays open then.
 */
export async function wire(config: Config, dist: string, writeLine: (line: string) => void): Promise<House> {
  const catalogue = openCatalogue(join(dist, 'knowledge'))
  try {
    if (config.region && !isKnownRegion(catalogue.places, config.region)) {
      throw wrongSetting('BANGBAN_REGION', 'names no region that is known')
    }
    return await furnish(config, catalogue, writeLine)
  } catch (error) {
    catalogue.close()
    throw error
  }
}

async function furnish(config: Config, catalogue: Catalogue, writeLine: (line: string) => void): Promise<House> {
  const now = () => config.now ?? new Date()
  const log = createLog(writeLine, mask, now)
  const store = await openStore(config, now)
  const key = await openKey(config, store).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
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
async function openStore(config: Config, now: () => Date): Promise<Storage> {
  const { dynamoClient } = await import('./storage/dynamo-client.ts')
  const { dynamoStorage } = await import('./storage/dynamo.ts')
  const clock = () => now().getTime()
  if (config.table) {
    if (!config.dataKey) {
      throw wrongSetting(
        'BANGBAN_DATA_KEY',
        'is missing, and with BANGBAN_TABLE every instance must seal with the same key',
      )
    }
    return dynamoStorage({ client: dynamoClient({ region: config.awsRegion }), table: config.table, now: clock })
  }
  const { createTable } = await import('./storage/dynamo-table.ts')
  const database = await openEmbedded(config.dataDir)
  const client = dynamoClient({ region: config.awsRegion, ...database })
  const store = dynamoStorage({ client, table: EMBEDDED_TABLE, now: clock })
  const close = async () => {
    await store.close()
    await database.close()
  }
  await createTable(client, EMBEDDED_TABLE).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { ...store, close }
}

async function openEmbedded(dir: string) {
  const { diskTrouble, makeDataFolder } = await import('./storage/data-folder.ts')
  const { openDynalite } = await import('./storage/dynalite.ts')
  await makeDataFolder(dir).catch((cause: unknown) => {
    throw wrongSetting('BANGBAN_DATA_DIR', `cannot be used (${cause instanceof Error ? cause.message : ''})`, { cause })
  })
  return openDynalite({ dir }).catch((cause: unknown) => {
    const trouble = diskTrouble(cause)
    throw trouble === undefined ? cause : wrongSetting('BANGBAN_DATA_DIR', `cannot be used (${trouble})`, { cause })
  })
}

/** @throws ConfigError when it is not the key that sealed this store: every conversation in it would be broken. */
async function openKey({ table, dataDir, dataKey }: Config, store: Storage): Promise<Buffer> {
  const { openStoreKey } = await import('./storage/store-key.ts')
  const key = await openStoreKey(store, { dir: dataDir, ...(dataKey && { set: Buffer.from(dataKey, 'base64') }) })
  if (typeof key !== 'string') return key
  const kept = `what is kept in ${table ? `the table ${table}` : dataDir}`
  const anew = `${table ? 'name another table in BANGBAN_TABLE' : `move the folder ${dataDir} away`} to begin anew`
  if (dataKey) {
    throw new ConfigError(`BANGBAN_DATA_KEY is not the key that sealed ${kept}: set the right one, or ${anew}.`)
  }
  const fault = key === 'gone' ? 'is gone, which sealed' : 'is not the key that sealed'
  const mend = 'put the right file back (or set BANGBAN_DATA_KEY, if it was set before)'
  throw new ConfigError(
    `BANGBAN_DATA_KEY is not set and ${join(dataDir, 'data-key')} ${fault} ${kept}: ${mend}, or ${anew}.`,
  )
}
