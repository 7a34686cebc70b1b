// Photos of papers at the API: taken, refused, put into a filing, fetched by its agency, and gone when they must be.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply, ReplyPart } from '../../functions/conversation/reply.ts'
import { resendDeadLetters } from '../../functions/filings/delivery/dead-letters.ts'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { paperRequestId } from '../../functions/filings/delivery/paper-request.ts'
import { sign } from '../../functions/filings/delivery/signature.ts'
import { sandboxAgency, type SandboxAgency } from '../../functions/sandbox-agency/sandbox-agency.ts'
import { agencyHttp } from '../../functions/filings/delivery/agency-http.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { AGENCY_SECRET, type House, openHouse } from '../house.ts'
import { memoryFiles } from '../papers/memory-files.ts'
import { HOSTILE, jpeg, PLANTED, png, webp } from '../papers/pictures.ts'
import { type Client, checkedClient } from './checked-client.ts'
import { type Citizen, MORNING, openCitizen } from './citizen.ts'

const HOUR = 3600_000
let now: number
let house: House
let client: Client
let citizen: Citizen
let files: ReturnType<typeof memoryFiles>
let agency: SandboxAgency
let isUp: boolean
let fetched: string[]

beforeEach(async () => {
  now = MORNING.getTime()
  files = memoryFiles()
  isUp = true
  fetched = []
  agency = sandboxAgency({
    storage: memoryStorage(() => now),
    now: () => now,
    secret: AGENCY_SECRET,
    filings: (service) => house.catalogue.filing(service),
    send: async () => 200,
    async fetchPaper(url, signed) {
      fetched.push(url)
      const response = await house.app.request(url, { headers: { ...signed } })
      if (!response.ok) return undefined
      return { type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) }
    },
  })
  const agencies = agencyHttp({
    url: 'http://agency.test/',
    secret: AGENCY_SECRET,
    now: () => now,
    fetch: async (url, init) => {
      if (!isUp) throw new TypeError('down')
      return agency.app.fetch(new Request(url, init))
    },
  })
  house = await openHouse({ now: () => new Date(now), files, agencies })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
})
afterEach(() => house.close())

const photo = (bytes: Buffer, name = '照片.jpg', type = 'image/jpeg') =>
  new File([new Uint8Array(bytes)], name, { type })

const send = (bytes: Buffer, more: Record<string, string> = {}, whose = citizen) =>
  whose.send<{ id: string; code: string; detail: string }>(`POST /v1/conversations/${whose.id}/uploads`, {
    form: { file: photo(bytes), ...more },
  })

let count = 0
async function take(turn: { said: string } | { choice: string } | { upload: string }, whose = citizen): Promise<Reply> {
  const body = { id: `t-${(count += 1)}`, ...turn }
  return (await whose.send<Reply>(`POST /v1/conversations/${whose.id}/turns`, { body })).body
}

const askIn = (reply: Reply) =>
  reply.parts.findLast((part): part is Extract<ReplyPart, { kind: 'ask' }> => part.kind === 'ask')

const textOf = (reply: Reply) => JSON.stringify(reply.parts)

/** To the question for the referral note: the only paper of this filing. */
async function toPaper(): Promise<Reply> {
  let reply = await take({ said: '我要给自己办异地就医备案，临时去看病' })
  for (const said of ['同意', '王小明', '11010119000101009X', '山东日照', '天津', '转诊', '今天', '13800138000'])
    reply = await take({ said })
  return reply
}

