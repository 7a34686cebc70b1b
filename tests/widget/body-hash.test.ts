// The header without which CloudFront passes no body on to the service.
import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { bodyHash } from '../../web-widget/service/body-hash.ts'

afterEach(() => vi.unstubAllGlobals())

type Service = Record<'open' | 'history' | 'erase', (about: object) => Promise<unknown>>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test.each(['{}', '{"said":"身份证丢了怎么办"}'])('is the SHA-256 of %s, in hex', async (body) => {
  expect(await bodyHash(body)).toEqual({ 'x-amz-content-sha256': sha256(body) })
})

test('is left out where the browser does not hash: on a page without TLS', async () => {
  vi.stubGlobal('crypto', {})
  expect(await bodyHash('{}')).toEqual({})
})

test('goes with every body, and only with one', async () => {
  const sent: { body?: string; headers: Record<string, string> }[] = []
  vi.stubGlobal('fetch', async (_: string, init: (typeof sent)[number]) => {
    sent.push(init)
    return Response.json({})
  })
  // By its name, for its types are those of a browser.
  const { service } = await vi.importActual<{ service(base: string): Service }>('../../web-widget/service/service.ts')
  const there = service('https://portal.example')
  const opened = { id: 'a', token: 'a.b' }
  await there.open({ locale: 'zh-CN' })
  await there.history(opened)
  await there.erase(opened)
  const hashes = sent.map(({ headers }) => headers['x-amz-content-sha256'])
  expect(hashes).toEqual([sha256(sent[0]?.body ?? ''), undefined, undefined])
})
