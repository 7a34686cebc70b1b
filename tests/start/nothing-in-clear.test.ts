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
import { filingsOf } from '../filings/each/filings.ts'
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
  const onDisk = files.flatMap((name) =>
    found(readFileSync(join(dir, name)), given).map((value) => `${name}: ${value}`),
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
  expect(found(Buffer.from(`x${[...given][0]}x`), given)).toHaveLength(1)
}, 120_000)

/** Files one service by its examples; the values are noted in `given`. */
async function file(url: string, service: string, given: Set<string>): Promise<string> {
  const post = async (path: string, body: object, token?: string): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
  const opened = (await (await post('/v1/conversations', { locale: 'zh-CN', region: '371100' })).json()) as {
    id: string
    token: string
  }
  let count = 0
  const turn = async (body: object): Promise<Reply> => {
    const path = `/v1/conversations/${opened.id}/turns`
    const answer = await post(path, { id: `turn-${(count += 1)}`, ...body }, opened.token)
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Reply
  }
  let reply = await turn({ choice: `file:${service}` })
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) {
    if (NAMING.has(ask.input.type)) given.add(ask.input.example)
    reply = await turn({ said: ask.input.example })
  }
  const done = await turn({ said: '确认提交' })
  const receipt = done.parts.find((part) => part.kind === 'receipt')
  if (!receipt) throw new Error(`${service} came to no receipt: ${JSON.stringify(done.parts)}`)
  return receipt.reference
}

function found(bytes: Buffer, given: Set<string>): string[] {
  return [...given].filter((value) => bytes.includes(value))
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
