// The contract: the document is sound, the app has exactly its routes, and each of them was really asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { history } from '../../functions/channels/web/contract/answers.ts'
import type { reply, replyPart } from '../../functions/channels/web/contract/reply.ts'
import type { turnEventsSchema } from '../../functions/channels/web/contract/turn-event.ts'
import { openApiDocument } from '../../functions/channels/web/openapi.ts'
import type { ProblemDetails } from '../../functions/channels/web/problems.ts'
import { ROUTES } from '../../functions/channels/web/routes.ts'
import type { TurnEvent } from '../../functions/channels/web/turn-event.ts'
import type { History } from '../../functions/conversation/conversations.ts'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import { portalToken } from '../../functions/filings/identity/portal-token.ts'
import { openDemoPortal } from '../../functions/sandbox-agency/portal/demo-portal.ts'
import { awsSpeech } from '../../functions/speech/aws-speech.ts'
import { openAiSpeech } from '../../functions/speech/openai-speech.ts'
import { type House, openHouse, VERSION } from '../house.ts'
import { phoneOf, signedForm } from '../phone/telephone.ts'
import { CREDENTIALS } from '../speech/aws-signature.ts'
import { type AudioProvider, openAudioProvider } from '../speech/audio-provider.ts'
import { recorded } from '../speech/recordings.ts'
import { signedUpdate } from './agency.ts'
import { checkedClient, documented, type Operation, schemaAt } from './checked-client.ts'
import { memoryFiles } from '../papers/memory-files.ts'
import { jpeg } from '../papers/pictures.ts'
import { AGENCY_SECRET } from '../house.ts'
import { paperRequestId } from '../../functions/filings/delivery/paper-request.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { type Client } from './checked-client.ts'
import { type Citizen, file, MORNING, openCitizen } from './citizen.ts'

let provider: AudioProvider
let house: House
const demo = openDemoPortal(() => MORNING.getTime())
beforeAll(async () => {
  provider = await openAudioProvider()
  const hears = openAiSpeech({ baseUrl: provider.url, transcription: 'hears', voice: 'speaks' })
  // An address is signed without a connection.
  const { live } = awsSpeech({
    region: 'us-east-1',
    credentials: CREDENTIALS,
    newId: () => '',
    failed: () => undefined,
  })
  const speech = { ...hears, ...(live && { live }) }
  const identityDoor = portalToken({ ...demo.portal, now: () => MORNING.getTime() })
  house = await openHouse({ now: () => MORNING, files: memoryFiles(), core: { identityDoor }, web: { speech } })
})
afterAll(async () => {
  await house.close()
  await provider.close()
})

const operations = Object.entries(documented.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('the document', () => {
  test('is what the app serves', async () => {
    const { body, headers } = await checkedClient(house.app).send('GET /openapi.json')
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument(VERSION))))
    expect(headers.get('content-type')).toBe('application/json')
  })

  test('refers only to what it has, and has nothing that is not referred to', () => {
    const text = JSON.stringify(documented)
    const referred = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name),
    )
    expect([...referred].toSorted()).toEqual(Object.keys(documented.components.schemas).toSorted())
    expect(text.match(/"\$ref":/g)).toHaveLength([...text.matchAll(/"\$ref":"#\/components\/schemas\/\w+"/g)].length)
    expect(text).not.toMatch(/"\$(id|schema)":/)
  })

  test('has sound schemas everywhere', () => {
    for (const name of Object.keys(documented.components.schemas))
      expect(schemaAt('components', 'schemas', name)).toBeTypeOf('function')
    for (const { path, method, operation } of operations) {
      for (const [status, { content }] of Object.entries(operation.responses)) {
        for (const type of Object.keys(content))
          schemaAt('paths', path, method, 'responses', status, 'content', type, 'schema')
      }
    }
  })

  test('gives each operation a name of its own, its path parameters and only statuses with a description', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { path, operation } of operations) {
      const inPath = operation.parameters?.filter((parameter) => parameter.in === 'path') ?? []
      expect(inPath.map(({ name, required }) => [name, required])).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]),
      )
      for (const [status, { description }] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/)
        expect(description).not.toBe('')
      }
    }
  })

  test('asks for a query parameter only where the server does', () => {
    const required = operations.flatMap(({ path, operation }) =>
      queryOf(operation).map((parameter) => ({ path, ...parameter })),
    )
    expect(required.filter((parameter) => parameter.required).map(({ path, name }) => [path, name])).toEqual([
      ['/v1/search', 'q'],
      ['/v1/regions', 'q'],
    ])
  })
})

function queryOf({ parameters = [] }: Operation) {
  return parameters.filter((parameter) => parameter.in === 'query')
}

