// The function at CloudFront's edge, run as it would be deployed, with the routes that the stack would store for it.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { describeStacks, made, only, PATIENCE_MS, synthesis } from './synthesis.ts'

interface EdgeEvent {
  viewer: { ip: string }
  request: {
    method: string
    uri: string
    querystring: object
    headers: Record<string, { value: string }>
    cookies: object
  }
}

type Handler = (event: EdgeEvent) => Promise<EdgeEvent['request']>

describeStacks('the function at the edge', () => {
  let handler: Handler
  const routes = new Map<string, string>()
  const ways: unknown[] = []
  let store = routes
  let origins: unknown[] = []
  let usualOrigins: unknown
  let bytes = 0

  beforeAll(async () => {
    const all = await synthesis()
    for (const [name, { namespace, entries, entry, key }] of made(all, 'pulumi-nodejs:dynamic:Resource')) {
      if (/^(?:Chat|SiteRoute\/talk)RouteKey/.test(name)) {
        for (const [part, value] of Object.entries(entries as Record<string, string>)) {
          routes.set(`${String(namespace)}:${part}`, value)
        }
      }
      if (name.endsWith('RoutesUpdate')) {
        ways.push(entry)
        routes.set(`${String(namespace)}:${String(key)}`, JSON.stringify(ways))
      }
    }
    usualOrigins = only(all, 'aws:cloudfront/distribution:Distribution')['origins']
    const code = String(only(all, 'aws:cloudfront/function:Function')['code'])
    bytes = Buffer.byteLength(code)
    handler = await loadHandler(code, {
      kvs: () => ({ get: async (key: string) => store.get(key) ?? Promise.reject(new Error('no such key')) }),
      updateRequestOrigin: (origin: unknown) => origins.push(origin),
    })
  }, PATIENCE_MS)

  beforeEach(() => {
    store = routes
    origins = []
  })

  const send = (headers: Record<string, string> = {}, uri = '/v1/conversations') =>
    handler({
      viewer: { ip: '203.0.113.7' },
      request: {
        method: 'POST',
        uri,
        querystring: {},
        headers: Object.fromEntries(
          Object.entries({ host: 'ban.example.gov.cn', ...headers }).map(([name, value]) => [name, { value }]),
        ),
        cookies: {},
      },
    })

  test('is within the 10 KB that CloudFront takes', () => {
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(10_240)
  })

  test("writes the viewer's address over whatever was sent", async () => {
    expect((await send()).headers['x-bangban-viewer']).toEqual({ value: '203.0.113.7' })
    expect((await send({ 'x-bangban-viewer': '198.51.100.1' })).headers['x-bangban-viewer']).toEqual({
      value: '203.0.113.7',
    })
  })

  test('saves the token from the signature that CloudFront puts in its place, and takes no forged copy', async () => {
    const { headers } = await send({ authorization: 'Bearer a.b', 'x-bangban-authorization': 'Bearer other' })
    expect(headers['x-bangban-authorization']).toEqual({ value: 'Bearer a.b' })
    expect((await send({ 'x-bangban-authorization': 'Bearer other' })).headers).not.toHaveProperty(
      'x-bangban-authorization',
    )
  })

  test.each(['/', '/v1/conversations', '/widget/bangban.js', '/guides/id-card'])(
    'leads %s to the function, signed',
    async (uri) => {
      await send({}, uri)
      expect(origins).toEqual([
        expect.objectContaining({
          domainName: expect.stringMatching(/\.lambda-url\./),
          originAccessControlConfig: expect.objectContaining({
            enabled: true,
            signingBehavior: 'always',
            originType: 'lambda',
          }),
          timeouts: { readTimeout: 30 },
        }),
      ])
    },
  )

  test.each(['/talk', '/talk/end', '/talk/code'])(
    'leads %s to the door that asks for no signature, for a form cannot sign, and says where it was sent',
    async (uri) => {
      const { headers } = await send({}, uri)
      expect(origins).toEqual([
        expect.objectContaining({
          domainName: expect.stringMatching(/\.execute-api\./),
          timeouts: { readTimeout: 30 },
          originAccessControlConfig: expect.objectContaining({ enabled: false }),
        }),
      ])
      expect(headers['x-forwarded-host']).toEqual({ value: 'ban.example.gov.cn' })
    },
  )

  test('leaves a request to the other door when the routes cannot be read', async () => {
    store = new Map()
    const request = await send({ authorization: 'Bearer a.b' })
    expect(origins).toEqual([])
    expect(request.headers['authorization']).toEqual({ value: 'Bearer a.b' })
    expect(usualOrigins).toMatchObject([{ domainName: expect.stringMatching(/\.execute-api\./) }])
  })
})

/** It imports `cloudfront`, which is there at the edge only. */
async function loadHandler(code: string, cloudfront: object): Promise<Handler> {
  Object.assign(globalThis, { cloudfrontOfTests: cloudfront })
  const runnable = code.replace('import cf from "cloudfront";', 'const cf = globalThis.cloudfrontOfTests;')
  const module = (await import(`data:text/javascript,${encodeURIComponent(`${runnable}\nexport { handler }`)}`)) as {
    handler: Handler
  }
  return module.handler
}
