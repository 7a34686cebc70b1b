// What stands around the doors on Lambda, in this process: the bundles as they are shipped, a table behind HTTP, and the runtime's globals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, inject, vi } from 'vitest'
import type { BufferedHandler } from '../../functions/channels/web/lambda/buffered.ts'
import type { StreamHandler } from '../../functions/channels/web/lambda/streamed.ts'
import type { Head, WebEvent } from '../../functions/channels/web/lambda/web-event.ts'
import { build } from '../../functions/commands/build.ts'
import { buildLambda } from '../../functions/commands/build-lambda.ts'
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { AGENCY_SECRET } from '../house.ts'

export const TABLE = 'bangban-test'
export const PORTAL = 'https://www.example.gov.cn'
export const NOW = '2026-11-21T09:00:00+08:00'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Everything that `npm run build` makes, in a folder of its own. */
export async function buildAll(): Promise<{ dist: string; metafiles: Awaited<ReturnType<typeof buildLambda>> }> {
  const dist = mkdtempSync(join(tmpdir(), 'bangban-lambda-'))
  folders.push(dist)
  await build(dist, inject('publishedKnowledge'))
  return { dist, metafiles: await buildLambda(dist) }
}

export interface Database {
  /** What the stack sets, and the AWS client's own variables: the bundle is told of the table by nothing else. */
  settings: Record<string, string>
  close(): Promise<void>
}

export async function openDatabase(agencyUrl = 'https://agency.invalid/'): Promise<Database> {
  const database = await openDynalite()
  const client = dynamoClient({ region: 'ap-southeast-1', ...database })
  await createTable(client, TABLE)
  client.destroy()
  const settings = {
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ACCESS_KEY_ID: database.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: database.credentials.secretAccessKey,
    AWS_REGION: 'ap-southeast-1',
    BANGBAN_TABLE: TABLE,
    BANGBAN_DATA_KEY: Buffer.alloc(32, 3).toString('base64'),
    BANGBAN_AGENCY_URL: agencyUrl,
    BANGBAN_AGENCY_SECRET: AGENCY_SECRET.toString('base64'),
    BANGBAN_PORTALS: PORTAL,
    BANGBAN_NOW: NOW,
  }
  return { settings, close: () => database.close() }
}

export interface Piece {
  text: string
  /** Milliseconds since the event came in. */
  at: number
}

export interface Answered extends Head {
  text: string
  bytes: Buffer
  /** As they were written; one for a response in one piece. */
  pieces: Piece[]
  isBase64Encoded: boolean
  /** When the client had everything, and when the handler was done. */
  endedAt: number
  doneAt: number
}

export type Door = (event: WebEvent) => Promise<Answered>

export interface Instance {
  stream: Door
  http: Door
  /** What it has logged so far. */
  lines: string[]
}

let count = 0

/** A new instance of the chat bundle in this process; settings are read from the environment, which stays so. */
export async function startInstance(dist: string, settings: Record<string, string>): Promise<Instance> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  globalThis.awslambda = {
    streamifyResponse: (handler) => handler,
    HttpResponseStream: { from: (stream, head) => Object.assign(stream, { head }) },
  }
  const url = pathToFileURL(join(dist, 'lambda/chat/index.mjs'))
  url.search = `instance=${(count += 1)}`
  const bundle = (await import(url.href)) as { stream: StreamHandler; http: BufferedHandler }
  return { stream: (event) => streamOf(bundle.stream, event), http: (event) => bufferOf(bundle.http, event), lines }
}

async function streamOf(handler: StreamHandler, event: WebEvent): Promise<Answered> {
  const begun = performance.now()
  const parts: { bytes: Buffer; at: number }[] = []
  const stream: Writable & { head?: Head } = new Writable({
    write(bytes: Buffer, _, done) {
      parts.push({ bytes, at: performance.now() - begun })
      done()
    },
  })
  let endedAt = 0
  stream.once('finish', () => (endedAt = performance.now() - begun))
  await handler(event, stream)
  const doneAt = performance.now() - begun
  if (!stream.head) throw new Error('The response has no head')
  const bytes = Buffer.concat(parts.map((part) => part.bytes))
  const pieces = parts.map(({ bytes: piece, at }) => ({ text: piece.toString(), at }))
  return { ...stream.head, bytes, text: bytes.toString(), pieces, isBase64Encoded: false, endedAt, doneAt }
}

async function bufferOf(handler: BufferedHandler, event: WebEvent): Promise<Answered> {
  const begun = performance.now()
  // What a service of AWS takes over is JSON.
  const { body, ...head } = JSON.parse(JSON.stringify(await handler(event))) as Awaited<ReturnType<BufferedHandler>>
  const at = performance.now() - begun
  const bytes = Buffer.from(body, head.isBase64Encoded ? 'base64' : 'utf8')
  return { ...head, bytes, text: bytes.toString(), pieces: [{ text: body, at }], endedAt: at, doneAt: at }
}
