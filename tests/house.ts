// A whole house for tests: the real knowledge published, the real core, the web app, and storage in memory.
import { createHash, createHmac } from 'node:crypto'
import type { Hono } from 'hono'
import { inject } from 'vitest'
import { webApp } from '../functions/channels/web/app.ts'
import { openApiDocument } from '../functions/channels/web/openapi.ts'
import type { WebParts } from '../functions/channels/web/web-parts.ts'
import { converse } from '../functions/conversation/converse.ts'
import type { Conversations, Parts } from '../functions/conversation/conversations.ts'
import type { TicketParts } from '../functions/conversation/handover/make-ticket.ts'
import type { Guest } from '../functions/conversation/model/guest.ts'
import { type AgencyDoor, deliver } from '../functions/filings/delivery/deliver.ts'
import { paperStore } from '../functions/filings/papers/paper-store.ts'
import type { SendNotice } from '../functions/filings/notices/notice.ts'
import { referenceFor } from '../functions/filings/submission.ts'
import { type Catalogue, openCatalogue } from '../functions/knowledge/catalogue.ts'
import { openAnnouncements } from '../functions/knowledge/announced/open-announcements.ts'
import { openRegionalRows } from '../functions/knowledge/regional-rows.ts'
import { memoryStorage } from '../functions/storage/memory.ts'
import { sealed } from '../functions/storage/sealed.ts'
import { sealedFiles } from '../functions/storage/sealed-files.ts'
import type { Files } from '../functions/storage/files.ts'
import type { Storage } from '../functions/storage/storage.ts'
import { SEALED } from '../functions/conversation/sealed-fields.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that the global setup published the real knowledge into. */
    publishedKnowledge: string
  }
}

export interface HouseOptions {
  now: () => Date
  /** Under the seal; memory when left out. */
  storage?: Storage
  /** The way to the agencies; without it nothing is delivered. */
  agencies?: AgencyDoor
  /** From 0 to 1, for the waits between attempts. */
  random?: () => number
  /** Where pictures of papers lie, under the seal; none are taken when left out. */
  files?: Files
  /** A folder of published knowledge; the real one when left out. */
  knowledge?: string
  /** A language model; none when left out. */
  guest?: Guest
  /** The way to send short messages; none when left out, and then no reminder is offered. */
  notices?: SendNotice
  /** The portal that is trusted, and the registers that answer; neither when left out. */
  core?: Pick<Parts, 'identityDoor' | 'registry'>
  /** Parts of the web app that a test sets otherwise. */
  web?: Partial<WebParts>
}

export interface House {
  app: Hono
  /** What the app was opened with, for another app over the same house. */
  parts: WebParts
  conversations: Conversations
  /** What the desk that takes callers over is opened with. */
  handover: TicketParts
  catalogue: Catalogue
  /** Over the seal: as the core and the web app see it. */
  storage: Storage
  /** Everything logged and reported, before any masking: stricter than what is really written. */
  lines: string[]
  close(): Promise<void>
}

/** What the agencies of tests sign with. */
export const AGENCY_SECRET = createHash('sha256').update('an agency secret for tests').digest()

export const VERSION = '0.0.0-test'

let drawn = 0
/** Other bytes at each call, the same in each run: the number on a receipt comes of them, and is read like other words. */
function chance(bytes: number): string {
  drawn += 1
  return createHash('shake256', { outputLength: bytes }).update(`chance ${drawn}`).digest().toString('base64url')
}

/** Nobody writes to it, so all houses of a process read the same one. */
const SHELVED = new Map<string, Catalogue>()

function shelved(knowledge: string): Catalogue {
  const catalogue = SHELVED.get(knowledge) ?? openCatalogue(knowledge)
  SHELVED.set(knowledge, catalogue)
  return catalogue
}

/** Opens a house; the knowledge is published once a process. Close it in the end. */
export async function openHouse({
  now,
  storage,
  files,
  agencies,
  random = Math.random,
  guest,
  notices,
  core,
  web,
  knowledge = inject('publishedKnowledge'),
}: HouseOptions): Promise<House> {
  const catalogue = shelved(knowledge)
  const key = createHash('sha256').update('a key for tests').digest()
  const bare = storage ?? memoryStorage(() => now().getTime())
  const store = sealed(bare, key, SEALED)
  const lines: string[] = []
  const regionalRows = openRegionalRows(
    bare,
    () => now().getTime(),
    (place) => void lines.push(JSON.stringify({ event: 'regional-row-broken', ...place })),
  )
  const announcements = openAnnouncements(bare, () => now().getTime())
  const door = notices && { send: notices, stopLink: (stop: string) => `https://ban.example/stop/${stop}` }
  const failed = (event: string, about: object) => void lines.push(JSON.stringify({ event, ...about }))
  const labelOf = (service: string, slot: string) =>
    catalogue.filing(service)?.attachments.find(({ id }) => id === slot)?.label
  const handover: TicketParts = {
    storage: store,
    catalogue,
    now: () => now().getTime(),
    referenceFor: (conversationId, filingId) => referenceFor(key, conversationId, filingId),
    deliver: async (reference) =>
      agencies
        ? deliver(reference, { storage: store, now: () => now().getTime(), agencies, labelOf, random, failed })
        : false,
    report: (event, error) => lines.push(`${event} ${error instanceof Error ? error.stack : String(error)}`),
  }
  const papers =
    files &&
    paperStore({
      storage: store,
      files: sealedFiles(files, key),
      now: () => now().getTime(),
      random: chance,
    })
  const conversations = converse({
    ...(papers && { papers }),
    ...(guest && { guest }),
    ...core,
    ...handover,
    codeMark: (code) => createHmac('sha256', key).update(code).digest('base64url'),
    catalogue,
    regionalRows,
    announcements,
    ...(door && { notices: () => door }),
    chance: random,
    now,
    random: chance,
  })
  const parts: WebParts = {
    conversations,
    catalogue,
    regionalRows,
    ...(papers && { papers }),
    announcements,
    canRemind: () => door !== undefined,
    storage: store,
    now,
    portals: [],
    agencySecret: AGENCY_SECRET,
    log: (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields })),
    version: VERSION,
    openApi: () => JSON.stringify(openApiDocument(VERSION)),
    ...web,
  }
  const close = async () => {
    await store.close()
  }
  return { app: webApp(parts), parts, conversations, handover, catalogue, storage: store, lines, close }
}
