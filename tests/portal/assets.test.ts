// The widget's files: for every portal to load, kept by caches as long as their names allow, and no file besides.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MORNING } from '../api/citizen.ts'
import { type House, openHouse } from '../house.ts'
import { pageReader } from './read-page.ts'

const FILES = {
  'widget/bangban.js': 'loader()',
  'widget/panel-0a1b2c3d.js': 'panel()',
  'widget/drawings.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'portal/portal.css': 'body{}',
  'openapi.json': '{"secret":true}',
}

let house: House
let dist: string
let read: ReturnType<typeof pageReader>
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'bangban-dist-'))
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(join(dist, path, '..'), { recursive: true })
    writeFileSync(join(dist, path), content)
    writeFileSync(join(dist, `${path}.gz`), gzipSync(content))
  }
  house = await openHouse({ now: () => MORNING })
  read = pageReader(house.parts, serveStatic({ root: dist, precompressed: true }))
})
afterAll(async () => {
  await house.close()
  rmSync(dist, { recursive: true })
})

test.each([
  ['/widget/bangban.js', 'text/javascript; charset=utf-8', 'public, max-age=300'],
  ['/widget/panel-0a1b2c3d.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/widget/drawings.svg', 'image/svg+xml; charset=utf-8', 'public, max-age=300'],
  ['/portal/portal.css', 'text/css; charset=utf-8', 'public, max-age=300'],
  ['/favicon.svg', 'image/svg+xml', 'public, max-age=300'],
])('%s is %s, kept as %s, for every origin', async (path, type, kept) => {
  const { status, headers } = await read(path)
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, kept])
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a file goes out as it was compressed', async () => {
  const { headers } = await read('/widget/bangban.js', { 'Accept-Encoding': 'gzip' })
  expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
})

test.each([
  '/widget/gone.js',
  '/widget/..%2Fopenapi.json',
  '/widget/%252e%252e/openapi.json',
  '/widget/',
  '/widget/a/b.js',
])('%s is no file of ours and is not kept', async (path) => {
  const { status, headers } = await read(path)
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
})