test('the apps have the routes of the table and no others', () => {
  const handled = [...house.app.routes, ...phoneOf(house).app.routes].filter(({ method }) => method !== 'ALL')
  const written = handled.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(written.toSorted()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted())
})

test('every route of the table answers as it is written there', async () => {
  const client = checkedClient(house.app)
  const citizen = await openCitizen(client)
  const { reference } = await file(citizen, 'zh-CN', 'choice')
  await client.send('GET /healthz')
  await client.send('GET /openapi.json')
  await client.send('GET /v1/capabilities')
  await client.send('GET /v1/guides?locale=en&region=371100')
  for (const { service } of house.catalogue.services('zh-CN')) {
    await client.send(`GET /v1/guides/${service}`)
    await client.send(`GET /v1/guides/${service}?locale=en&region=371100`)
  }
  await client.send(`GET /v1/search?q=${encodeURIComponent('居住证')}&k=3`)
  await client.send('GET /v1/notices?region=371100')
  await client.send(`GET /v1/regions?q=${encodeURIComponent('日照')}`)
  await citizen.send(`GET /v1/filings/${reference}`)
  await client.send(`POST /v1/filings/${reference}/status`, { body: { phoneLast4: '8000' } })
  await client.send('POST /v1/agency/updates', signedUpdate(house, { reference, agency: 'home-medical-insurance' }))
  await citizen.send(`GET /v1/conversations/${citizen.id}`)
  await citizen.send(`POST /v1/conversations/${citizen.id}/rating`, { body: { grade: 5 } })
  await citizen.send(`POST /v1/conversations/${citizen.id}/identity`, { body: { token: await demo.token(1) } })
  const recording = new File([new Uint8Array(recorded('tone.webm'))], 'said.webm', { type: 'audio/webm' })
  await citizen.send('POST /v1/speech/transcriptions', { form: { file: recording, locale: 'en' } })
  await citizen.send('POST /v1/speech/session', { body: { locale: 'zh-CN' } })
  await citizen.send('POST /v1/speech/audio', { body: { text: '您好', locale: 'zh-CN' } })
  const given = await citizen.send(`POST /v1/conversations/${citizen.id}/resume-code`)
  const resumed = await client.send('POST /v1/resume', { body: { code: given.body['code'], check: '8000' } })
  await citizen.send(`DELETE /v1/conversations/${citizen.id}`, { token: String(resumed.body['token']) })
  await sendAndFetch(client, await openCitizen(client))
  const phone = checkedClient(phoneOf(house).app)
  const call = { CallSid: 'CA0', CallStatus: 'in-progress' }
  await phone.send('POST /v1/phone/twilio', signedForm('/v1/phone/twilio', call))
  expect([...client.seen, ...phone.seen].toSorted()).toEqual(
    ROUTES.map(({ method, path, status }) => `${method} ${path} ${status}`).toSorted(),
  )
})

test('the schemas and the types of the core are the same (checked by tsc)', () => {
  const same: [
    Same<z.infer<typeof reply>, Reply>,
    Same<z.infer<typeof replyPart>, ReplyPart>,
    Same<z.infer<typeof history>, History>,
    Same<z.infer<ReturnType<typeof turnEventsSchema<z.ZodMiniType<ProblemDetails>>>>, TurnEvent[]>,
  ] = [true, true, true, true]
  expect(same).toEqual([true, true, true, true])
})

/** `true` when each may stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Files with a photo of the one paper, and fetches it as its agency. */
async function sendAndFetch(client: Client, citizen: Citizen): Promise<void> {
  const said = ['我要给自己办异地就医备案，临时去看病', '同意', '王小明', '11010119000101009X', '山东日照', '天津']
  for (const each of [...said, '转诊', '今天', '13800138000']) await citizen.take({ said: each })
  const photo = new File([new Uint8Array(jpeg())], 'photo.jpg', { type: 'image/jpeg' })
  const sent = await citizen.send<{ id: string }>(`POST /v1/conversations/${citizen.id}/uploads`, {
    form: { file: photo },
  })
  const body = { id: 'photo', upload: sent.body.id }
  await citizen.send(`POST /v1/conversations/${citizen.id}/turns`, { body })
  const { parts } = await citizen.take({ said: '确认提交' })
  const receipt = parts.find((part) => part.kind === 'receipt')
  const reference = receipt?.reference ?? ''
  const id = paperRequestId({ reference, agency: 'home-medical-insurance', slot: 'referral-note' })
  const headers = { ...sign(AGENCY_SECRET, id, '', MORNING.getTime()) }
  await client.send(`GET /v1/agency/papers/${reference}/referral-note`, { headers })
}
