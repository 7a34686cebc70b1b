// The embedded database outlives its processes, is shared between them, and shuts out strangers.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { connect as connectSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'

let dir: string
const children: ChildProcess[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bangban-dynalite-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  await rm(dir, { recursive: true })
})

async function openStorage(where: { dir?: string } = { dir }) {
  const database = await openDynalite(where)
  const client = dynamoClient({ ...database, region: 'eu-central-1' })
  await createTable(client, 'bangban')
  const storage = dynamoStorage({ client, table: 'bangban', now: Date.now })
  const close = async () => {
    await storage.close()
    await database.close()
  }
  return { database, storage, close }
}

const key = (sort: string) => ({ partition: 'p', sort })
const first = { expected: 0 }

/** Another process that opens the same folder, writes one item named `sort`, and stays. */
async function startOther(sort: string): Promise<ChildProcess> {
  const file = join(import.meta.dirname, 'other-process.ts')
  const child = spawn(process.execPath, [file, dir, sort], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('what was written is there after closing and opening again, and closing is quick', async () => {
  const before = await openStorage()
  await before.storage.put(key('kept'), { text: '留着' }, { expected: 0, dueAt: 1 })
  const started = performance.now()
  // The client still holds idle connections: closing must not wait for them.
  await before.database.close()
  expect(performance.now() - started).toBeLessThan(3000)
  await before.storage.close()

  const after = await openStorage()
  expect((await after.storage.get(key('kept')))?.value).toEqual({ text: '留着' })
  expect(await after.storage.due(2, 1)).toHaveLength(1)
  await after.close()
})

test('in memory nothing is shared and nothing is left behind', async () => {
  const [one, two] = await Promise.all([openStorage({}), openStorage({})])
  await one.storage.put(key('a'), {}, first)
  expect(await two.storage.get(key('a'))).toBeUndefined()
  await Promise.all([one.close(), two.close()])
})

test('several openings at once share one database, whoever closes first', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, () => openStorage()))
  const results = await Promise.all(
    opened.flatMap(({ storage }) => Array.from({ length: 10 }, () => storage.put(key('raced'), {}, first))),
  )
  expect(results.filter((result) => result === 1)).toHaveLength(1)
  for (const [n, { storage, close }] of opened.entries()) {
    expect(await storage.put(key(`${n}`), { n }, first)).toBe(1)
    expect(await storage.list('p', '')).toHaveLength(n + 2)
    await close()
  }
})

test('a second process joins the first, and takes over with nothing lost when that one is killed', async () => {
  const other = await startOther('from the other')
  const { storage, close } = await openStorage()
  expect((await storage.get(key('from the other')))?.value).toEqual({ pid: other.pid })
  await storage.put(key('from us'), {}, first)

  other.kill('SIGKILL')
  const writes = Array.from({ length: 20 }, (_, n) => storage.put(key(`meanwhile ${n}`), {}, first))
  expect(await Promise.all(writes)).toEqual(writes.map(() => 1))
  expect(await storage.list('p', '')).toHaveLength(22)

  const third = await startOther('third')
  expect((await storage.get(key('third')))?.value).toEqual({ pid: third.pid })
  await kill(third)
  expect(await storage.list('p', '')).toHaveLength(23)
  await close()
})

test('after kill -9 and with its stale owner file the folder opens with all its data', async () => {
  const other = await startOther('written just before')
  await kill(other)
  expect((await stat(join(dir, 'dynamo', 'owner.json'))).size).toBeGreaterThan(0)
  const { storage, close } = await openStorage()
  expect((await storage.get(key('written just before')))?.value).toEqual({ pid: other.pid })
  await close()
})

test('a joiner that leaves does not disturb the owner', async () => {
  const owner = await openStorage()
  const other = await startOther('joined')
  other.stdin?.end()
  expect(await once(other, 'exit')).toEqual([0, null])
  expect(await owner.storage.get(key('joined'))).toBeDefined()
  await owner.close()
})

test('a folder that cannot be a database is told at once, with the cause', async () => {
  await mkdir(join(dir, 'dynamo'))
  await writeFile(join(dir, 'dynamo', 'tables'), 'not a folder')
  const failed = await openDynalite({ dir }).catch((error: unknown) => error)
  expect(failed).toMatchObject({ message: expect.stringContaining('tables'), cause: expect.any(Error) })
})

test('a client that hangs up or stalls in the middle of a request does no harm, to closing neither', async () => {
  const { database, storage, close } = await openStorage()
  const authorization = `AWS4-HMAC-SHA256 Credential=${database.credentials.accessKeyId}/x`
  const head = `POST / HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: 100\r\n\r\n{`
  for (const text of [head, head.replace('100', '1')]) {
    const socket = connectSocket(Number(new URL(database.endpoint).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(text)
    await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
  }
  expect(await storage.put(key('afterwards'), {}, first)).toBe(1)

  const stuck = connectSocket(Number(new URL(database.endpoint).port), '127.0.0.1').on('error', () => {})
  await once(stuck, 'connect')
  stuck.write(head)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const started = performance.now()
  await close()
  expect(performance.now() - started).toBeLessThan(5000)
})

test('only who knows the key of the folder is answered, and the folder is private', async () => {
  const { database, close } = await openStorage()
  const ask = async (authorization: string) =>
    fetch(database.endpoint, {
      method: 'POST',
      headers: { authorization, 'x-amz-target': 'DynamoDB_20120810.DescribeTable', 'content-type': 'text/plain' },
      body: '{"TableName":"bangban"}',
    })
  const stranger = await ask('AWS4-HMAC-SHA256 Credential=anyone/x')
  expect([stranger.status, stranger.headers.get('access-control-allow-origin')]).toEqual([400, null])
  expect((await ask(`AWS4-HMAC-SHA256 Credential=${database.credentials.accessKeyId}/x`)).status).toBe(200)
  expect((await stat(join(dir, 'dynamo'))).mode & 0o077).toBe(0)
  expect((await stat(join(dir, 'dynamo', 'access-key'))).mode & 0o077).toBe(0)
  await close()
})
