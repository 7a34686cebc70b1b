// From settings to a house that runs: the only file that names an adapter.
import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Config, ConfigError, type ModelConfig, wrongSetting } from './config/config.ts'
import { createLog, errorText, type Log } from './config/log.ts'
import { converse } from './conversation/converse.ts'
import type { Conversations } from './conversation/conversations.ts'
import type { Guest } from './conversation/model/guest.ts'
import { SEALED } from './conversation/sealed-fields.ts'
import type { DeliveryParts } from './filings/delivery/deliver.ts'
import { referenceFor } from './filings/submission.ts'
import { type Catalogue, openCatalogue } from './knowledge/catalogue.ts'
import { isKnownRegion } from './knowledge/known-region.ts'
import { openRegionalRows, type RegionalRows } from './knowledge/regional-rows.ts'
import { mask } from './safety/personal-data.ts'
import type { Embedder } from './models/embedder.ts'
import type { Speech } from './speech/speech.ts'
import type { Key, Storage, Value } from './storage/storage.ts'

export interface House {
  conversations: Conversations
  catalogue: Catalogue
  /** What single places say otherwise, in the store. */
  regionalRows: RegionalRows
  /** Already sealing what must be sealed. */
  storage: Storage
  now: () => Date
  log: Log
  /** The language model, where there is one. */
  guest?: Guest
  /** Who listens and speaks, where there is somebody. */
  speech?: Speech
  /** Signs what goes to agencies, and what comes from them. */
  agencySecret: Buffer
  /** What the sandbox agency keeps, apart from all else; there is none beside a real agency. */
  openSandboxStorage(): Promise<Storage>
  /** Waits for the deliveries under way: where a process stops when it has answered, what is not awaited is not done. */
  finishDeliveries(): Promise<void>
  close(): Promise<void>
}

/** Tables of the embedded database. */
const EMBEDDED_TABLE = 'bangban'
const SANDBOX_TABLE = 'sandbox-agency'

/**
 * Puts the house together. The published knowledge lies in `dist/`, made by the build.
 * @param writeLine where log lines go
 * @param agencyUrl where filings go, asked at each delivery; while there is no address nothing is delivered, and it stays due
 * @throws ConfigError for a setting that does not fit what it names: region, data folder, key. Nothing stays open then.
 */
export async function wire(
  config: Config,
  dist: string,
  writeLine: (line: string) => void,
  agencyUrl: () => string | undefined = () => config.agencyUrl,
): Promise<House> {
  const catalogue = openCatalogue(join(dist, 'knowledge'))
  try {
    if (config.region && !isKnownRegion(catalogue.places, config.region)) {
      throw wrongSetting('BANGBAN_REGION', 'names no region that is known')
    }
    return await furnish(config, catalogue, dist, writeLine, agencyUrl)
  } catch (error) {
    catalogue.close()
    throw error
  }
}

async function furnish(
  config: Config,
  catalogue: Catalogue,
  dist: string,
  writeLine: (line: string) => void,
  agencyUrl: () => string | undefined,
): Promise<House> {
  if (config.agencyUrl && !config.agencySecret)
    throw wrongSetting('BANGBAN_AGENCY_SECRET', 'is missing, and BANGBAN_AGENCY_URL is set')
  // The sandbox is for one machine: real filings must never be told of by a toy.
  if (config.table && !config.agencyUrl)
    throw wrongSetting('BANGBAN_AGENCY_URL', 'is missing, and with BANGBAN_TABLE filings are real')
  const now = () => config.now ?? new Date()
  const log = createLog(writeLine, mask, now)
  const { storage: store, openTable } = await openStore(config, now)
  const key = await openKey(config, store).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const { sealed } = await import('./storage/sealed.ts')
  const storage = sealed(store, key, SEALED)
  const agencySecret = config.agencySecret
    ? Buffer.from(config.agencySecret, 'base64')
    : createHmac('sha256', key).update('agency').digest()
  const time = () => now().getTime()
  const underWay = new Set<Promise<boolean>>()
  const guest = config.model && (await openGuest(config.model, dist, log))
  const wanted = config.model?.embedding
  if (wanted !== undefined && catalogue.embeddingModel !== wanted) {
    const why = 'the index has no vectors of this model: build it with the same settings'
    log('warn', 'embedding-unused', { model: wanted, why })
  }
  const speech = await openSpeech(config)
  // Nothing in a row is sealed: one that somebody else wrote must not fail to open.
  const regionalRows = openRegionalRows(store, time, (place) => log('warn', 'regional-row-broken', place))
  const conversations = converse({
    ...(guest && { guest }),
    storage,
    catalogue,
    regionalRows,
    now,
    random: (bytes) => randomBytes(bytes).toString('base64url'),
    referenceFor: (conversationId, filingId) => referenceFor(key, conversationId, filingId),
    codeMark: (code) => createHmac('sha256', key).update(`resume-code\n${code}`).digest('base64url'),
    deliver: (reference) => {
      const url = agencyUrl()
      if (!url) return Promise.resolve(false)
      const failed: DeliveryParts['failed'] = (event, about) =>
        log(event === 'dead-letter' ? 'error' : 'warn', event, { ...about })
      // What carries a filing is loaded with the first one.
      const deliverNow = async () => {
        const { deliver } = await import('./filings/delivery/deliver.ts')
        const { agencyHttp } = await import('./filings/delivery/agency-http.ts')
        const agencies = agencyHttp({ url, secret: agencySecret, now: time })
        return deliver(reference, { storage, now: time, agencies, random: Math.random, failed })
      }
      const delivery = deliverNow()
      underWay.add(delivery)
      return delivery.finally(() => underWay.delete(delivery))
    },
    report: (event, error) => log('error', event, { error: errorText(error) }),
  })
  // It lives as long as this house's store: closing it alone would close both.
  const openSandboxStorage = async () => ({ ...(await openTable(SANDBOX_TABLE)), close: async () => {} })
  const finishDeliveries = async () => {
    while (underWay.size > 0) await Promise.allSettled(underWay)
  }
  const close = async () => {
    // What is being delivered still has its outcome to write down.
    await finishDeliveries()
    catalogue.close()
    await storage.close()
  }
  return {
    conversations,
    catalogue,
    regionalRows,
    storage,
    now,
    log,
    ...(guest && { guest }),
    ...(speech && { speech }),
    agencySecret,
    openSandboxStorage,
    finishDeliveries,
    close,
  }
}

