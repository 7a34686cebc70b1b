// What docs/agency-api.md shows is true: its example is signed as it says, and is taken.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { startAgency } from '../../functions/agency.ts'
import { PROBLEMS } from '../../functions/channels/web/problem-table.ts'
import { USAGE } from '../../functions/commands/agency/read-wish.ts'
import { agencyCallback, agencyMessage, CASE_STATES, caseUpdate } from '../../functions/filings/delivery/agency-api.ts'
import { hear, newShare, supply } from '../../functions/filings/delivery/share.ts'
import { SLOT_TYPES, type SlotType } from '../../functions/filings/filing.ts'
import { loadReaders, readSlot } from '../../functions/filings/slots/read-slot.ts'
import { messageId } from '../../functions/filings/delivery/message.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { readService } from '../../functions/knowledge/service-files.ts'
import { sandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'

await loadReaders()

const ROOT = resolve(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/agency-api.md'), 'utf8')
const secret = Buffer.from(block('text secret'), 'base64')
const body = block('json body')
const headers = Object.fromEntries(
  block('text headers')
    .split('\n')
    .map((line) => line.split(': ', 2)),
)
const signedAt = Number(headers['webhook-timestamp']) * 1000
const filings = (service: string) => readService(join(ROOT, 'knowledge'), service).service?.filing

const hasTools = ['bash', 'openssl', 'curl', 'od'].every((tool) => spawnSync(tool, ['--version']).error === undefined)

function block(kind: string): string {
  const [, text] = new RegExp(`^\`\`\`${kind}\\n([^]*?)\\n\`\`\`$`, 'm').exec(PAGE) ?? []
  if (text === undefined) throw new Error(`docs/agency-api.md has no block "${kind}"`)
  return text
}

describe('the example', () => {
  test('is signed as we sign and as the standard does', () => {
    const id = messageId(agencyMessage.parse(JSON.parse(body)))
    expect(secret).toHaveLength(32)
    expect(headers).toEqual(sign(secret, id, body, signedAt))
    const theirs = new Webhook(secret.toString('base64')).sign(id, new Date(signedAt), body)
    expect(headers['webhook-signature']).toBe(theirs)
  })

  test('is taken by the sandbox with the filing of our own catalogue, and answered as shown', async () => {
    const now = () => signedAt
    const { app } = sandboxAgency({ storage: memoryStorage(now), now, secret, filings, send: async () => 200 })
    const response = await app.request('/', { method: 'POST', body, headers })
    const shown = caseUpdate.parse(JSON.parse(block('json update')))
    expect([response.status, await response.json()]).toEqual([200, { ...shown, at: new Date(signedAt).toISOString() }])
  })

  test.skipIf(!hasTools)('goes out with the two tools of the page', async () => {
    const agency = await startAgency({
      storage: memoryStorage(Date.now),
      now: Date.now,
      secret,
      filings,
      callbackUrl: () => 'http://127.0.0.1:1',
      report: () => {},
    })
    const cwd = mkdtempSync(join(tmpdir(), 'agency-'))
    try {
      writeFileSync(join(cwd, 'body.json'), body)
      const env = { ...process.env, AGENCY: agency.url, SECRET: secret.toString('base64'), no_proxy: '127.0.0.1' }
      const { stdout } = await promisify(execFile)('bash', ['-c', block('sh')], { cwd, env })
      expect(caseUpdate.parse(JSON.parse(stdout))).toMatchObject({ received: 1, state: 'accepted' })
    } finally {
      rmSync(cwd, { recursive: true })
      await agency.close()
    }
  })
})

describe('the page', () => {
  test('shows a callback as we read it', () => {
    expect(agencyCallback.parse(JSON.parse(block('json callback'))).data.state).toBe('needs-more')
  })

  test('shows for every type of slot a value as we write it', () => {
    const shown = [...PAGE.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| `([^`|]+)` \|$/gm)].map(([, type, value]) => [
      type,
      value,
    ])
    expect(shown.map(([type = '']) => type).toSorted((a, b) => a.localeCompare(b))).toEqual(
      SLOT_TYPES.filter((type) => type !== 'attachment').toSorted(),
    )
    const places = { find: () => [], place: (code: string) => ({ code, name: { 'zh-CN': '日照市', en: 'Rizhao' } }) }
    const choices = [{ id: 'long-term', label: { 'zh-CN': '长期', en: 'Long' } }]
    for (const [type, value = ''] of shown) {
      const reading = { locale: 'zh-CN', today: '2026-11-23', places, choices } as const
      expect([type, readSlot(type as SlotType, value, { ...reading, choices })]).toEqual([type, { ok: true, value }])
    }
  })

  test('says what comes of a need without words, of a known sequence and of too high a "received"', () => {
    const { data } = agencyCallback.parse(JSON.parse(block('json callback')))
    const { more: _, ...bare } = data
    expect(caseUpdate.safeParse(bare).success).toBe(false)
    expect(caseUpdate.safeParse({ ...bare, more: [] }).success).toBe(false)
    const sent = newShare({ id: data.agency, name: { 'zh-CN': '医保', en: 'Insurance' }, needs: [] }, 0)
    const heard = hear(sent, { ...data, received: 9 })
    expect(heard?.heard).toMatchObject({ state: 'needs-more', received: 1 })
    const supplied = heard && supply(heard, 'a', {}, 0)
    const again = supplied && hear(supplied, { ...data, received: 2, state: 'done', case: 'another' })
    expect(again).toMatchObject({ outgoing: [], heard: { state: 'needs-more', case: data.case, received: 2 } })
  })

  test('names our settings and where the sandbox is found', () => {
    for (const name of ['BANGBAN_AGENCY_URL', 'BANGBAN_AGENCY_SECRET', 'BANGBAN_DATA_DIR', 'sandbox-agency.json'])
      expect(PAGE).toContain(name)
    const written = mkdtempSync(join(tmpdir(), 'agency-'))
    const file = join(written, 'sandbox-agency.json')
    writeFileSync(file, JSON.stringify({ url: 'http://127.0.0.1:4321' }))
    const [, look = ''] = /^AGENCY=\$\((grep .*?)\.data\//m.exec(PAGE) ?? []
    const found = spawnSync('sh', ['-c', `${look}${file}`], { encoding: 'utf8' }).stdout
    rmSync(written, { recursive: true })
    expect(found).toBe('http://127.0.0.1:4321\n')
  })

  test('names only refusals that the house has', () => {
    const told = [...PAGE.matchAll(/^\| (4\d\d) `([a-z-]+)` \|/gm)].map(([, status, code]) => ({
      status: Number(status),
      code,
    }))
    const known = Object.entries(PROBLEMS).map(([code, { status }]) => ({ status, code }))
    expect(told.length).toBeGreaterThan(3)
    expect(known).toEqual(expect.arrayContaining(told))
  })

  test('names every state and every word of the command', () => {
    for (const state of CASE_STATES) expect(PAGE).toContain(`| \`${state}\` |`)
    expect(PAGE).toContain(USAGE)
  })
})
