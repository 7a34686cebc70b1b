// The door of Lex as it is shipped: the bundle, a table behind HTTP, and a call whose steps fall on different instances.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { flowEvent, lexEvent } from '../phone/lex/events.ts'
import { buildAll, type Database, openDatabase } from './cloud.ts'

type Handler = (event: unknown) => Promise<Record<string, never>>

let dist: string
let database: Database
const lines: string[] = []
let count = 0
beforeAll(async () => {
  ;({ dist } = await buildAll())
  database = await openDatabase()
}, 240_000)
afterAll(() => database.close())

/** A new instance, which knows what the stack tells it and nothing else. */
async function instance(settings: Record<string, string>): Promise<Handler> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const url = pathToFileURL(join(dist, 'lambda/lex/index.mjs'))
  url.search = `instance=${(count += 1)}`
  const { handler } = (await import(url.href)) as { handler: Handler }
  return handler
}

test('a call goes on in another instance, a step that comes twice is one, and no word of it is logged', async () => {
  const settings = { ...database.settings, BANGBAN_AGENT_PHONE: '+8612345' }
  const [first, second] = [await instance(settings), await instance(settings)]
  const call = 'contact-of-two-instances'
  expect(await first(flowEvent('ring', {}, { callId: call }))).toMatchObject({ action: 'listen', n: '1' })
  const asked = lexEvent({ said: '换身份证多少钱' }, { attributes: { call, n: '1' } })
  const answer = await second(asked)
  expect(answer).toMatchObject({
    sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: { call, n: '2' } },
    messages: [{ content: expect.stringContaining('元') }],
  })
  expect(await first(asked)).toEqual(answer)
  const person = await first(lexEvent({ said: '人工' }, { attributes: { call, n: '2' } }))
  expect(person).toMatchObject({ sessionState: { sessionAttributes: { action: 'agent', to: '+8612345' } } })
  expect(lines.join('')).not.toMatch(/身份证|13800138000|contact-of/)
}, 120_000)

test('speech of another kind in the settings is no reason not to start', async () => {
  const handler = await instance({
    ...database.settings,
    BANGBAN_SPEECH: 'openai',
    OPENAI_BASE_URL: 'https://m.invalid/v1',
  })
  expect(await handler(flowEvent('ring', {}, { callId: 'another' }))).toMatchObject({ action: 'listen' })
}, 120_000)

test('a house that cannot open is told to Lex as a failure, and is tried again with the next event', async () => {
  const handler = await instance({ ...database.settings, BANGBAN_TABLE: '' })
  await expect(handler(flowEvent('ring', {}, { callId: 'third' }))).rejects.toThrow('BANGBAN_TABLE is missing')
  for (const [name, value] of Object.entries(database.settings)) vi.stubEnv(name, value)
  expect(await handler(flowEvent('ring', {}, { callId: 'third' }))).toMatchObject({ action: 'listen' })
}, 120_000)
