// The agents' page over HTTP: closed without the key, forms only from itself, no number before a card is taken.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agentApp } from '../../functions/channels/agent/agent-app.ts'
import { SESSION_SECONDS } from '../../functions/channels/agent/session.ts'
import { webApp } from '../../functions/channels/web/app.ts'
import { findCard } from '../../functions/conversation/handover/card-store.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import { openAgency, type OpenAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'

const KEY = 'the key of the desk!'
const SITE = 'http://localhost'
const NUMBER = '13800138000'
let clock = 0
const now = () => new Date(clock)
let house: House
let agency: OpenAgency

beforeEach(async () => {
  clock = Date.parse('2026-11-20T09:30:00+08:00')
  agency = await openAgency({ now, house: () => house })
  house = await openHouse({ now, agencies: agency.door })
})
afterEach(() => house.close())

const open = (agentKey: string | undefined = KEY) =>
  agentApp({ ...house.parts, handover: house.handover, ...(agentKey && { agentKey }) })

/** A browser of an agent: keeps its cookie, and names the origin as browsers do. */
function browser(app = open()) {
  let cookie = ''
  return {
    async get(path: string) {
      const response = await app.request(path, { headers: cookie ? { cookie } : {} })
      return { response, text: await response.text() }
    },
    async post(path: string, form: Record<string, string> = {}, more: Record<string, string> = {}) {
      const response = await app.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: SITE, ...(cookie && { cookie }), ...more },
      })
      const set = response.headers.getSetCookie()[0]
      if (set) cookie = set.split(';')[0] ?? ''
      return { response, text: await response.text() }
    },
    async signIn(key = KEY) {
      return this.post('/agent/sign-in', { key })
    },
    set cookie(value: string) {
      cookie = value
    },
    get cookie() {
      return cookie
    },
  }
}

/** Somebody waits, with a number and half a filing. */
async function waiting(from: string | null = `+86${NUMBER}`) {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone', region: '371100' })
  let count = 0
  const send = (said: string) => house.conversations.turn({ id: `t${(count += 1)}`, conversationId: id, said })
  for (const said of ['我要办异地就医备案', '同意', '给自己办', '王小明', '510202200001010017']) await send(said)
  const reply = await send('人工')
  if (reply?.outcome !== 'handed-over') throw new Error('nobody was put through')
  const desk = openDesk(house.handover)
  const { card } = await desk.put({ conversationId: id, locale: 'zh-CN', reply, ...(from && { from }) })
  return { card, desk }
}

test('without a key set there is no page, and the answer says what opens it', async () => {
  const { response, text } = await browser(open('')).get('/agent')
  expect(response.status).toBe(404)
  expect(JSON.parse(text)).toMatchObject({
    code: 'no-agent-desk',
    detail: expect.stringContaining('BANGBAN_AGENT_KEY'),
  })
  expect((await browser(open('')).post('/agent/sign-in', { key: '' })).response.status).toBe(404)
})

test('who is not signed in sees the question for the key and nothing else, whatever they ask for', async () => {
  const { card } = await waiting()
  const stranger = browser()
  expect((await stranger.get('/agent')).text).toContain('坐席口令')
  expect((await stranger.get('/agent')).text).not.toContain('备案')
  const asked = await stranger.get(`/agent/cards/${card}`)
  expect([asked.response.status, asked.response.headers.get('location')]).toEqual([303, '/agent'])
  await stranger.post(`/agent/cards/${card}/take`)
  await stranger.post(`/agent/cards/${card}/end`, { how: 'called-back' })
  expect(await findCard(house.storage, card)).toMatchObject({ state: 'waiting' })
})

test('the key signs in, by a cookie that no script and no other site can use, and that ends', async () => {
  const agent = browser()
  const { response } = await agent.signIn()
  expect([response.status, response.headers.get('location')]).toEqual([303, '/agent'])
  const [set = ''] = response.headers.getSetCookie()
  expect(set).toMatch(/HttpOnly/)
  expect(set).toMatch(/SameSite=Strict/)
  expect(set).toMatch(/Path=\/agent/)
  expect(set).not.toContain(encodeURIComponent(KEY))
  expect((await agent.get('/agent')).text).toContain('谁在等人工')
  clock += (SESSION_SECONDS + 1) * 1000
  expect((await agent.get('/agent')).text).toContain('坐席口令')
})

