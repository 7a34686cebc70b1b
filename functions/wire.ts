// From settings to a house that runs: the only file that names an adapter.
import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Config, wrongSetting } from './config/config.ts'
import { createLog, errorText, type Log } from './config/log.ts'
import { converse } from './conversation/converse.ts'
import type { Conversations } from './conversation/conversations.ts'
import type { TicketParts } from './conversation/handover/make-ticket.ts'
import type { Guest } from './conversation/model/guest.ts'
import { SEALED } from './conversation/sealed-fields.ts'
import type { Papers } from './filings/papers/paper.ts'
import type { DeliveryParts } from './filings/delivery/deliver.ts'
import { referenceFor } from './filings/submission.ts'
import { type Catalogue, openCatalogue } from './knowledge/catalogue.ts'
import { isKnownRegion } from './knowledge/known-region.ts'
import type { Announcements } from './knowledge/announced/open-announcements.ts'
import { openRegionalRows, type RegionalRows } from './knowledge/regional-rows.ts'
import { mask } from './safety/personal-data.ts'
import type { Speech } from './speech/speech.ts'
import type { Storage } from './storage/storage.ts'
import { openNotices, type SandboxNotices } from './wire/open-notices.ts'
import { openGuest, openSpeech } from './wire/open-guests.ts'
import { openPapers } from './wire/open-papers.ts'
import { openKey, openStore, SANDBOX_TABLE } from './wire/open-store.ts'

export interface House {
  conversations: Conversations
  /** What the desk that takes callers over is opened with. */
  handover: TicketParts
  catalogue: Catalogue
  /** What single places say otherwise, in the store. */
  regionalRows: RegionalRows
  announcements: Announcements
  /** Somebody can be sent a short message now. */
  canRemind: () => boolean
  /** Already sealing what must be sealed. */
  storage: Storage
  now: () => Date
  log: Log
  /** The language model, where there is one. */
  guest?: Guest
  /** Who listens and speaks, where there is somebody. */
  speech?: Speech
  /** Where pictures of papers are kept, where there is a place. */
  papers?: Papers
  /** Signs what goes to agencies, and what comes from them. */
  agencySecret: Buffer
  /** What the sandbox agency keeps, apart from all else; there is none beside a real agency. */
  openSandboxStorage(): Promise<Storage>
  /** Waits for the deliveries under way: where a process stops when it has answered, what is not awaited is not done. */
  finishDeliveries(): Promise<void>
  close(): Promise<void>
}

/**
 * Puts the house together. The published knowledge lies in `dist/`, made by the build.
 * @param writeLine where log lines go
 * @param registryUrl who answers for the registers, asked at each request; while there is no address they are down
 * @param agencyUrl where filings go, asked at each delivery; while there is no address nothing is delivered, and it stays due
 * @param sandboxNotices the message service of one machine, while it has one
 * @throws ConfigError for a setting that does not fit what it names: region, data folder, key. Nothing stays open then.
 */
export async function wire(
  config: Config,
  dist: string,
  writeLine: (line: string) => void,
  agencyUrl: () => string | undefined = () => config.agencyUrl,
  registryUrl: () => string | undefined = () => config.registryUrl,
  sandboxNotices: () => SandboxNotices | undefined = () => undefined,
): Promise<House> {
  const catalogue = openCatalogue(join(dist, 'knowledge'))
  try {
    if (config.region && !isKnownRegion(catalogue.places, config.region)) {
      throw wrongSetting('BANGBAN_REGION', 'names no region that is known')
    }
    return await furnish(config, catalogue, dist, writeLine, { agencyUrl, registryUrl, sandboxNotices })
  } catch (error) {
    catalogue.close()
    throw error
  }
}

/** Where things go and come from, asked at each use. */
interface Ways {
  agencyUrl: () => string | undefined
  registryUrl: () => string | undefined
  sandboxNotices: () => SandboxNotices | undefined
}

async function furnish(
  config: Config,
  catalogue: Catalogue,
  dist: string,
  writeLine: (line: string) => void,
  { agencyUrl, registryUrl, sandboxNotices }: Ways,
): Promise<House> {
  if (config.agencyUrl && !config.agencySecret)
    throw wrongSetting('BANGBAN_AGENCY_SECRET', 'is missing, and BANGBAN_AGENCY_URL is set')
  if (config.registryUrl && !config.agencySecret)
    throw wrongSetting('BANGBAN_AGENCY_SECRET', 'is missing, and BANGBAN_REGISTRY_URL is set')
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
  const notices = openNotices(config, { secret: agencySecret, now: time, sandbox: sandboxNotices })
  const underWay = new Set<Promise<boolean>>()
  const guest = config.model && (await openGuest(config.model, dist, log))
  const wanted = config.model?.embedding
  if (wanted !== undefined && catalogue.embeddingModel !== wanted) {
    const why = 'the index has no vectors of this model: build it with the same settings'
    log('warn', 'embedding-unused', { model: wanted, why })
  }
  const speech = await openSpeech(config, log)
  // Nothing in a row is sealed: one that somebody else wrote must not fail to open.
  const regionalRows = openRegionalRows(store, time, (place) => log('warn', 'regional-row-broken', place))
  const papers = openPapers(config, storage, key, time)
  // Read when a conversation is opened or a page is asked for; most turns need none of it.
  let opened: Promise<Announcements> | undefined
  const announcements: Announcements = {
    async read(region) {
      opened ??= import('./knowledge/announced/open-announcements.ts').then((room) =>
        room.openAnnouncements(store, time),
      )
      return (await opened).read(region)
    },
  }
  const handover: TicketParts = {
    storage,
    catalogue,
    now: time,
    referenceFor: (conversationId, filingId) => referenceFor(key, conversationId, filingId),
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
        const labelOf: DeliveryParts['labelOf'] = (service, slot) =>
          catalogue.filing(service)?.attachments.find(({ id }) => id === slot)?.label
        return deliver(reference, { storage, now: time, agencies, labelOf, random: Math.random, failed })
      }
      const delivery = deliverNow()
      underWay.add(delivery)
      return delivery.finally(() => underWay.delete(delivery))
    },
    report: (event, error) => log('error', event, { error: errorText(error) }),
  }
  // On one machine there is a sandbox of each.
  const hasRegistry = config.registryUrl !== undefined || (!config.table && !config.agencyUrl)
  const ports = hasRegistry || config.portal ? await import('./wire/open-registry.ts') : undefined
  const registry = { url: registryUrl, secret: agencySecret, storage, now: time, log }
  const conversations = converse({
    ...(papers && { papers }),
    ...(guest && { guest }),
    ...(ports && config.portal && { identityDoor: ports.openIdentityDoor(config.portal, time) }),
    ...(ports && hasRegistry && { registry: ports.openRegistry(registry) }),
    ...handover,
    codeMark: (code) => createHmac('sha256', key).update(`resume-code\n${code}`).digest('base64url'),
    catalogue,
    regionalRows,
    announcements,
    notices,
    chance: Math.random,
    now,
    random: (bytes) => randomBytes(bytes).toString('base64url'),
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
    handover,
    catalogue,
    regionalRows,
    announcements,
    canRemind: () => notices() !== undefined,
    storage,
    now,
    log,
    ...(guest && { guest }),
    ...(speech && { speech }),
    ...(papers && { papers }),
    agencySecret,
    openSandboxStorage,
    finishDeliveries,
    close,
  }
}
