// After every filing has been filed, nothing that names a citizen stands in clear: in no log, and nowhere in the data folder.
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { SlotType } from '../../functions/filings/filing.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { openAsk } from '../conversations/check-reply.ts'
import { CITIZENS } from '../../functions/sandbox-agency/registry/citizens.ts'
import { filingsOf } from '../filings/each/filings.ts'
import { jpeg, PLANTED } from '../papers/pictures.ts'
import { copyHouse, type CopiedHouse } from './copied-house.ts'

/** Whatever is answered to these names somebody, or is nobody's business. */
const NAMING = new Set<SlotType>([
  'name',
  'resident-id',
  'residence-card',
  'mobile',
  'bank-card',
  'passport',
  'certificate',
  'address',
  'text',
])

const catalogue = openCatalogue(inject('publishedKnowledge'))
const filings = filingsOf(catalogue)
let house: CopiedHouse
beforeAll(() => {
  house = copyHouse()
  const { status, stderr } = house.run('commands/build.ts', ['--quiet'])
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => {
  catalogue.close()
  house.remove()
})

test('nothing that was answered stands in a log or in the data folder', async () => {
  const started = await house.start()
  if (!('url' in started)) throw new Error(started.stderr)
  const given = new Set<string>()
  const references: string[] = []
  for (const { service } of filings) references.push(await file(started.url, service, given))
  expect(references).toHaveLength(filings.length)
  // Once more with all that a filing can hold: what registers know, a photo of a paper, and a reminder.
  references.push(await fileSignedIn(started.url, 'newborn-birth', given))
  expect(given.size).toBeGreaterThan(5)
  // What goes out at once has gone out, and the sandbox agency has written down what came.
  await pause(3000)
  const written = started.written()
  await started.stop()

  const inLogs = [...given].filter((value) => written.includes(value))
  expect(inLogs, 'in the log').toEqual([])
  const dir = join(house.dir, '.data')
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, name)).isFile(),
  )
  // Of the photo neither what the camera wrote nor what it shows.
  const signs = [...given, ...PLANTED, 'JFIF']
  const onDisk = files.flatMap((name) =>
    found(readFileSync(join(dir, name)), signs).map((value) => `${name}: ${value}`),
  )
  expect(onDisk, 'in a file').toEqual([])
  // Files of the database are packed: each item is looked at as it is read, too.
  const items = await itemsIn(dir)
  for (const [table, text] of Object.entries(items))
    expect(
      [...given].filter((value) => text.includes(value)),
      `in the table ${table}`,
    ).toEqual([])

  // The look itself sees: what is meant to stand there is found in the same way.
  expect(references.filter((reference) => !items['bangban']?.includes(reference))).toEqual([])
  expect(references.filter((reference) => !items['sandbox-agency']?.includes(reference))).toEqual([])
  expect(found(Buffer.concat([Buffer.from(`x${[...given][0]}x`), jpeg()]), signs).length).toBeGreaterThan(1)
}, 120_000)

/** Files one service by its examples; the values are noted in `given`. */
async function file(url: string, service: string, given: Set<string>): Promise<string> {
  const { turn } = await begin(url, {})
  return fill(await turn({ choice: `file:${service}` }), service, turn, given)
}

async function fileSignedIn(url: string, service: string, given: Set<string>): Promise<string> {
  const [citizen] = CITIZENS
  if (!citizen) throw new Error('there is no invented citizen')
  const signedIn = await fetch(`${url}/sandbox/sign-in/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: 1 }),
  })
  const { token: identity } = (await signedIn.json()) as { token: string }
  for (const value of [citizen.name, citizen.residentId, citizen.mobile]) given.add(value)
  const { turn, send } = await begin(url, { identity })
  let photos = 0
  const answer = async (ask: Ask): Promise<Reply> => {
    if (ask.slot === 'registry') return turn({ choice: 'fetch' })
    if (!ask.input.upload) return turn({ said: ask.input.example })
    photos += 1
    return turn({ upload: await send(ask.slot) })
  }
  const begun = await turn({ choice: `file:${service}` })
  const agreed = await turn({ choice: 'agree' })
  expect(openAsk(begun)?.slot).toBe('consent')
  const reference = await fill(agreed, service, turn, given, answer)
  expect(photos, 'photos sent').toBeGreaterThan(0)
  await turn({ said: '到期提醒我' })
  const set = await turn({ said: '好，提醒我' })
  expect(JSON.stringify(set.parts)).toContain('不想要了')
  return reference
}

type Ask = NonNullable<ReturnType<typeof openAsk>>
type Turn = (body: object) => Promise<Reply>

async function begin(url: string, about: object): Promise<{ turn: Turn; send: (slot: string) => Promise<string> }> {
  const post = async (path: string, body: object | FormData, token?: string): Promise<Response> => {
    const isForm = body instanceof FormData
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: {
        ...(!isForm && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: isForm ? body : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return answer
  }
  const opening = await post('/v1/conversations', { locale: 'zh-CN', region: '371100', ...about })
  const opened = (await opening.json()) as { id: string; token: string }
  let count = 0
  return {
    async turn(body) {
      const path = `/v1/conversations/${opened.id}/turns`
      return (await (await post(path, { id: `turn-${(count += 1)}`, ...body }, opened.token)).json()) as Reply
    },
    async send(slot) {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(jpeg())]), 'photo')
      form.append('slot', slot)
      const sent = await post(`/v1/conversations/${opened.id}/uploads`, form, opened.token)
      return ((await sent.json()) as { id: string }).id
    },
  }
}

async function fill(
  start: Reply,
  service: string,
  turn: Turn,
  given: Set<string>,
  answer: (ask: Ask) => Promise<Reply> = (ask) => turn({ said: ask.input.example }),
): Promise<string> {
  let reply = start
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) {
    if (NAMING.has(ask.input.type)) given.add(ask.input.example)
    reply = await answer(ask)
  }
  const done = await turn({ said: '确认提交' })
  const receipt = done.parts.find((part) => part.kind === 'receipt')
  if (!receipt) throw new Error(`${service} came to no receipt: ${JSON.stringify(done.parts)}`)
  return receipt.reference
}

function found(bytes: Buffer, signs: string[]): string[] {
  return signs.filter((value) => bytes.includes(value))
}

async function itemsIn(dir: string): Promise<Record<string, string>> {
  const database = await openDynalite({ dir })
  const client = dynamoClient({ region: 'us-east-1', ...database })
  try {
    const texts: Record<string, string> = {}
    for (const table of ['bangban', 'sandbox-agency']) {
      let from: ScanCommand['input']['ExclusiveStartKey']
      do {
        const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: from }))
        texts[table] = (texts[table] ?? '') + JSON.stringify(page.Items)
        from = page.LastEvaluatedKey
      } while (from)
    }
    return texts
  } finally {
    client.destroy()
    await database.close()
  }
}