test('behind https the cookie goes over https alone', async () => {
  const app = agentApp({
    ...house.parts,
    handover: house.handover,
    agentKey: KEY,
    publicUrl: 'https://ban.example.gov.cn',
  })
  const agent = browser(app)
  const { response } = await agent.post('/agent/sign-in', { key: KEY }, { origin: 'https://ban.example.gov.cn' })
  expect(response.headers.getSetCookie()[0]).toContain('Secure')
})

test('a cookie that was changed, made up, or made with another key opens nothing', async () => {
  const agent = browser()
  await agent.signIn()
  const { cookie } = agent
  const changed = [
    cookie.replace(/\.(\d+)\./, (_all, until: string) => `.${Number(until) + 86_400}.`),
    cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/=./, '=x'),
    'bangban-agent=',
    'bangban-agent=a.9999999999.',
  ]
  for (const each of changed) {
    agent.cookie = each
    expect((await agent.get('/agent')).text).toContain('坐席口令')
  }
  const elsewhere = browser(open('another key altogether'))
  elsewhere.cookie = cookie
  expect((await elsewhere.get('/agent')).text).toContain('坐席口令')
})

test('wrong keys are few a minute, and then the right one waits too', async () => {
  const guesser = browser()
  for (const key of ['wrong', `${KEY}!`, KEY.slice(1), '', 'x'.repeat(128)])
    expect((await guesser.signIn(key)).response.status).toBe(403)
  const full = await guesser.signIn()
  expect(full.response.status).toBe(429)
  expect(Number(full.response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(full.text).toContain('等一分钟')
  clock += 60_000
  expect((await guesser.signIn()).response.status).toBe(303)
  expect(house.lines.join('\n')).not.toContain('the key of')
})

test('a form from elsewhere does nothing, with the cookie or without', async () => {
  const { card } = await waiting()
  const agent = browser()
  await agent.signIn()
  const elsewhere = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://localhost:81' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of elsewhere) {
    const { response, text } = await agent.post(`/agent/cards/${card}/take`, {}, headers)
    expect([headers, response.status]).toEqual([headers, 403])
    expect(text).toContain('不是从本页发出的')
  }
  expect(await findCard(house.storage, card)).toMatchObject({ state: 'waiting' })
})

test('the list tells what about and since when, and no number, name or word of theirs', async () => {
  await waiting()
  clock += 3 * 60_000
  const agent = browser()
  await agent.signIn()
  const { text, response } = await agent.get('/agent')
  expect(text).toContain('异地就医')
  expect(text).toContain('等了 3 分钟')
  expect(text).toContain('有号码')
  expect(text).not.toMatch(/1380|8000|王|5102|0017/)
  expect(response.headers.get('refresh')).toBe('20; url=/agent')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const still = await agent.get('/agent?still=1')
  expect(still.response.headers.get('refresh')).toBeNull()
})

test('the number is shown to who has taken the card alone, all else masked, and the log says who saw and not what', async () => {
  const { card } = await waiting()
  const [first, second] = [browser(), browser()]
  await first.signIn()
  await second.signIn()
  expect((await first.get(`/agent/cards/${card}`)).response.status).toBe(303)
  const taken = await first.post(`/agent/cards/${card}/take`)
  expect(taken.response.headers.get('location')).toBe(`/agent/cards/${card}`)
  const { text } = await first.get(`/agent/cards/${card}`)
  expect(text).toContain(`tel:${NUMBER}`)
  expect(text).toContain('王**')
  expect(text).not.toMatch(/王小明|510202200001010017/)
  const other = await second.get(`/agent/cards/${card}`)
  expect(other.response.headers.get('location')).toBe('/agent?said=gone')
  expect((await second.get('/agent')).text).toContain('有人在办')
  expect((await second.get('/agent')).text).not.toContain(NUMBER)
  const log = house.lines.join('\n')
  expect(log).toContain('"event":"agent-saw-card"')
  expect(log).not.toMatch(/13800138000|王小明|5102022/)
  expect(log).not.toContain(`/agent/cards/${card}`)
})

test('of two agents who press at once one gets the card, and the other is told', async () => {
  const { card } = await waiting()
  const app = open()
  const agents = [browser(app), browser(app)]
  for (const agent of agents) await agent.signIn()
  const pressed = await Promise.all(agents.map((agent) => agent.post(`/agent/cards/${card}/take`)))
  const went = new Set(pressed.map(({ response }) => response.headers.get('location')))
  expect(went).toEqual(new Set([`/agent/cards/${card}`, '/agent?said=gone']))
})

test('a card is given back, taken by another, and ends; its number is gone', async () => {
  const { card } = await waiting()
  const [first, second] = [browser(), browser()]
  await first.signIn()
  await second.signIn()
  await first.post(`/agent/cards/${card}/take`)
  const stolen = await second.post(`/agent/cards/${card}/end`, { how: 'called-back' })
  expect(stolen.response.headers.get('location')).toBe('/agent?said=gone')
  expect((await first.post(`/agent/cards/${card}/end`, { how: 'anything' })).response.status).toBe(400)
  await first.post(`/agent/cards/${card}/release`)
  await second.post(`/agent/cards/${card}/take`)
  const ended = await second.post(`/agent/cards/${card}/end`, { how: 'called-back' })
  expect(ended.response.headers.get('location')).toBe('/agent?said=done')
  expect((await second.get('/agent?said=done')).text).toContain('记下了')
  expect((await second.get('/agent')).text).toContain('没有人在等')
  expect(JSON.stringify(await findCard(house.storage, card))).not.toContain(NUMBER)
})

test('who could not be reached gets a ticket: its number is told once and the agency has it', async () => {
  const { card } = await waiting()
  const agent = browser()
  await agent.signIn()
  await agent.post(`/agent/cards/${card}/take`)
  const { text, response } = await agent.post(`/agent/cards/${card}/end`, { how: 'ticket' })
  const reference = /BB-[0-9A-Z-]{14}/.exec(text)?.[0] ?? ''
  expect([response.status, reference]).toEqual([200, expect.stringMatching(/^BB-/)])
  await agency.rest()
  await agency.work()
  const status = await house.app.request(`/v1/filings/${reference}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneLast4: '8000' }),
  })
  expect(await status.json()).toMatchObject({ service: 'hotline-12345', agencies: [{ code: 'accepted' }] })
  const again = await agent.post(`/agent/cards/${card}/end`, { how: 'ticket' })
  expect(again.response.headers.get('location')).toBe('/agent?said=gone')
})

test('who asks for a person on the web waits on the list too, where there is one', async () => {
  const ask = async (app: House['app']) => {
    const send = (path: string, body: object, token?: string) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      })
    const opened = (await (await send('/v1/conversations', {})).json()) as { id: string; token: string }
    const turns = `/v1/conversations/${opened.id}/turns`
    await send(turns, { id: 'a', said: '居住证去哪办' }, opened.token)
    for (let again = 0; again < 2; again += 1) await send(turns, { id: 'b', said: '人工' }, opened.token)
  }
  const agent = browser()
  await agent.signIn()
  await ask(house.app)
  expect((await agent.get('/agent')).text).toContain('没有人在等')
  await ask(webApp({ ...house.parts, cards: house.handover }))
  const { text } = await agent.get('/agent')
  expect(text).toMatch(/有 1 位在等[^]*居住证[^]*没留号码[^]*网上来的/)
})

test('in English every link and form keeps the language', async () => {
  const { card } = await waiting(null)
  const agent = browser()
  await agent.signIn()
  const { text } = await agent.get('/agent?locale=en')
  expect(text).toContain('Who waits for a person')
  expect(text).toContain(`action="/agent/cards/${card}/take?locale=en"`)
  const taken = await agent.post(`/agent/cards/${card}/take?locale=en`)
  expect(taken.response.headers.get('location')).toBe(`/agent/cards/${card}?locale=en`)
  expect((await agent.get(`/agent/cards/${card}?locale=en`)).text).toContain('They left no number')
  const paused = await agent.get('/agent?still=1&locale=en')
  expect(paused.text).toContain('Refreshing is stopped')
})

test('nothing that a caller says becomes markup', async () => {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone' })
  const send = (turn: string, said: string) => house.conversations.turn({ id: turn, conversationId: id, said })
  let reply = await send('1', '<img src=x onerror=alert(1)> 叽里咕噜')
  for (let n = 2; reply?.outcome !== 'handed-over' && n < 8; n += 1)
    reply = await send(String(n), `<b>叽里${n}咕噜</b>`)
  if (!reply) throw new Error('no reply')
  const { card } = await openDesk(house.handover).put({ conversationId: id, locale: 'zh-CN', reply })
  const agent = browser()
  await agent.signIn()
  await agent.post(`/agent/cards/${card}/take`)
  const { text, response } = await agent.get(`/agent/cards/${card}`)
  expect(text).toContain('连着 3 次没听懂')
  expect(text).not.toMatch(/<img|<b>/)
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/)
})
