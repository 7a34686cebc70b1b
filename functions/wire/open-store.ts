// Where everything is kept, and the key that seals it.
import { join } from 'node:path'
import { type Config, ConfigError, wrongSetting } from '../config/config.ts'
import type { Storage } from '../storage/storage.ts'

/** Tables of the embedded database. */
export const EMBEDDED_TABLE = 'bangban'
export const SANDBOX_TABLE = 'sandbox-agency'

export interface Store {
  storage: Storage
  /** Another table beside it. */
  openTable(name: string): Promise<Storage>
}

/** DynamoDB in the cloud when a table is named, otherwise the embedded one in the data folder: the same client either way. */
export async function openStore(config: Config, now: () => Date): Promise<Store> {
  const { dynamoClient } = await import('../storage/dynamo-client.ts')
  const { dynamoStorage } = await import('../storage/dynamo.ts')
  const clock = () => now().getTime()
  if (config.table) {
    if (!config.dataKey) {
      throw wrongSetting(
        'BANGBAN_DATA_KEY',
        'is missing, and with BANGBAN_TABLE every instance must seal with the same key',
      )
    }
    const client = dynamoClient({ region: config.awsRegion })
    const openTable = async (table: string) => dynamoStorage({ client, table, now: clock })
    return { storage: await openTable(config.table), openTable }
  }
  const { createTable } = await import('../storage/dynamo-table.ts')
  const database = await openEmbedded(config.dataDir)
  const client = dynamoClient({ region: config.awsRegion, ...database })
  const openTable = async (table: string) => {
    await createTable(client, table)
    return dynamoStorage({ client, table, now: clock })
  }
  const close = async () => {
    client.destroy()
    await database.close()
  }
  const storage = await openTable(EMBEDDED_TABLE).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { storage: { ...storage, close }, openTable }
}

async function openEmbedded(dir: string) {
  const { diskTrouble, makeDataFolder } = await import('../storage/data-folder.ts')
  const { openDynalite } = await import('../storage/dynalite.ts')
  await makeDataFolder(dir).catch((cause: unknown) => {
    throw wrongSetting('BANGBAN_DATA_DIR', `cannot be used (${cause instanceof Error ? cause.message : ''})`, { cause })
  })
  return openDynalite({ dir }).catch((cause: unknown) => {
    const trouble = diskTrouble(cause)
    throw trouble === undefined ? cause : wrongSetting('BANGBAN_DATA_DIR', `cannot be used (${trouble})`, { cause })
  })
}

/** @throws ConfigError when it is not the key that sealed this store: every conversation in it would be broken. */
export async function openKey({ table, dataDir, dataKey }: Config, store: Storage): Promise<Buffer> {
  const { openStoreKey } = await import('../storage/store-key.ts')
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
