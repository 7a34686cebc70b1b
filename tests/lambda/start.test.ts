// The chat bundle where its surroundings are not as they should be: it says why, once a request, and goes on when they are.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { mask } from '../../functions/safety/personal-data.ts'
import { buildAll, type Database, openDatabase, startInstance } from './cloud.ts'
import { functionUrlEvent, httpApiEvent, SCHEDULED } from './events.ts'

let dist: string
let database: Database
beforeAll(async () => {
  const built = await buildAll()
  dist = built.dist
  database = await openDatabase()
}, 120_000)
afterAll(() => database.close())

test('a start that fails is told as a problem and logged in one line, and the next request tries again', async () => {
  const instance = await startInstance(dist, { ...database.settings, BANGBAN_TABLE: '' })
  for (const door of ['stream', 'http'] as const) {
    instance.lines.length = 0
    const refused = await instance[door]((door === 'stream' ? functionUrlEvent : httpApiEvent)('GET /healthz'))
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([500, 'application/problem+json'])
    const { code, instance: name } = JSON.parse(refused.text) as { code: string; instance: string }
    expect(code).toBe('internal')
    expect(refused.text).not.toContain('BANGBAN')
    expect(instance.lines).toHaveLength(1)
    expect(JSON.parse(instance.lines[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'request-failed',
      error: expect.stringMatching(/^ConfigError: BANGBAN_TABLE is missing: write the name/),
      // A random id may hold what looks like a number to mask.
      requestId: mask(name.replace('urn:request:', '')),
    })
  }
  vi.stubEnv('BANGBAN_TABLE', database.settings['BANGBAN_TABLE'])
  expect((await instance.stream(functionUrlEvent('GET /healthz'))).statusCode).toBe(200)
})

test('a table that cannot be reached is a problem too, and no instance is lost by it', async () => {
  const instance = await startInstance(dist, { ...database.settings, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' })
  expect((await instance.http(httpApiEvent('GET /healthz'))).statusCode).toBe(500)
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', database.settings['AWS_ENDPOINT_URL_DYNAMODB'])
  expect((await instance.http(httpApiEvent('GET /healthz'))).statusCode).toBe(200)
})

test('outside Lambda the bundle loads, reads and writes nothing outside its folder, and says why it cannot stream', async () => {
  const folder = join(dist, 'lambda/chat')
  const program = `
    const { stream, http } = await import(${JSON.stringify(join(folder, 'index.mjs'))})
    const answer = await http(${JSON.stringify(httpApiEvent('GET /healthz'))})
    const said = await stream().catch((error) => error.message)
    console.log(JSON.stringify({ status: answer.statusCode, said }))
    process.exit()`
  const args = ['--input-type=module', '--permission', `--allow-fs-read=${folder}`, '-e', program]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env: database.settings })
  expect([stdout.trim().split('\n').at(-1), stderr]).toEqual([
    JSON.stringify({ status: 200, said: 'Responses stream only in the Lambda runtime for Node.js' }),
    '',
  ])
})

test('the scheduled door fails aloud without a table, so that its alarm hears of it', async () => {
  vi.stubEnv('BANGBAN_TABLE', '')
  const { handler } = (await import(join(dist, 'lambda/deliver/index.mjs'))) as {
    handler(event: object): Promise<unknown>
  }
  await expect(handler(SCHEDULED)).rejects.toThrow(/^BANGBAN_TABLE is missing/)
})
