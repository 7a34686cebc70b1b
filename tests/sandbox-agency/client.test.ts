// Our own client, a real socket and the operator's command against the sandbox agency.
import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { startAgency } from '../../functions/agency.ts'
import { runAgencyCommand } from '../../functions/commands/agency/run-agency-command.ts'
import { agencyHttp } from '../../functions/filings/delivery/agency-http.ts'
import { agencyCallback, type CaseUpdate } from '../../functions/filings/delivery/agency-api.ts'
import { messageId } from '../../functions/filings/delivery/message.ts'
import { sign, type Signed, signatureFault } from '../../functions/filings/delivery/signature.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY, ANSWERS, FILING, openSandbox, REFERENCE, SECRET, submitted, supplemented } from './sandbox.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

describe('our client', () => {
  function client(secret = SECRET) {
    const sandbox = openSandbox()
    const hand = agencyHttp({ url: 'http://agency.test/', secret, now: sandbox.parts.now, fetch: sandbox.fetch })
    return { sandbox, hand: (message = submitted()) => hand(message, messageId(message)) }
  }

  test('hands a filing over and reads how it stands', async () => {
    const { sandbox, hand } = client()
    expect(await hand()).toMatchObject({ update: { reference: REFERENCE, received: 1, sequence: 1 } })
    await sandbox.behave({ down: true })
    expect(await hand()).toEqual({ fault: 'status-503', again: true, afterMs: 30_000 })
  })

  test('comes again with what may be mended, and not with what is wrong in itself', async () => {
    const { hand } = client()
    expect(await hand(supplemented(2, ANSWERS))).toMatchObject({ fault: 'status-409', again: true })
    expect(await hand(submitted({}))).toEqual({ fault: 'refused-422', again: false })
    expect(await client(Buffer.alloc(32)).hand()).toMatchObject({ fault: 'status-401', again: true })
  })
})

/** A house that takes callbacks, and the agency, each on a socket of its own and on the real clock. */
async function openBoth() {
  const heard: CaseUpdate[] = []
  const house = serve({
    hostname: '127.0.0.1',
    port: 0,
    async fetch(request: Request) {
      const body = await request.text()
      const header = (name: keyof Signed) => request.headers.get(name) ?? undefined
      if (signatureFault(SECRET, header, body, Date.now())) return new Response(null, { status: 401 })
      heard.push(agencyCallback.parse(JSON.parse(body)).data)
      return Response.json({ applied: true })
    },
  })
  await once(house, 'listening')
  ends.push(async () => new Promise((resolve) => house.close(resolve)))
  const reports: unknown[] = []
  const agency = await startAgency({
    storage: memoryStorage(Date.now),
    now: Date.now,
    secret: SECRET,
    filings: (service) => (service === FILING.service ? FILING : undefined),
    callbackUrl: () => `http://127.0.0.1:${(house.address() as AddressInfo).port}/v1/agency/updates`,
    report: (error) => reports.push(error),
  })
  ends.push(() => agency.close())
  const post = async (path: string, message: object) => {
    const body = JSON.stringify(message)
    return fetch(new URL(path, agency.url), {
      method: 'POST',
      body,
      headers: { ...sign(SECRET, 'a', body, Date.now()) },
    })
  }
  return { heard, reports, agency, post }
}

