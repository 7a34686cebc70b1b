// How long a citizen waits for a Lambda instance that is not there yet: from its start to the first words of a reply.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bearerToken } from '../../channels/web/bearer.ts'
import { readConfig } from '../../config/config.ts'
import { type House, wire } from '../../wire.ts'
import { percentile } from './percentile.ts'
import type { Bundle } from './with-bundle.ts'

const STARTS = 10
const INSTANCE = join(import.meta.dirname, 'lambda-instance.mjs')

export interface ColdStartRow {
  what: string
  /** Milliseconds from the start of the process; of ten starts. */
  median: number
  slowest: number
  /** The median as times that of the row without us: machines differ, this does less. */
  '× floor': number
  [figure: string]: string | number
}

/** In the order of the table. */
const MOMENTS = {
  node: 'node alone',
  floor: 'hono, the AWS client and one read, without us',
  byte: 'first byte',
  reply: 'first part of the reply',
}
export const REPLY = MOMENTS.reply

/**
 * Starts the chat bundle as its own process for one turn each, against a database that runs. Two moments are told: the
 * first byte, which only says that somebody listens, and the first part of the reply. Beside them stand Node alone, and
 * a bundle without us; all take turns, so that what else the machine does falls on all alike.
 */
export async function benchColdStart(bundle: Bundle, progress: (text: string) => void): Promise<ColdStartRow[]> {
  const data = await mkdtemp(join(tmpdir(), 'bangban-cold-'))
  let house: House | undefined
  try {
    const dataKey = randomBytes(32).toString('base64')
    const config = readConfig({ BANGBAN_DATA_DIR: data, BANGBAN_DATA_KEY: dataKey })
    house = await wire(config, bundle.dist, () => undefined)
    const settings = { ...(await databaseOf(data)), ...CLOUD, BANGBAN_DATA_KEY: dataKey }
    const starts: Moments[] = []
    // The first start of all warms the disk and the database, as others before it would have.
    for (let count = 0; count <= STARTS; count += 1) {
      const turn = await turnOf(house)
      const begun = await timeOf(['-e', ''], {})
      const bare = await timeOf([INSTANCE, bundle.floor, turn], settings)
      if (bare.said !== '{}') throw new Error(`the bundle without us has not read: ${bare.said}`)
      const told = await timeOf([INSTANCE, bundle.chat, turn], settings)
      if (!told.reply) throw new Error(`the bundle answered with no part of a reply: ${told.said}`)
      if (count > 0) starts.push({ node: begun.end, floor: bare.byte, byte: told.byte, reply: told.reply })
      progress(`start ${count} of ${STARTS}: ${Math.round(told.reply)} ms`)
    }
    return rowsOf(starts)
  } finally {
    await house?.close()
    await rm(data, { recursive: true, force: true })
  }
}

type Moments = Record<keyof typeof MOMENTS, number>

function rowsOf(starts: Moments[]): ColdStartRow[] {
  const timesOf = (moment: keyof Moments) => starts.map((start) => start[moment])
  const floor = percentile(timesOf('floor'), 0.5)
  return (['node', 'floor', 'byte', 'reply'] as const).map((moment) => {
    const median = percentile(timesOf(moment), 0.5)
    return {
      what: MOMENTS[moment],
      median: Math.round(median),
      slowest: Math.round(Math.max(...timesOf(moment))),
      '× floor': Math.round((median / floor) * 100) / 100,
    }
  })
}

/** What an instance is given by its stack; nothing is filed here, so nobody is asked for at that address. */
const CLOUD = {
  BANGBAN_TABLE: 'bangban',
  BANGBAN_AGENCY_URL: 'https://agency.invalid/',
  BANGBAN_AGENCY_SECRET: randomBytes(32).toString('base64'),
}

/** Where the AWS client finds the embedded database, and the name under which it lets a request in. */
async function databaseOf(data: string): Promise<Record<string, string>> {
  const { endpoint } = JSON.parse(await readFile(join(data, 'dynamo', 'owner.json'), 'utf8')) as { endpoint: string }
  const key = Buffer.from(await readFile(join(data, 'dynamo', 'access-key'), 'utf8'), 'base64').toString('hex')
  return { AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: key }
}

/** A new conversation's first question, as CloudFront passes it to the function URL. */
async function turnOf({ conversations }: House): Promise<string> {
  const { id, token } = await conversations.open({ locale: 'zh-CN', channel: 'web' })
  return JSON.stringify({
    version: '2.0',
    rawPath: `/v1/conversations/${id}/turns`,
    rawQueryString: '',
    headers: {
      accept: 'text/event-stream',
      // CloudFront's own signature stands in the usual header.
      'x-bangban-authorization': `Bearer ${bearerToken({ id, secret: token })}`,
      'content-type': 'application/json',
      'x-bangban-viewer': '192.0.2.1',
    },
    body: JSON.stringify({ id: 'cold', said: '身份证丢了补办要多少钱' }),
    isBase64Encoded: false,
    requestContext: { domainName: 'function.invalid', http: { method: 'POST', sourceIp: '192.0.2.2' } },
  })
}

interface Told {
  byte: number
  /** When the first part had come; undefined when none came. */
  reply?: number
  end: number
  said: string
}

async function timeOf(args: string[], settings: Record<string, string>): Promise<Told> {
  const begun = performance.now()
  const since = () => performance.now() - begun
  const child = spawn(process.execPath, args, { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  const told: Told = { byte: 0, end: 0, said: '' }
  child.stderr.on('data', (piece: Buffer) => (told.said += piece.toString()))
  child.stdout.on('data', (piece: Buffer) => {
    told.said += piece.toString()
    told.byte ||= since()
    if (told.reply === undefined && told.said.includes('event: part')) told.reply = since()
  })
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  told.end = since()
  return told
}
