// How long a citizen waits for a Lambda instance that is not there yet: from its start to the first words of a reply.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bearerToken } from '../../channels/web/bearer.ts'
import { readConfig } from '../../config/config.ts'
import { type House, wire } from '../../wire.ts'
import { buildLambda } from '../build-lambda.ts'
import { DIST } from '../places.ts'
import { percentile } from './percentile.ts'

const STARTS = 10
const INSTANCE = join(import.meta.dirname, 'lambda-instance.mjs')

export interface ColdStartRow {
  what: string
  /** Milliseconds from the start of the process; of ten starts. */
  median: number
  slowest: number
  [figure: string]: string | number
}

/**
 * Starts the chat bundle as its own process for one turn each, against a database that runs. Two moments are told: the
 * first byte, which only says that somebody listens, and the first part of the reply. Node alone is measured beside them.
 */
export async function benchColdStart(progress: (text: string) => void): Promise<ColdStartRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-cold-'))
  let house: House | undefined
  try {
    progress('building the bundle …')
    const dist = join(folder, 'dist')
    await cp(DIST, dist, { recursive: true, filter: (path) => !path.startsWith(join(DIST, 'lambda')) })
    await buildLambda(dist)
    const bundle = join(dist, 'lambda', 'chat')
    const data = join(folder, 'data')
    const dataKey = randomBytes(32).toString('base64')
    house = await wire(readConfig({ BANGBAN_DATA_DIR: data, BANGBAN_DATA_KEY: dataKey }), dist, () => undefined)
    const settings = { ...(await databaseOf(data)), ...CLOUD, BANGBAN_DATA_KEY: dataKey }
    const starts: Moments[] = []
    // The first start of all warms the disk and the database, as others before it would have.
    for (let count = 0; count <= STARTS; count += 1) {
      const begun = await timeOf(['-e', ''], {})
      const told = await timeOf([INSTANCE, bundle, await turnOf(house)], settings)
      if (!told.reply) throw new Error(`the bundle answered with no part of a reply: ${told.said}`)
      if (count > 0) starts.push({ node: begun.end, byte: told.byte, reply: told.reply })
      progress(`start ${count} of ${STARTS}: ${Math.round(told.reply)} ms`)
    }
    return [
      row('node alone', starts, 'node'),
      row('first byte', starts, 'byte'),
      row('first part of the reply', starts, 'reply'),
    ]
  } finally {
    await house?.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Moments = Record<'node' | 'byte' | 'reply', number>

function row(what: string, starts: Moments[], moment: keyof Moments): ColdStartRow {
  const times = starts.map((start) => start[moment])
  return { what, median: Math.round(percentile(times, 0.5)), slowest: Math.round(Math.max(...times)) }
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
