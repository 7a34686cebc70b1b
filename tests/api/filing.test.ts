// Filing over HTTP: from the first words to the receipt, what is kept, and what is never told to a log.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { History } from '../../functions/conversation/conversations.ts'
import { LOCALES } from '../../functions/filings/filing.ts'
import { type House, openHouse } from '../house.ts'
import { checkedClient } from './checked-client.ts'
import { file, MORNING, openCitizen, PERSONAL, SENSITIVE } from './citizen.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => MORNING })
})
afterAll(() => house.close())

const ways = LOCALES.flatMap((locale) => (['said', 'choice'] as const).map((how) => ({ locale, how })))

test.each(ways)(
  'answering every question with its example reaches the receipt ($locale, $how)',
  async ({ locale, how }) => {
    const citizen = await openCitizen(checkedClient(house.app), locale)
    const { asks, review, receipt, reference } = await file(citizen, locale, how)
    expect(asks[0]).toMatchObject({ slot: 'consent', filing: 'cross-province-medical' })
    expect(asks.map(({ progress }) => progress.step)).toEqual(asks.map((_, index) => index + 1))
    expect(asks.length).toBeGreaterThan(8)
    expect(review.outcome).toBe('reviewing')
    expect(receipt).toMatchObject({ outcome: 'submitted', locale })
    expect(reference).toMatch(/^BB(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const rows = review.parts.flatMap((part) => (part.kind === 'review' ? part.rows : []))
    expect(rows.map(({ slot }) => slot)).toEqual(asks.slice(1).map(({ slot }) => slot))
    for (const sensitive of SENSITIVE) expect(JSON.stringify(rows)).not.toContain(sensitive)
  },
)

test('no log line holds anything of a filing, the history masks its numbers, the status has nothing personal', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const before = house.lines.length
  const { reference } = await file(citizen, 'zh-CN', 'said')
  const history = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  const status = await citizen.send(`GET /v1/filings/${reference}`)
  const lines = house.lines.slice(before)
  expect(lines.length).toBeGreaterThan(12)
  const [, secret = ''] = citizen.token.split('.')
  for (const personal of [...PERSONAL, secret, citizen.id, reference]) {
    expect(lines.filter((line) => line.includes(personal))).toEqual([])
  }
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object).join())).toEqual(
    lines.map(() => 'level,event,route,method,status,ms,requestId'),
  )
  expect(status.text).not.toMatch(/王|13800138000|009X|朝阳/)
  const said = history.body.turns.flatMap((turn) => turn.said ?? [])
  expect(said).toEqual(expect.arrayContaining(['110***********009X', '138****8000']))
  expect(said.join()).not.toMatch(/13800138000|11010119000101009X/)
  expect(history.body.turns.length).toBeGreaterThan(12)
  expect(history.body.submitted).toEqual([{ reference, service: 'cross-province-medical' }])
})

test('a page that is loaded again sees the filing under way, and goes on with it', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const { parts } = await citizen.take({ choice: 'file:cross-province-medical' })
  const { body } = await citizen.send<History>(`GET /v1/conversations/${citizen.id}`)
  expect(body.filing).toEqual({ service: 'cross-province-medical', title: '跨省异地就医备案', parked: false })
  expect(body.turns.at(-1)?.reply.parts).toEqual(parts)
  expect((await citizen.take({ choice: 'agree' })).parts.at(-1)).toMatchObject({ kind: 'ask', slot: 'for-whom' })
})

test('the holder of the token sees how each agency stands, in the language of the conversation', async () => {
  const citizen = await openCitizen(checkedClient(house.app), 'en')
  const { reference } = await file(citizen, 'en', 'choice')
  const { headers, body } = await citizen.send(`GET /v1/filings/${reference.toLowerCase().replaceAll('-', '')}`)
  expect(headers.get('content-language')).toBe('en')
  expect(body).toEqual({
    reference,
    service: 'cross-province-medical',
    submittedAt: MORNING.toISOString(),
    preApplication: true,
    agencies: [
      expect.objectContaining({
        id: 'home-medical-insurance',
        code: 'waiting',
        name: expect.stringMatching(/^[\x20-\x7e]+$/),
      }),
    ],
    owed: ['Proof of address or work'],
  })
})

test('the id of a conversation without its secret does not open its filing', async () => {
  const citizen = await openCitizen(checkedClient(house.app))
  const { reference } = await file(citizen, 'zh-CN', 'choice')
  const guessed = await citizen.send(`GET /v1/filings/${reference}`, { token: `${citizen.id}.guessed` })
  expect(guessed).toMatchObject({ status: 401, body: { code: 'wrong-token' } })
})

test("another citizen's token does not open a filing, not even by a right reference", async () => {
  const client = checkedClient(house.app)
  const owner = await openCitizen(client)
  const other = await openCitizen(client)
  const { reference } = await file(owner, 'zh-CN', 'choice')
  expect(await other.send(`GET /v1/filings/${reference}`)).toMatchObject({
    status: 404,
    body: { code: 'no-such-filing' },
  })
})

test('erasing forgets the conversation and names what stays with the agencies', async () => {
  const client = checkedClient(house.app)
  const citizen = await openCitizen(client)
  const { reference } = await file(citizen, 'zh-CN', 'choice')
  const erased = await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
  expect(erased.body).toEqual({ erased: true, kept: [reference], note: expect.stringContaining(reference) })
  const gone = { status: 404, body: { code: 'no-such-conversation' } }
  expect(await citizen.send(`GET /v1/conversations/${citizen.id}`)).toMatchObject(gone)
  expect(
    await citizen.send(`POST /v1/conversations/${citizen.id}/turns`, { body: { id: 'a', said: '在吗' } }),
  ).toMatchObject(gone)
  expect(await citizen.send(`GET /v1/filings/${reference}`)).toMatchObject({
    status: 401,
    body: { code: 'wrong-token' },
  })
  const byPhone = await client.send(`POST /v1/filings/${reference}/status`, { body: { phoneLast4: '8000' } })
  expect(byPhone).toMatchObject({ status: 200, body: { reference } })
})

test.each([
  { locale: 'zh-CN', note: '都删掉了。' },
  { locale: 'en', note: 'All of it is deleted.' },
] as const)('erasing a conversation without a filing says only that ($locale)', async ({ locale, note }) => {
  const citizen = await openCitizen(checkedClient(house.app), locale)
  const { headers, body } = await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
  expect(body).toEqual({ erased: true, kept: [], note })
  expect(headers.get('content-language')).toBe(locale)
})