describe('over real sockets', () => {
  test('a filing goes in, is moved by the clock, and every change comes back', async () => {
    const { heard, reports, agency, post } = await openBoth()
    await post('/behaviour', { type: 'sandbox.behave', data: { pace: { inProgressMs: 0, doneMs: 0 } } })
    const hand = agencyHttp({ url: agency.url, secret: SECRET, now: Date.now })
    const handed = await hand(submitted(), messageId(submitted()))
    expect(handed).toMatchObject({ update: { state: 'accepted', sequence: 1 } })
    await expect.poll(() => heard.map(({ state }) => state), { timeout: 8000 }).toEqual(['in-progress', 'done'])
    expect(reports).toEqual([])
  })

  test('who gives up on a slow answer finds the message taken; closing does not wait for the rest', async () => {
    const { agency, post, reports } = await openBoth()
    await post('/behaviour', { type: 'sandbox.behave', data: { slowMs: 60_000 } })
    const body = JSON.stringify(submitted())
    const headers = { ...sign(SECRET, 'a', body, Date.now()) }
    const call = fetch(agency.url, { method: 'POST', body, headers, signal: AbortSignal.timeout(300) })
    await expect(call).rejects.toThrow('timeout')
    const list = async () =>
      ((await (await post('/cases', { type: 'sandbox.list' })).json()) as { cases: object[] }).cases
    expect(await list()).toHaveLength(1)
    const begun = performance.now()
    await agency.close()
    ends.pop()
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(reports).toEqual([])
  })
})

describe('the operator', () => {
  function command(url: string | undefined = 'http://127.0.0.1:1') {
    const sandbox = openSandbox()
    const run = async (words: string, fetch: typeof globalThis.fetch = sandbox.fetch) => {
      const lines: string[] = []
      const operator = { url, secret: SECRET, now: sandbox.parts.now, fetch, print: (line: string) => lines.push(line) }
      return { code: await runAgencyCommand(words.split(' ').filter(Boolean), operator), said: lines.join('\n') }
    }
    return { sandbox, run }
  }

  test('lists, moves and tells how to behave', async () => {
    const { sandbox, run } = command()
    expect(await run('list')).toEqual({ code: 0, said: 'The agency behaves as usual.\nNo cases yet.' })
    await sandbox.hand(submitted())
    const moved = await run(`move ${REFERENCE.toLowerCase()} needs-more`)
    expect(moved).toEqual({
      code: 0,
      said: expect.stringMatching(/^BB-7K2M.* needs-more {2}sequence 2 {2}received 1$/),
    })
    expect((await run('list')).said).toContain(`${AGENCY}  SB-`)
    expect((await run('list')).said).toContain('the house has not heard yet (0 attempts)')
  })

  test.each([
    ['slow 2.5', 'The agency answers 2.5 s late.'],
    ['down', 'The agency is down.'],
    ['down 30', 'The agency is down until 2026-11-23T01:30:00.000Z.'],
    ['ask-more', 'The agency asks once for more.'],
    ['ask-more full-name', 'The agency asks once for full-name.'],
    ['reject', 'The agency rejects cases.'],
    ['reject 材料不齐 / Papers are missing', 'The agency rejects cases, says "材料不齐".'],
    ['usual', 'The agency behaves as usual.'],
  ])('%s', async (words, said) => {
    const { run } = command()
    await run('down')
    expect(await run(words)).toEqual({ code: 0, said })
    expect((await run('list')).said).toContain(said)
  })

  test.each([
    '',
    'dance',
    'slow',
    'slow ever',
    'slow 601',
    'down soon',
    'ask-more 姓名',
    'list all',
    'move',
    'move BB-1 done',
    `move ${REFERENCE} accepted`,
  ])('"%s" is not understood, and the usage is told', async (words) => {
    const { code, said } = await command().run(words)
    expect(code).toBe(2)
    expect(said).toMatch(/^[^\n]+[.?]\n\nnpm run agency -- list/)
  })

  test('hears that none is running, and why a case cannot be moved', async () => {
    const none = command()
    const nobody = { code: 1, said: 'No sandbox agency is running: run npm start first, in another window.' }
    const refuse: typeof fetch = async () => Promise.reject(new TypeError('fetch failed'))
    expect(await none.run('list', refuse)).toEqual(nobody)
    const lines: string[] = []
    const operator = { url: undefined, secret: SECRET, now: Date.now, fetch, print: (line: string) => lines.push(line) }
    expect({ code: await runAgencyCommand(['list'], operator), said: lines.join('\n') }).toEqual(nobody)
    const refused = await none.run(`move ${REFERENCE} done`)
    expect(refused).toEqual({ code: 1, said: 'The agency refused (404): There is no case of this filing here.' })
  })
})
