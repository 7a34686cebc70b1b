// `npm start` where something is wrong: one line that says what, and what to do; and two that start together.
import { appendFileSync, copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { copyHouse, type CopiedHouse, type Running } from './copied-house.ts'

const KEY = Buffer.alloc(32, 1).toString('base64')
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64')

let house: CopiedHouse
const running: Running[] = []
beforeAll(() => {
  house = copyHouse()
  const { status, stderr } = house.run('commands/build.ts', ['--quiet'])
  if (status !== 0) throw new Error(stderr)
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  rmSync(join(house.dir, '.data'), { recursive: true, force: true })
})
afterAll(() => house.remove())

async function begin(settings?: Record<string, string>): Promise<Running> {
  const started = await house.start(settings)
  if ('status' in started) throw new Error(started.stderr)
  running.push(started)
  return started
}

async function refused(settings?: Record<string, string>): Promise<string> {
  const started = await house.start(settings)
  if ('url' in started) {
    await started.stop()
    throw new Error('it started')
  }
  expect([started.status, started.stdout]).toEqual([1, ''])
  return started.stderr
}

describe('a setting that does not fit', () => {
  const file = join(import.meta.dirname, 'start.test.ts')
  const help = 'write the path of a folder that may be written to, such as .data.\n'
  test.each([
    [{ PORT: '0x50' }, 'PORT has a value that cannot be used: write a port number from 0 to 65535, such as 3000.\n'],
    [
      { BANGBAN_REGION: '999999' },
      'BANGBAN_REGION names no region that is known: write the code of a region of China, 6, 9 or 12 digits, such as 371100.\n',
    ],
    [{ BANGBAN_DATA_DIR: file }, `BANGBAN_DATA_DIR cannot be used (it is a file or lies below one): ${help}`],
    [{ BANGBAN_DATA_DIR: `${file}/a` }, `BANGBAN_DATA_DIR cannot be used (it is a file or lies below one): ${help}`],
    [
      {
        BANGBAN_TABLE: 'bangban',
        BANGBAN_AGENCY_URL: 'https://agency.example.cn/',
        BANGBAN_AGENCY_SECRET: 'c2VjcmV0'.repeat(5),
      },
      'BANGBAN_DATA_KEY is missing, and with BANGBAN_TABLE every instance must seal with the same key: write 32 random bytes as base64, as `openssl rand -base64 32` gives them.\n',
    ],
  ])('%j', async (settings, told) => {
    expect(await refused(settings)).toBe(told)
  })

  test.runIf(process.platform === 'linux')('a folder that cannot be made does not hang', async () => {
    expect(await refused({ BANGBAN_DATA_DIR: '/proc/nope' })).toBe(
      `BANGBAN_DATA_DIR cannot be used (it is not there and cannot be made): ${help}`,
    )
  })
})

test('invented citizens sign in while no portal is set, and nowhere beside one', async () => {
  const practice = await begin()
  expect((await fetch(`${practice.url}/sandbox/sign-in`)).status).toBe(200)
  const keys = { keys: [{ kid: 'a', kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }] }
  const portal = { BANGBAN_PORTAL_KEYS: JSON.stringify(keys), BANGBAN_PORTAL_ISSUER: 'https://www.example.gov.cn' }
  await practice.stop()
  running.length = 0
  const real = await begin(portal)
  expect((await fetch(`${real.url}/sandbox/sign-in`)).status).toBe(404)
  const as = house.run('commands/ask.ts', ['你好', '--as', '1'], portal)
  expect([as.status, as.stderr]).toEqual([1, expect.stringContaining('BANGBAN_PORTAL_KEYS')])
})

describe('the key', () => {
  const keyFile = () => join(house.dir, '.data', 'data-key')
  const stopped = async (settings?: Record<string, string>) => {
    await (await begin(settings)).stop()
    running.length = 0
  }
  const file = join('.data', 'data-key')
  const mend =
    'put the right file back (or set BANGBAN_DATA_KEY, if it was set before), or move the folder .data away to begin anew.\n'

  test('lost or changed in its file', async () => {
    await stopped()
    renameSync(keyFile(), `${keyFile()}.away`)
    const gone = `BANGBAN_DATA_KEY is not set and ${file} is gone, which sealed what is kept in .data: ${mend}`
    expect(await refused()).toBe(gone)
    expect(await refused()).toBe(gone)
    writeFileSync(keyFile(), KEY)
    expect(await refused()).toBe(
      `BANGBAN_DATA_KEY is not set and ${file} is not the key that sealed what is kept in .data: ${mend}`,
    )
    expect(house.run('commands/ask.ts', ['你好'])).toMatchObject({ status: 1, stdout: '' })
    copyFileSync(`${keyFile()}.away`, keyFile())
    await begin()
  })

  test('changed or left out in its setting', async () => {
    await stopped({ BANGBAN_DATA_KEY: KEY })
    expect(await refused({ BANGBAN_DATA_KEY: OTHER_KEY })).toBe(
      'BANGBAN_DATA_KEY is not the key that sealed what is kept in .data: set the right one, or move the folder .data away to begin anew.\n',
    )
    expect(await refused()).toContain(`${file} is gone`)
    await begin({ BANGBAN_DATA_KEY: KEY })
  })

  test('made once by processes that start together', async () => {
    const both = await Promise.all([begin(), begin(), begin()])
    const opened = await fetch(`${both[0]?.url}/v1/conversations`, { method: 'POST' })
    const { id, token } = (await opened.json()) as { id: string; token: string }
    for (const { url } of both) {
      const shown = await fetch(`${url}/v1/conversations/${id}`, { headers: { Authorization: `Bearer ${token}` } })
      expect(shown.status).toBe(200)
    }
  })
})

describe('what is built', () => {
  test.each([
    ['openapi.json', (path: string) => rmSync(path), 'openapi.json is missing or cannot be read'],
    ['knowledge/en.idx', (path: string) => rmSync(path), 'en.idx is missing'],
    ['knowledge/zh-CN.idx', (path: string) => truncateSync(path, 5000), 'zh-CN.idx is cut short'],
    [
      'knowledge/zh-CN.idx',
      (path: string) => writeFileSync(path, 'PK'.repeat(50)),
      'zh-CN.idx is not an index of guides',
    ],
  ])('is damaged in %s', async (name, damage, told) => {
    const path = join(house.dir, 'dist', name)
    copyFileSync(path, `${path}.sound`)
    damage(path)
    const said = await refused()
    renameSync(`${path}.sound`, path)
    expect(said).toMatch(/^Bangban could not start\. [^\n]+; run: npm run build\n$/)
    expect(said).toContain(told)
    expect(said).not.toMatch(/ENOENT|Error/)
  })

  test('is not built from guides with faults, and that is the last that is said', () => {
    const guide = join(house.dir, 'knowledge', 'id-card', 'guide.en.md')
    copyFileSync(guide, `${house.dir}/sound.md`)
    appendFileSync(guide, '\n## Odd\n\n## Odder\n')
    const { status, stdout, stderr } = house.run('commands/build.ts', ['--quiet'])
    copyFileSync(`${house.dir}/sound.md`, guide)
    expect([status, stdout]).toEqual([1, ''])
    const lines = stderr.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.at(-1)).toBe(
      `Nothing was published: mend ${lines.length === 2 ? '1 fault' : `${lines.length - 1} faults`} and run it again.`,
    )
  })
})

test('a question about a region that is none is not taken', () => {
  const asked = house.run('commands/ask.ts', ['你好', '--region', '999999'])
  expect([asked.status, asked.stdout]).toEqual([2, ''])
  expect(asked.stderr).toMatch(/^--region is the code of a region of China.*\n\nnpm run ask/)
  expect(house.run('commands/ask.ts', ['你好', '--region', '371102']).status).toBe(0)
})