describe('at the question for a paper', () => {
  test('the ways to answer stand in it, and a photo is one of them', async () => {
    const ask = askIn(await toPaper())
    expect(ask?.input).toMatchObject({ type: 'attachment', upload: true })
    expect(ask?.input.choices?.map(({ id }) => id)).toEqual(['have', 'later'])
    expect((await client.send('GET /v1/capabilities')).body).toMatchObject({ uploads: true })
  })

  test.each([
    ['JPEG', jpeg()],
    ['PNG', png()],
    ['WebP', webp()],
  ])('a %s answers it, and nothing of where it was taken is kept', async (_, bytes) => {
    const { slot = '' } = askIn(await toPaper()) ?? {}
    const { status, body } = await send(bytes, { slot })
    expect([status, body]).toEqual([201, { id: body.id, kind: 'paper', fields: {} }])
    const reply = await take({ upload: body.id })
    expect(reply.outcome).toBe('reviewing')
    expect(textOf(reply)).toContain('照片已上传')
    const [kept] = [...files.kept.values()]
    const known = ['JFIF', 'IHDR', 'WEBPVP8', ...PLANTED]
    expect(known.filter((word) => kept?.includes(word))).toEqual([])
    expect(
      house.lines.filter((line) => PLANTED.some((word) => line.includes(word)) || line.includes('照片.jpg')),
    ).toEqual([])
  })

  test.each(Object.entries(HOSTILE))('%s leaves nothing behind', async (_, [bytes, fault]) => {
    await toPaper()
    const { status, body, headers } = await send(bytes)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(['body-too-large', `picture-${fault}`]).toContain(body.code)
    if (body.code !== 'body-too-large') {
      expect(body.detail).toMatch(/\p{Script=Han}/u)
      expect(headers.get('content-language')).toBe('zh-CN')
    }
    expect(files.kept.size).toBe(0)
  })

  test('in English a refusal is in English', async () => {
    const english = await openCitizen(client, 'en')
    const [heic] = HOSTILE['a HEIC of an iPhone'] ?? []
    const { body } = await send(heic ?? Buffer.alloc(0), {}, english)
    expect(body.detail).toContain('Most Compatible')
  })

  test.each([
    ['我有了', '手里有'],
    ['手里有', '手里有'],
    ['在家里', '手里有'],
    ['后补', '去窗口时带'],
    ['回头带', '去窗口时带'],
    ['没有', '去窗口时带'],
    ['跳过', '去窗口时带'],
    ['I have it', '手里有'],
    ['later', '去窗口时带'],
  ])('%s is understood', async (said, shown) => {
    await toPaper()
    const reply = await take({ said })
    expect(reply.outcome).toBe('reviewing')
    const review = reply.parts.find((part) => part.kind === 'review')
    expect(review?.rows.at(-1)?.value).toContain(shown)
  })

  test('a photo of a conversation of others, or of none, is told so and asked for again', async () => {
    const other = await openCitizen(client)
    const { body } = await send(jpeg(), {}, other)
    await toPaper()
    for (const upload of [body.id, 'nobody-sent-this']) {
      const reply = await take({ upload })
      expect(textOf(reply)).toContain('没找到')
      expect(askIn(reply)?.input.type).toBe('attachment')
    }
  })

  test('another photo takes its place, and the first is erased', async () => {
    await toPaper()
    const first = (await send(jpeg())).body.id
    await take({ upload: first })
    const again = await take({ said: '换一张照片' })
    expect(askIn(again)?.input.type).toBe('attachment')
    const second = (await send(png())).body.id
    expect((await take({ upload: second })).outcome).toBe('reviewing')
    await take({ said: '等一下' })
    expect([...files.kept.keys()]).toEqual([`papers/${second}`])
  })

  test('skipped after all, thrown away or erased, it is gone', async () => {
    for (const leave of ['throw', 'erase'] as const) {
      citizen = await openCitizen(client)
      await toPaper()
      await take({ upload: (await send(jpeg())).body.id })
      expect(files.kept.size).toBe(1)
      if (leave === 'erase') await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
      else {
        await take({ said: '不办了' })
        await take({ choice: 'discard' })
        await take({ said: '你好' })
      }
      expect(files.kept.size).toBe(0)
    }
  })

  test('a day later it is gone from where it lay, and is asked for once more', async () => {
    await toPaper()
    const { id } = (await send(jpeg())).body
    now += 23 * HOUR
    await take({ upload: id })
    now += 2 * HOUR
    await house.conversations.workOutbox()
    expect(files.kept.size).toBe(0)
    const reply = await take({ said: '确认提交' })
    expect(textOf(reply)).toContain('只留一天')
    expect(askIn(reply)?.input.type).toBe('attachment')
  })

  test('more than twenty are not taken', async () => {
    await house.close()
    house = await openHouse({ now: () => new Date(now), files, web: { limits: { uploadsAMinute: 99 } } })
    client = checkedClient(house.app)
    citizen = await openCitizen(client)
    for (let sent = 0; sent < 20; sent += 1) expect((await send(png())).status).toBe(201)
    expect((await send(png())).body.code).toBe('too-many-pictures')
    expect(files.kept.size).toBe(20)
  })

  test('too fast is told so', async () => {
    for (let sent = 0; sent < 12; sent += 1) await send(png())
    expect((await send(png())).status).toBe(429)
  })
})

test('before any paper is asked for it is kept for a day, and said what to do', async () => {
  const { id } = (await send(jpeg())).body
  expect(textOf(await take({ upload: id }))).toContain('一天后删')
})

test('a picture of an identity paper is refused at the door by its question, and in the turn', async () => {
  const filing = house.catalogue.filing('senior-benefits')
  const paper = filing?.attachments.find(({ picture }) => picture !== 'paper')
  if (!filing || !paper) throw new Error('this filing asks for no such picture')
  let reply = await take({ choice: `file:${filing.service}` })
  for (let step = 0; step < 40; step += 1) {
    const ask = askIn(reply)
    if (!ask || ask.slot === paper.id) break
    const { choices, example, type } = ask.input
    reply = await take(choices && type !== 'attachment' ? { choice: example } : { said: example })
  }
  expect(askIn(reply)).toMatchObject({ slot: paper.id })
  expect(askIn(reply)?.input).not.toHaveProperty('upload')
  expect((await send(jpeg(), { slot: paper.id })).body.code).toBe('picture-not-kept')
  expect(files.kept.size).toBe(0)
  const told = await take({ upload: (await send(jpeg())).body.id })
  expect(textOf(told)).toContain('我们不留')
  expect(askIn(told)?.slot).toBe(paper.id)
  expect(files.kept.size).toBe(0)
})

