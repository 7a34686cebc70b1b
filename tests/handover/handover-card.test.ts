// What the card in a reply says: enough that nobody has to tell it again, and nothing that names a citizen.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handoverCard } from '../../functions/channels/web/contract/reply.ts'
import type { HandoverCard, Reply } from '../../functions/conversation/reply.ts'
import { type House, openHouse } from '../house.ts'

const now = () => new Date('2026-11-20T09:30:00+08:00')
let house: House
beforeAll(async () => {
  house = await openHouse({ now })
})
afterAll(() => house.close())

/** Says these, and gives the card of the last reply. */
async function cardAfter(
  said: string[],
  about: { locale?: 'zh-CN' | 'en'; region?: string } = {},
): Promise<HandoverCard> {
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone', ...about })
  let reply: Reply | undefined
  let count = 0
  for (const each of said)
    reply = await house.conversations.turn({ id: `t${(count += 1)}`, conversationId: id, said: each })
  const part = reply?.parts.find(({ kind }) => kind === 'handover')
  if (part?.kind !== 'handover' || !part.card) throw new Error(`no card came of ${said.join(' / ')}`)
  expect(handoverCard.safeParse(part.card).error).toBeUndefined()
  return part.card
}

test('straight away there is little to say, and that is said', async () => {
  expect(await cardAfter(['人工'])).toEqual({
    filled: [],
    lastSaid: '人工',
    locale: 'zh-CN',
    channel: 'phone',
    since: now().toISOString(),
  })
})

test('after an answer: the service, the sections it was taken from, the place', async () => {
  expect(await cardAfter(['居住证多少钱', '人工'], { region: '371100' })).toMatchObject({
    service: 'residence-permit',
    title: '居住证',
    answered: [{ service: 'residence-permit', section: 'fee', title: '居住证' }],
    region: expect.stringContaining('日照'),
  })
})

test('within a filing: who, and each answer, masked', async () => {
  const card = await cardAfter(['我要办异地就医备案', '同意', '给自己办', '王小明', '510202200001010017', '人工'])
  expect(card.who).toEqual({ name: '王**' })
  expect(card.filled.map(({ value }) => value)).toEqual(['给自己办', '王**', '510***********0017'])
  expect(JSON.stringify(card)).not.toMatch(/小明|510202200001010017/)
})

test('after misses: how many, and the last words, masked', async () => {
  const third = await cardAfter(['叽里咕噜', '呱啦呱啦', '哇哩哇啦13911112222'])
  expect(third.failed).toEqual({ times: 3, words: '哇哩哇啦139****2222' })
  expect(third.lastSaid).toBe('哇哩哇啦139****2222')
  const second = await cardAfter(['叽里咕噜', '呱啦呱啦510202200001010017', '人工'])
  expect(second.failed).toEqual({ times: 2, words: '呱啦呱啦510***********0017' })
})

test('in English it is in English', async () => {
  expect(await cardAfter(['how much is the residence permit', 'human'], { locale: 'en' })).toMatchObject({
    title: expect.stringMatching(/residence permit/i),
    locale: 'en',
  })
})
