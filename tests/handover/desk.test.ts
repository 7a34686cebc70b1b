// The desk that takes callers over: one card a conversation, taken by one, ended without its words, in either store.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endCard, releaseCard, takeCard } from '../../functions/conversation/handover/agent-verbs.ts'
import { findCard, openCards } from '../../functions/conversation/handover/card-store.ts'
import { type Desk, type DeskParts, openDesk } from '../../functions/conversation/handover/desk.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { openAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'

const MORNING = Date.parse('2026-11-20T09:30:00+08:00')
const HOUR = 3600_000
const FROM = '+8613800138000'
let clock = MORNING
const now = () => new Date(clock)

type Open = () => Promise<{ storage: Storage; close(): Promise<void> }>

async function onDisk() {
  const dir = await mkdtemp(join(tmpdir(), 'bangban-desk-'))
  const database = await openDynalite({ dir })
  const client = dynamoClient({ ...database, region: 'eu-central-1' })
  await createTable(client, 'bangban')
  const storage = dynamoStorage({ client, table: 'bangban', now: () => clock })
  const close = async () => {
    client.destroy()
    await database.close()
    await rm(dir, { recursive: true })
  }
  return { storage: { ...storage, close }, close: async () => {} }
}

const STORES: [string, Open][] = [
  ['memory', async () => ({ storage: memoryStorage(() => clock), close: async () => {} })],
  ['dynalite', onDisk],
]

