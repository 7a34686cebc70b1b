// A call in words through the real client of Lex's runtime, over a server that calls the hook as Lex does.
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../../functions/conversation/handover/desk.ts'
import { lexLine } from '../../../functions/channels/phone/lex/lex-line.ts'
import { type House, openHouse } from '../../house.ts'
import { phoneOf } from '../telephone.ts'
import { type LexServer, startLexServer } from './lex-server.ts'

const NOW = new Date('2026-11-23T09:00:00+08:00')
let house: House
let server: LexServer
let client: LexRuntimeV2Client
beforeAll(async () => {
  house = await openHouse({ now: () => NOW })
  server = await startLexServer(
    lexLine({ ...phoneOf(house).parts, desk: openDesk({ ...house.handover, phone: '+8612345' }) }),
  )
  client = new LexRuntimeV2Client({
    region: 'us-east-1',
    endpoint: server.url,
    credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'secretTEST' },
    maxAttempts: 1,
  })
}, 60_000)
afterAll(async () => {
  client.destroy()
  await server.close()
  await house.close()
})

async function say(text: string, { sessionId, localeId = 'zh_CN' }: { sessionId: string; localeId?: string }) {
  const bot = { botId: 'BOTID12345', botAliasId: 'ALIASID123', localeId, sessionId }
  const { messages = [], sessionState } = await client.send(new RecognizeTextCommand({ ...bot, text }))
  const heard = messages.map(({ content = '' }) => content.replace(/<[^>]*>/g, '')).join('')
  return { heard, action: sessionState?.dialogAction?.type, told: sessionState?.sessionAttributes ?? {} }
}

test('who speaks first is greeted by a machine that says so, and answered; each turn knows those before', async () => {
  const call = { sessionId: 'a-call-in-chinese' }
  const first = await say('换身份证要多少钱', call)
  expect(first.heard).toMatch(/机器|智能|自动|人工智能/)
  expect(first.heard).toContain('人工')
  expect(first.heard).toContain('元')
  expect(first).toMatchObject({ action: 'ElicitIntent', told: { action: 'listen', n: '2' } })
  const second = await say('要带什么', call)
  expect(second.heard).toContain('身份证')
  expect(second.told['n']).toBe('3')
}, 60_000)

test('in English as well, and a person is one word away', async () => {
  const call = { sessionId: 'a-call-in-english', localeId: 'en_US' }
  const first = await say('how much does a new identity card cost', call)
  expect(first.heard).toMatch(/machine|automat|assistant/i)
  expect(first.told).toMatchObject({ action: 'listen', locale: 'en_US', voice: 'Joanna' })
  const person = await say('human', call)
  expect(person).toMatchObject({ action: 'Close', told: { action: 'agent', to: '+8612345' } })
  expect(person.told['card']).toBeTruthy()
}, 60_000)

test('another language ends the session, and the next one goes on in the same call', async () => {
  const call = { sessionId: 'a-call-in-two-languages' }
  await say('你好', call)
  const switched = await say('English please', call)
  expect(switched).toMatchObject({ action: 'Close', heard: '', told: { action: 'language', locale: 'en_US' } })
  expect(switched.told['say']).toMatch(/^<speak>.*[a-z]/i)
  const bot = { botId: 'BOTID12345', botAliasId: 'ALIASID123', localeId: 'en_US', sessionId: 'a-new-session' }
  const { n = '' } = switched.told
  const sessionState = { sessionAttributes: { n, call: call.sessionId } }
  const asked = new RecognizeTextCommand({ ...bot, text: 'how long does it take to replace an ID card', sessionState })
  const { messages = [] } = await client.send(asked)
  expect(messages[0]?.content).toMatch(/day|month/i)
}, 60_000)
