// Signing in over HTTP: a token counts once, for one conversation, for one person, and is told to nobody.
import { afterEach, expect, test } from 'vitest'
import { SIGN_IN, signInApp } from '../../functions/sandbox-agency/portal/sign-in-app.ts'
import { openHouse } from '../house.ts'
import { openSignedIn, type SignedIn } from '../registry/signed-in.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { MORNING, openCitizen } from './citizen.ts'

let world: SignedIn
let client: Client
const opened = async () => {
  world = await openSignedIn(MORNING)
  client = checkedClient(world.house.app)
  return openCitizen(client)
}
afterEach(() => world.house.close())

const token = async (citizen = 1) => (await world.demo.token(citizen)) ?? ''

test('a conversation is opened in the name of who signed in, or they sign in later; then it counts for half an hour', async () => {
  const citizen = await opened()
  const until = new Date(MORNING.getTime() + 30 * 60_000).toISOString()
  const body = { token: await token() }
  const shown = await citizen.send(`POST /v1/conversations/${citizen.id}/identity`, { body })
  expect([shown.status, shown.body]).toEqual([200, { level: 'portal', until }])
  const fresh = await client.send('POST /v1/conversations', { body: { identity: await token() } })
  expect(fresh.status).toBe(201)
})

test('a line that broke sends it again, and that is well; another conversation may not', async () => {
  const citizen = await opened()
  const call = `POST /v1/conversations/${citizen.id}/identity`
  const body = { token: await token() }
  expect((await citizen.send(call, { body })).status).toBe(200)
  expect((await citizen.send(call, { body })).status).toBe(200)
  const other = await openCitizen(client)
  const replayed = await other.send(`POST /v1/conversations/${other.id}/identity`, { body })
  expect([replayed.status, replayed.body['code']]).toEqual([409, 'identity-used'])
  const opening = await client.send('POST /v1/conversations', { body: { identity: body.token } })
  expect([opening.status, opening.body['code']]).toEqual([409, 'identity-used'])
})

test('the same key and token open the same conversation, however often', async () => {
  await opened()
  const body = { key: 'k'.repeat(40), identity: await token() }
  const first = await client.send('POST /v1/conversations', { body })
  const second = await client.send('POST /v1/conversations', { body })
  expect([second.status, second.body['id']]).toEqual([201, first.body['id']])
})

test('a second person begins anew, also when the first has long been signed out', async () => {
  const citizen = await opened()
  const call = `POST /v1/conversations/${citizen.id}/identity`
  expect((await citizen.send(call, { body: { token: await token(1) } })).status).toBe(200)
  world.pass(40 * 60_000)
  const other = await citizen.send(call, { body: { token: await token(2) } })
  expect([other.status, other.body['code']]).toEqual([409, 'other-identity'])
  expect((await citizen.send(call, { body: { token: await token(1) } })).status).toBe(200)
})

test('what is forged, expired or for nobody is refused by its code, and opens nothing', async () => {
  const citizen = await opened()
  const call = `POST /v1/conversations/${citizen.id}/identity`
  const good = await token()
  const [head = '', , signature = ''] = good.split('.')
  const forged = `${head}.${Buffer.from('{"level":"national"}').toString('base64url')}.${signature}`
  const refusal = async (body: unknown) => {
    const { status, body: problem } = await citizen.send(call, { body })
    return [status, problem['code']]
  }
  expect(await refusal({ token: forged })).toEqual([403, 'bad-identity'])
  expect(await refusal({ token: 'x' })).toEqual([400, 'bad-field'])
  expect((await client.send(call, { body: { token: good } })).body['code']).toBe('no-token')
  expect((await client.send('POST /v1/conversations', { body: { identity: forged } })).status).toBe(403)
  world.pass(7 * 60_000)
  expect(await refusal({ token: good })).toEqual([403, 'identity-expired'])
})

test('without a portal nobody signs in, and all else is as ever', async () => {
  await opened()
  const house = await openHouse({ now: () => MORNING })
  try {
    const bare = checkedClient(house.app)
    const citizen = await openCitizen(bare)
    const refused = await citizen.send(`POST /v1/conversations/${citizen.id}/identity`, {
      body: { token: await token() },
    })
    expect([refused.status, refused.body['code']]).toEqual([404, 'no-portal'])
  } finally {
    await house.close()
  }
})

test('neither the token nor what it says of anybody is logged, or shown again', async () => {
  const citizen = await opened()
  const shown = await token()
  await citizen.send(`POST /v1/conversations/${citizen.id}/identity`, { body: { token: shown } })
  await citizen.send(`POST /v1/conversations/${citizen.id}/identity`, { body: { token: `${shown}x` } })
  const history = await citizen.send(`GET /v1/conversations/${citizen.id}`)
  const told = [...world.house.lines, history.text].join('\n')
  for (const personal of ['李小芳', '510202200001010025', '13800138000', shown]) expect(told).not.toContain(personal)
})

test('the practice sign-in shows invented citizens, begins in the name of one, and is deaf to other pages', async () => {
  await opened()
  const begun: string[] = []
  const app = signInApp(world.demo, async (c, signIn, locale) => {
    begun.push(locale)
    await world.house.conversations.open({ locale, channel: 'web', signIn })
    return c.redirect('/talk', 303)
  })
  const page = await app.request(SIGN_IN)
  expect(await page.text()).toContain('用李小芳的身份办事')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const form = (more: object = {}) =>
    app.request(SIGN_IN, { method: 'POST', body: new URLSearchParams({ as: '1', locale: 'en' }), ...more })
  expect((await form()).headers.get('location')).toBe('/talk')
  expect((await form({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect(begun).toEqual(['en'])
  const asked = (as: number) => app.request(`${SIGN_IN}/token`, { method: 'POST', body: JSON.stringify({ as }) })
  const { token: given } = (await (await asked(2)).json()) as { token: string }
  expect((await client.send('POST /v1/conversations', { body: { identity: given } })).status).toBe(201)
  expect((await asked(9)).status).toBe(404)
})