describe.each(STORES)('over %s', { timeout: 60_000 }, (_store, open) => {
  let house: House
  let bare: Storage
  let agency: Awaited<ReturnType<typeof openAgency>>
  let callers = 0

  beforeAll(async () => {
    clock = MORNING
    ;({ storage: bare } = await open())
    agency = await openAgency({ now, house: () => house })
    house = await openHouse({ now, storage: bare, agencies: agency.door })
  })
  afterAll(() => house.close())

  const desk = (more: Partial<DeskParts> = {}): Desk => openDesk({ ...house.handover, ...more })

  /** Somebody on the phone who asked for a person, after this. */
  async function caller(said: string[] = ['居住证去哪办']) {
    const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone', region: '371100' })
    let reply: Reply | undefined
    let count = 0
    for (const each of [...said, '人工'])
      reply = await house.conversations.turn({ id: `call-${(count += 1)}`, conversationId: id, said: each })
    if (reply?.outcome !== 'handed-over') throw new Error('nobody was put through')
    callers += 1
    return { conversationId: id, from: FROM, locale: 'zh-CN' as const, reply }
  }

  const cardOf = (id: string) => findCard(house.storage, id)

  test('a card says what was wanted and answered, and waits', async () => {
    const about = await caller()
    const { card } = await desk().put(about)
    const kept = await cardOf(card)
    expect(kept).toMatchObject({ state: 'waiting', since: clock, hasNumber: true })
    expect(kept?.handed?.card).toMatchObject({
      service: 'residence-permit',
      title: '居住证',
      answered: [{ service: 'residence-permit', section: 'where', title: '居住证' }],
      locale: 'zh-CN',
      channel: 'phone',
      since: new Date(clock).toISOString(),
    })
    expect(kept?.handed?.card.region).toContain('日照')
  })

  test('at rest nothing of it can be read but when it came and in which language', async () => {
    const { card } = await desk().put(await caller())
    const raw = JSON.stringify(await bare.get({ partition: `handover#${card}`, sort: 'card' }))
    expect(raw).toContain('"handed":"s1.')
    expect(raw).not.toMatch(/13800138000|138\*|居住证|residence/)
  })

  test('the same turn again, and a second call for a person, leave one card in its place', async () => {
    const about = await caller()
    const first = await desk().put(about)
    const began = clock
    clock += 60_000
    expect(await desk().put(about)).toEqual(first)
    const again = await house.conversations.turn({
      id: 'again',
      conversationId: about.conversationId,
      said: '转人工',
    })
    if (!again) throw new Error('no reply')
    expect((await desk().put({ ...about, reply: again })).card).toBe(first.card)
    const mine = (await openCards(house.storage)).filter(({ id }) => id === first.card)
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ since: began, state: 'waiting' })
  })

  test('the list is in the order in which they came', async () => {
    const earlier = await desk().put(await caller())
    clock += 1
    const later = await desk().put(await caller())
    const ids = (await openCards(house.storage)).map(({ id }) => id)
    expect(ids.slice(-2)).toEqual([earlier.card, later.card])
    expect(ids).toHaveLength(callers)
  })

  test('of many who take a card at the same moment one has it; given back, another can', async () => {
    const { card } = await desk().put(await caller())
    const agents = Array.from({ length: 8 }, (_, n) => `agent-${n}`)
    const taken = await Promise.all(agents.map((by) => takeCard(house.storage, card, by, clock)))
    const winners = agents.filter((_agent, n) => taken[n] !== 'not-yours')
    expect(winners).toHaveLength(1)
    const [winner = ''] = winners
    expect(await cardOf(card)).toMatchObject({ state: 'taken', takenBy: winner })
    expect(await releaseCard(house.storage, card, 'somebody else')).toBe('not-yours')
    expect(await releaseCard(house.storage, card, winner)).toMatchObject({ state: 'waiting' })
    expect(await takeCard(house.storage, card, 'somebody else', clock)).toMatchObject({ takenBy: 'somebody else' })
  })

  test('what is done keeps no words and no number, leaves the list, and is gone after thirty days', async () => {
    const { card } = await desk().put(await caller())
    await takeCard(house.storage, card, 'agent', clock)
    expect(await endCard(house.storage, card, 'another', 'called-back', clock)).toBe('not-yours')
    await endCard(house.storage, card, 'agent', 'called-back', clock)
    const kept = await cardOf(card)
    expect(kept).toMatchObject({ state: 'done', ended: { how: 'called-back', at: clock } })
    expect(JSON.stringify(kept)).not.toMatch(/13800138000|居住证|handed/)
    expect((await openCards(house.storage)).map(({ id }) => id)).not.toContain(card)
    const before = clock
    clock += 31 * 24 * HOUR
    expect(await cardOf(card)).toBeUndefined()
    clock = before
  })

  test('a call that a person took is over; one that an agent holds is theirs to end', async () => {
    const { card } = await desk().put(await caller())
    await desk().taken(card)
    expect(await cardOf(card)).toMatchObject({ state: 'done', ended: { how: 'spoke' } })
    const held = await desk().put(await caller())
    await takeCard(house.storage, held.card, 'agent', clock)
    await desk().taken(held.card)
    expect(await cardOf(held.card)).toMatchObject({ state: 'taken' })
    expect(await releaseCard(house.storage, held.card, 'agent')).toMatchObject({ state: 'waiting' })
  })

  test('who calls for a person again after that waits anew', async () => {
    const about = await caller()
    const { card } = await desk().put(about)
    await desk().taken(card)
    clock += HOUR
    const again = await house.conversations.turn({ id: 'again', conversationId: about.conversationId, said: '人工' })
    // On the phone a conversation is kept for half an hour: this is what a web page would do.
    const reply = again ?? { ...about.reply, turnId: 'again' }
    await desk().put({ ...about, reply })
    expect(await cardOf(card)).toMatchObject({ state: 'waiting', since: clock })
  })

  test('within the hours there is a number to put through to, outside them none', async () => {
    const hours = '1-5 09:00-17:00'
    const about = await caller()
    expect(await desk({ hours, phone: '02885550000' }).put(about)).toMatchObject({ to: '02885550000' })
    expect((await desk({ hours }).put(about)).to).toMatch(/^\d{3,}$/)
    const before = clock
    clock = Date.parse('2026-11-20T20:00:00+08:00')
    expect((await desk({ hours, phone: '02885550000' }).put(about)).to).toBeUndefined()
    expect((await desk({ phone: '02885550000' }).put(about)).to).toBe('02885550000')
    clock = before
  })

  test('who hides their number cannot be called back, and hears so', async () => {
    const { card } = await desk().put({ ...(await caller()), from: 'anonymous' })
    expect(await desk().callBack(card)).toBe(false)
    expect(await desk().callBack('no such card')).toBe(false)
    const shown = await desk().put(await caller())
    expect(await desk().callBack(shown.card)).toBe(true)
    expect(await cardOf(shown.card)).toMatchObject({ state: 'waiting', callBack: true })
  })

  test('a ticket reaches the agency once, and its receipt is found by number and phone', async () => {
    const about = await caller(['居住证去哪办', '我的电话13911112222', '叽里咕噜叽里咕噜'])
    const { card } = await desk().put(about)
    const reference = await desk().ticket(card)
    expect(reference).toMatch(/^BB-/)
    expect(await desk().ticket(card)).toBe(reference)
    const made = await findSubmission(house.storage, reference)
    expect(made?.service).toBe('hotline-12345')
    expect(JSON.stringify(made)).not.toContain('13911112222')
    await agency.rest()
    await agency.work()
    const body = JSON.stringify({ phoneLast4: '8000' })
    const headers = { 'content-type': 'application/json' }
    const asked = await house.app.request(`/v1/filings/${reference}/status`, { method: 'POST', headers, body })
    expect(asked.status).toBe(200)
    expect(await asked.json()).toMatchObject({
      service: 'hotline-12345',
      preApplication: false,
      agencies: [{ id: 'government-hotline', code: 'accepted' }],
    })
    expect(await cardOf(card)).toMatchObject({ state: 'done', ended: { how: 'ticket' }, reference })
    expect(house.lines.filter((line) => line.includes('dead-letter'))).toEqual([])
  })

  test('the hotline gets the number of who wished a call, and nothing that was filled in for another agency', async () => {
    const kept = desk({ deliver: async () => false })
    const filling = ['我要办异地就医备案', '同意', '给自己办', '王小明', '510202200001010017']
    const wished = await kept.put(await caller(filling))
    await kept.callBack(wished.card)
    const made = await findSubmission(house.storage, await kept.ticket(wished.card))
    expect(made?.payload).toMatchObject({ answers: { mobile: '13800138000' }, phoneLast4: '8000' })
    expect(made?.payload.answers['matter']).toMatch(/请回电.*异地就医/)
    expect(made?.payload.answers['matter']).not.toMatch(/王|5102|自己/)
    const unwished = await kept.put(await caller())
    const other = await findSubmission(house.storage, await kept.ticket(unwished.card))
    expect(other?.payload.answers).not.toHaveProperty('mobile')
    expect(other?.payload.answers['matter']).toContain('没有要求回电')
    expect(other?.payload.phoneLast4).toBe('8000')
  })

  test('a ticket can be made where the number is hidden, and for no card that is over otherwise', async () => {
    const { from: _from, ...hidden } = await caller()
    const { card } = await desk().put(hidden)
    const reference = await desk().ticket(card)
    await agency.rest()
    await agency.work()
    expect((await findSubmission(house.storage, reference))?.agencies[0]?.heard?.state).toBe('accepted')
    const spoken = await desk().put(await caller())
    await desk().taken(spoken.card)
    await expect(desk().ticket(spoken.card)).rejects.toThrow('no handover card')
  })

  test('after a day who wished a call gets a ticket, and the others end', async () => {
    const wished = await desk().put(await caller())
    await desk().callBack(wished.card)
    const other = await desk().put(await caller())
    clock += 23 * HOUR
    await house.conversations.workOutbox()
    expect(await cardOf(wished.card)).toMatchObject({ state: 'waiting' })
    clock += HOUR
    await house.conversations.workOutbox()
    expect(await cardOf(wished.card)).toMatchObject({
      state: 'done',
      ended: { how: 'ticket' },
      reference: expect.stringMatching(/^BB-/),
    })
    expect(await cardOf(other.card)).toMatchObject({ state: 'done', ended: { how: 'expired' } })
    expect(await cardOf(other.card)).not.toHaveProperty('handed')
    expect(await openCards(house.storage)).toEqual([])
  })

  test('who erases the conversation erases the card', async () => {
    const about = await caller()
    const { card } = await desk().put(about)
    await house.conversations.erase(about.conversationId)
    expect(await cardOf(card)).toBeUndefined()
    expect((await openCards(house.storage)).map(({ id }) => id)).not.toContain(card)
  })
})
