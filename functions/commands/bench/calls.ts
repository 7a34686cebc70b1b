// How long a caller waits for the server: signed forms over HTTP, database on disk, beside a floor that does nothing; and 300 calls at once.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { twilioSignature } from '../../channels/phone/twilio/signature.ts'
import { percentile } from './percentile.ts'
import { startServer } from './server-process.ts'

export interface CallFigures {
  what: string
  requests: number
  p50: number
  p99: number
  errors: number
  '× floor'?: number
}

const TOKEN = createHash('sha256').update('bench').digest('hex')
const PUBLIC_URL = 'http://localhost'
const PATH = '/v1/phone/twilio'
/** DESIGN of the hotline: milliseconds to TwiML, by rules. */
export const CALL_TARGETS = { p50: 30, p99: 100 }
const AT_ONCE = 300
/** A call as it goes: a question, another, a filing with keyed numbers, a person. */
const SAYS: Record<string, string>[] = [
  { SpeechResult: '身份证丢了怎么补' },
  { SpeechResult: '要多少钱' },
  { SpeechResult: '我要办异地就医备案' },
  { SpeechResult: '同意' },
  { SpeechResult: '给自己' },
  { SpeechResult: '王小明' },
  { Digits: '510202200001010017' },
  { SpeechResult: '为什么要问这个' },
  { SpeechResult: '重庆市渝中区' },
  { SpeechResult: '慢一点' },
  {},
  { Digits: '0' },
]

/** @param calls one after the other, each of thirteen steps */
export async function benchCalls(calls: number, progress: (text: string) => void): Promise<CallFigures[]> {
  const floor = await measured('signed-floor', async (url) => {
    progress(`asking the floor …`)
    return oneByOne(url, calls)
  })
  return measured('local', async (url) => {
    progress(`${calls} calls, one after the other …`)
    await oneByOne(url, Math.ceil(calls / 10))
    const alone = await oneByOne(url, calls)
    progress(`${AT_ONCE} calls at once …`)
    const crowd = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => call(url, `crowd-${at}`)))
    const floorFigures = figures('floor: a signed route, one read, two writes', floor)
    const own = figures('a step of a call, one call at a time', alone)
    return [
      floorFigures,
      { ...own, '× floor': Math.round((own.p50 / floorFigures.p50) * 10) / 10 },
      figures(`a step of a call, ${AT_ONCE} calls at once`, crowd.flat()),
    ]
  })
}

interface Asked {
  ms: number
  failed: boolean
}

async function measured<T>(door: 'local' | 'signed-floor', work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bangban-calls-'))
  const settings = { BANGBAN_TWILIO_AUTH_TOKEN: TOKEN, BANGBAN_PUBLIC_URL: PUBLIC_URL }
  const file = door === 'local' ? 'functions/local.ts' : 'functions/commands/bench/signed-floor.ts'
  const server = await startServer(folder, settings, file)
  try {
    return await work(server.url)
  } finally {
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

let rung = 0

async function oneByOne(url: string, calls: number): Promise<Asked[]> {
  const asked: Asked[] = []
  for (let count = 0; count < calls; count += 1) asked.push(...(await call(url, `alone-${(rung += 1)}`)))
  return asked
}

async function call(url: string, id: string): Promise<Asked[]> {
  const asked = [await step(url, id, '', {})]
  for (const [at, heard] of SAYS.entries()) asked.push(await step(url, id, `?n=${at + 1}`, heard))
  await step(url, id, '', { CallStatus: 'completed' })
  return asked
}

async function step(url: string, id: string, query: string, heard: Record<string, string>): Promise<Asked> {
  const form = new URLSearchParams({ CallSid: id, From: '+8613900139000', CallStatus: 'in-progress', ...heard })
  const begun = performance.now()
  const response = await fetch(url + PATH + query, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': twilioSignature(TOKEN, PUBLIC_URL + PATH + query, form),
    },
    body: form.toString(),
  })
  const text = await response.text()
  return { ms: performance.now() - begun, failed: response.status !== 200 || !text.includes('<Response') }
}

function figures(what: string, asked: Asked[]): CallFigures {
  const times = asked.map(({ ms }) => ms)
  const rounded = (share: number) => Math.round(percentile(times, share) * 10) / 10
  const errors = asked.filter(({ failed }) => failed).length
  return { what, requests: asked.length, p50: rounded(0.5), p99: rounded(0.99), errors }
}
