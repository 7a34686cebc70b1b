// The edge of the API: origins, headers, request ids, and bodies as a real server gets them.
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING } from './citizen.ts'

const PORTAL = 'https://www.example.gov.cn'
const OPEN = 'POST /v1/conversations'

let now: number
let storage: Storage
let house: House
let client: Client
beforeEach(async () => {
  now = MORNING.getTime()
  storage = memoryStorage(() => now)
  house = await openHouse({ now: () => new Date(now), storage, web: { portals: [PORTAL] } })
  client = checkedClient(house.app)
})
afterEach(() => house.close())

describe('origins', () => {
  test('a portal of the list may call, and read what it needs', async () => {
    const { headers } = await client.send(OPEN, { headers: { Origin: PORTAL } })
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL)
    expect(headers.get('access-control-expose-headers')).toBe('X-Request-Id,Retry-After,Content-Language')
    expect(headers.get('vary')).toBe('Origin')
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })

  test('a portal reads problems too', async () => {
    const { status, headers } = await client.send('GET /v1/conversations/x', { headers: { Origin: PORTAL } })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, PORTAL])
  })

  test.each([
    'https://example.gov.cn',
    `${PORTAL}.evil.example`,
    'http://www.example.gov.cn',
    `${PORTAL}:8443`,
    'null',
    '*',
  ])('nobody else may: %s', async (origin) => {
    const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' }
    expect((await client.send(OPEN, { headers })).headers.has('access-control-allow-origin')).toBe(false)
    const preflight = await house.app.request('/v1/conversations', { method: 'OPTIONS', headers })
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('a preflight tells methods and headers, and reaches no handler', async () => {
    const answer = await house.app.request('/v1/conversations', {
      method: 'OPTIONS',
      headers: {
        Origin: PORTAL,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization',
      },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe(PORTAL)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,POST,DELETE')
    expect(answer.headers.get('access-control-allow-headers')).toBe(
      'Authorization,Content-Type,X-Request-Id,X-Amz-Content-Sha256',
    )
  })
})

describe('headers', () => {
  test.each(['GET /healthz', 'GET /nowhere', 'PUT /healthz', 'GET /v1/conversations/x', OPEN])(
    '%s is safe to receive',
    async (call) => {
      const { headers } = await client.send(call)
      const csp = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': csp,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'cache-control': 'no-store',
      })
    },
  )

  test('a request keeps its sound id; any other gets a new one', async () => {
    const idFor = async (sent: string) =>
      (await client.send('GET /healthz', { headers: { 'X-Request-Id': sent } })).headers.get('x-request-id')
    expect(await idFor('portal-42_a')).toBe('portal-42_a')
    for (const unsound of ['a b', '<script>', 'x'.repeat(65), '请求']) {
      expect(await idFor(encodeURI(unsound))).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    }
  })

  test('each request is one line, by its route and never by its address', async () => {
    await client.send('GET /v1/search?q=13800138000')
    await client.send('GET /v1/conversations/13800138000', { token: 'a.b' })
    const lines = house.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ event, route, method, status }) => [event, route, method, status])).toEqual([
      ['request', '/v1/search', 'GET', 200],
      ['request', '/v1/conversations/:id', 'GET', 404],
    ])
    expect(house.lines.join()).not.toContain('13800138000')
  })
})

describe('a real server', () => {
  let server: ReturnType<typeof createAdaptorServer>
  let port: number
  beforeEach(async () => {
    server = createAdaptorServer({ fetch: house.app.fetch }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    ;({ port } = server.address() as AddressInfo)
  })
  afterEach(() => server.close())

  async function post(bytes: number, { length, agent }: { length?: boolean; agent?: Agent } = {}) {
    const sending = request({
      port,
      host: '127.0.0.1',
      path: '/v1/conversations',
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(length && { 'content-length': bytes + 2 }) },
      ...(agent && { agent }),
    })
    sending.on('error', () => undefined)
    const answered = once(sending, 'response')
    for (let sent = 0; sent < bytes; sent += 1024) sending.write(' '.repeat(1024))
    sending.end('{}')
    const [response] = (await answered) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    return { status: response.statusCode, connection: response.headers.connection }
  }

  test('stops a body of unknown length that is too large, and knows whose request it is', async () => {
    expect((await post(4 * 1024)).status).toBe(201)
    expect((await post(64 * 1024)).status).toBe(413)
    const salt = await storage.get({ partition: 'limit#salt', sort: String(Math.floor(now / 86_400_000)) })
    expect(salt?.value['salt']).toMatch(/^[\w-]{43}$/)
  })

  test.each([true, false])('ends the connection of a body that is too large, length told: %s', async (length) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let round = 0; round < 2; round += 1) {
      expect(await post(1536 * 1024, { length, agent })).toEqual({ status: 413, connection: 'close' })
      expect(await post(0, { length, agent })).toEqual({ status: 201, connection: 'keep-alive' })
    }
    agent.destroy()
  })

  test.each(['content-length: 100\r\n\r\n{"a":', 'transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n'])(
    'a client that hangs up in the middle is no error: %j',
    async (rest) => {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      socket.write(`POST /v1/conversations HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${rest}`)
      await vi.waitFor(async () => expect(await connectionsOf(server)).toBe(1), { timeout: 10_000 })
      socket.destroy()
      await vi.waitFor(() => expect(house.lines).toHaveLength(1), { timeout: 10_000 })
      expect(JSON.parse(house.lines[0] ?? '')).toMatchObject({
        level: 'info',
        event: 'request-aborted',
        route: '/v1/conversations',
        status: 499,
      })
    },
  )
})

function connectionsOf(server: ReturnType<typeof createAdaptorServer>): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
}