describe('filed', () => {
  async function filed(): Promise<{ reference: string; slot: string }> {
    const { slot = '' } = askIn(await toPaper()) ?? {}
    await take({ upload: (await send(jpeg(), { slot })).body.id })
    const reply = await take({ said: '确认提交' })
    const receipt = reply.parts.find((part) => part.kind === 'receipt')
    if (!receipt) throw new Error(textOf(reply))
    return { reference: receipt.reference, slot }
  }
  const AGENCY = 'home-medical-insurance'
  const ask = (about: { reference: string; slot: string }, agencyId = AGENCY, path = about) =>
    house.app.request(`/v1/agency/papers/${path.reference}/${path.slot}`, {
      headers: { ...sign(AGENCY_SECRET, paperRequestId({ ...about, agency: agencyId }), '', now) },
    })

  test('it is fetched by its agency alone, looked at, and erased once all have it', async () => {
    isUp = false
    const about = await filed()
    const response = await ask(about)
    const { status, headers } = response
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'no-store'])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(PLANTED.filter((word) => bytes.includes(word))).toEqual([])
    expect(await (await ask(about, 'police')).json()).toMatchObject({ code: 'no-such-paper' })
    // A signature for one paper serves for no other.
    expect(await (await ask(about, AGENCY, { ...about, slot: 'other' })).json()).toMatchObject({
      code: 'bad-signature',
    })
    expect((await client.send(`GET /v1/agency/papers/${about.reference}/${about.slot}`)).status).toBe(401)

    isUp = true
    now += 10 * 60_000
    await house.conversations.workOutbox()
    expect(fetched).toEqual([`/v1/agency/papers/${about.reference}/${about.slot}`])
    await house.conversations.workOutbox()
    expect(files.kept.size).toBe(0)
    expect(await (await ask(about)).json()).toMatchObject({ code: 'no-such-paper' })
  })

  test('the conversation erased, it stays for its agency; after thirty days it is gone all the same', async () => {
    isUp = false
    const about = await filed()
    await citizen.send(`DELETE /v1/conversations/${citizen.id}`)
    now += 29 * 24 * HOUR
    expect((await ask(about)).status).toBe(200)
    now += 2 * 24 * HOUR
    await house.conversations.workOutbox()
    expect(files.kept.size).toBe(0)
  })

  test('whatever the conversation says or lets go of, it stays for its agency', async () => {
    isUp = false
    const about = await filed()
    for (const said of ['不对', '办到哪了', '谢谢']) await take({ said })
    const made = await findSubmission(house.storage, about.reference)
    const [paper] = made?.payload.papers ?? []
    await house.parts.papers?.forget([paper?.upload ?? ''])
    expect((await ask(about)).status).toBe(200)
  })

  test('gone before its agency could fetch it, it is still to be brought, and the filing goes out', async () => {
    isUp = false
    const about = await filed()
    now += 31 * 24 * HOUR
    await house.conversations.workOutbox()
    isUp = true
    await resendDeadLetters(house.storage, about.reference, now)
    await house.conversations.workOutbox()
    expect(fetched).toEqual([])
    const made = await findSubmission(house.storage, about.reference)
    expect(made?.agencies[0]).toMatchObject({ outgoing: [], heard: { received: 1 } })
    const { label } = house.catalogue.filing('cross-province-medical')!.attachments.find(({ id }) => id === about.slot)!
    expect(made?.owed).toEqual([{ slot: about.slot, label }])
  })

  test('an agency that cannot have it takes nothing, and is asked again', async () => {
    files.get = async () => undefined
    const about = await filed()
    await vi.waitFor(async () => {
      const status = await citizen.send<{ agencies: { code: string }[] }>(`GET /v1/filings/${about.reference}`)
      expect(status.body.agencies[0]?.code).toBe('delayed')
    })
  })
})

test('without a place for files nothing is offered and nothing taken', async () => {
  await house.close()
  house = await openHouse({ now: () => new Date(now) })
  client = checkedClient(house.app)
  citizen = await openCitizen(client)
  expect((await client.send('GET /v1/capabilities')).body).toMatchObject({ uploads: false })
  expect((await send(jpeg())).body.code).toBe('no-uploads')
  expect(askIn(await toPaper())?.input).not.toHaveProperty('upload')
})