/** Nothing heavy is loaded before the model is asked for the first time. */
async function openGuest(config: ModelConfig, dist: string, log: Log): Promise<Guest> {
  const { forbidTracing } = await import('./config/no-tracing.ts')
  const { openAiModel } = await import('./models/openai-model.ts')
  const { openPromptSet } = await import('./models/prompt-set.ts')
  forbidTracing()
  const { dayTokens, conversationTokens, price } = config
  const embedder = await openEmbedder(config)
  return {
    language: openAiModel(config),
    ...(embedder && { embedder }),
    prompt: openPromptSet(join(dist, 'prompts.json')),
    dayTokens,
    conversationTokens,
    ...(price && { price }),
    note: (call) => log(call.ended === 'well' ? 'info' : 'warn', 'model-call', { ...call }),
  }
}

/** What gives passages and questions their vectors, where a model for that is named. */
export async function openEmbedder({ embedding: model, ...provider }: ModelConfig): Promise<Embedder | undefined> {
  if (model === undefined) return undefined
  const { openAiEmbedder } = await import('./models/openai-embedder.ts')
  return openAiEmbedder({ ...provider, model })
}

async function openSpeech({ speech, model }: Config): Promise<Speech | undefined> {
  if (speech !== 'openai' || !model) return undefined
  const { openAiSpeech } = await import('./speech/openai-speech.ts')
  return openAiSpeech(model)
}

/** Names what is kept in the embedded database, also what nothing points to; for checks from outside. */
export async function partitionsAtRest(
  dataDir: string,
  prefix: string,
  table: typeof EMBEDDED_TABLE | typeof SANDBOX_TABLE = EMBEDDED_TABLE,
): Promise<string[]> {
  const { dynamoClient } = await import('./storage/dynamo-client.ts')
  const { openDynalite } = await import('./storage/dynalite.ts')
  const { partitionsOf } = await import('./storage/dynamo-partitions.ts')
  const database = await openDynalite({ dir: dataDir })
  const client = dynamoClient({ region: 'us-east-1', ...database })
  try {
    return await partitionsOf(client, table, prefix)
  } finally {
    client.destroy()
    await database.close()
  }
}

/**
 * Fills the embedded database at once, for measurements: one put after the other would take minutes for very many.
 * Nobody may have it open, and a house must have been opened there before.
 */
export async function fillAtRest(dataDir: string, items: Iterable<{ key: Key; value: Value }>): Promise<void> {
  const { fillTable } = await import('./storage/dynalite-fill.ts')
  await fillTable(dataDir, EMBEDDED_TABLE, items)
}

interface Store {
  storage: Storage
  /** Another table beside it. */
  openTable(name: string): Promise<Storage>
}

/** DynamoDB in the cloud when a table is named, otherwise the embedded one in the data folder: the same client either way. */
async function openStore(config: Config, now: () => Date): Promise<Store> {
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
    const client = dynamoClient({ region: config.awsRegion })
    const openTable = async (table: string) => dynamoStorage({ client, table, now: clock })
    return { storage: await openTable(config.table), openTable }
  }
  const { createTable } = await import('./storage/dynamo-table.ts')
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
