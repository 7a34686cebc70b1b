// The registry adapter against the registers of this machine, over real HTTP: what it owes whoever asks.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningAgency, startAgency } from '../../functions/agency.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { registryHttp } from '../../functions/filings/registry/registry-http.ts'
import type { RegistryRequest } from '../../functions/filings/registry/registry.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'

const SECRET = Buffer.alloc(32, 9)
const NOW = Date.parse('2026-11-21T01:00:00Z')
const now = () => NOW
const REQUEST: RegistryRequest = {
  purpose: 'newborn-registration',
  consent: { filing: 'BB-7K2M-9QXR-T4WD', at: NOW },
  who: { residentId: '510202200001010025', name: '李小芳' },
  fields: ['population.name', 'population.resident-id'],
  certificates: ['marriage-certificate'],
}
const ALLOWED = {
  fields: [...REQUEST.fields, 'population.birth-date'],
  certificates: ['marriage-certificate', 'id-card'],
}

let agency: RunningAgency
beforeAll(async () => {
  agency = await startAgency({
    storage: memoryStorage(now),
    now,
    secret: SECRET,
    filings: () => undefined,
    mayAsk: (purpose) => (purpose === REQUEST.purpose ? ALLOWED : undefined),
    callbackUrl: () => 'http://127.0.0.1:9/',
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => agency.close())
beforeEach(() => mood('usual'))

const door = (more: object = {}) => registryHttp({ url: () => `${agency.url}/registry`, secret: SECRET, now, ...more })
const ask = (more: object = {}) => door()({ ...REQUEST, ...more })

async function mood(data: string) {
  const body = JSON.stringify({ type: 'sandbox.registry', data })
  const headers = { 'content-type': 'application/json', ...sign(SECRET, 'mood', body, NOW) }
  const answer = await fetch(`${agency.url}/registry/behaviour`, { method: 'POST', body, headers })
  expect(await answer.json()).toEqual({ registry: data })
}

describe('the registers of this machine', () => {
  test('tell what they hold, with whence and of when', async () => {
    const from = { source: { 'zh-CN': '公安人口库', en: 'the police population register' }, asOf: '2026-11-20' }
    expect(await ask()).toEqual({
      values: {
        'population.name': { value: '李小芳', from },
        'population.resident-id': { value: '510202200001010025', from },
      },
      certificates: {
        'marriage-certificate': {
          certificate: expect.stringMatching(/^SBC-[0-9A-F]{12}$/),
          from: { source: { 'zh-CN': '电子证照库', en: 'the register of e-certificates' }, asOf: '2026-11-20' },
        },
      },
    })
  })

  test('hold nothing of a stranger, nor of somebody whose name does not fit', async () => {
    const nothing = { values: {}, certificates: {} }
    expect(await ask({ who: { residentId: '110101190001010014' } })).toEqual(nothing)
    expect(await ask({ who: { residentId: '510202200001010025', name: '王小明' } })).toEqual(nothing)
  })

  test.each([
    ['a purpose that no filing has', { purpose: 'curiosity' }],
    ['a field that the purpose does not need', { fields: ['social-insurance.insured-region'] }],
    ['a certificate that the purpose does not need', { certificates: ['disability-certificate'] }],
    ['a consent of another day', { consent: { ...REQUEST.consent, at: NOW - 86_400_000 } }],
  ])('refuse %s', async (_, more) => expect(await ask(more)).toBe('refused'))

  test('refuse what was not agreed to, and what is not signed by who they know', async () => {
    const body = JSON.stringify({
      type: 'registry.fetch',
      timestamp: new Date(NOW).toISOString(),
      data: {
        ...REQUEST,
        consent: { filing: REQUEST.consent.filing, at: new Date(NOW).toISOString(), fields: [], certificates: [] },
      },
    })
    const headers = { 'content-type': 'application/json', ...sign(SECRET, 'a', body, NOW) }
    const answer = await fetch(`${agency.url}/registry`, { method: 'POST', body, headers })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'no-consent'])
    expect(await door({ secret: Buffer.alloc(32, 1) })(REQUEST)).toBe('refused')
    expect((await fetch(`${agency.url}/registry`, { method: 'POST', body })).status).toBe(401)
  })

  test('are down or refuse when they are told to, until they are told otherwise', async () => {
    await mood('down')
    expect(await ask()).toBe('down')
    await mood('refuse')
    expect(await ask()).toBe('refused')
    await mood('usual')
    expect(await ask()).toMatchObject({ values: { 'population.name': { value: '李小芳' } } })
  })
})

describe('the adapter', () => {
  let server: Server
  let answers: RequestListener = () => undefined
  const own = () => door({ url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
  const says = (text: string, status = 200) => {
    answers = (_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  }
  beforeAll(async () => {
    server = createServer((request, response) => answers(request, response))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const from = { source: { 'zh-CN': '公安人口库', en: 'the police' }, asOf: '2026-11-20' }

  test('takes nothing that was not asked for, and nothing that cannot be read', async () => {
    says(
      JSON.stringify({
        values: {
          'population.name': { value: ' 李小芳 ', ...from },
          'population.resident-id': { value: 5, ...from },
          'population.address': { value: 'not asked for', ...from },
          ['__proto__']: { value: 'x', ...from },
        },
        certificates: { 'marriage-certificate': { certificate: '<b>1</b>', ...from } },
      }),
    )
    expect(await own()(REQUEST)).toEqual({ values: { 'population.name': { value: '李小芳', from } }, certificates: {} })
  })

  test.each([
    ['what is no JSON', 'no', 200, 'down'],
    ['another shape', '[]', 200, 'down'],
    ['more than an answer can be', JSON.stringify({ values: {}, filler: 'x'.repeat(70_000) }), 200, 'down'],
    ['a gateway', '', 502, 'down'],
    ['too many requests', '', 429, 'down'],
    ['a redirect', '', 302, 'down'],
    ['a refusal', '{"code":"no"}', 403, 'refused'],
    ['a field it does not know', '{}', 422, 'refused'],
  ])('makes of %s no error', async (_, text, status, ended) => {
    says(text, status)
    expect(await own()(REQUEST)).toBe(ended)
  })

  test('waits three seconds and no more, and is down where nobody is or no address is known', async () => {
    answers = () => undefined
    const began = performance.now()
    expect(await own()(REQUEST)).toBe('down')
    expect(performance.now() - began).toBeLessThan(4500)
    expect(await door({ url: () => 'http://127.0.0.1:1/' })(REQUEST)).toBe('down')
    expect(await door({ url: () => undefined })(REQUEST)).toBe('down')
  })
})
