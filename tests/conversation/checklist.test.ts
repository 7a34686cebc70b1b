// The list of papers: what is ticked on one channel stands on the other, and is the answer that the filing gets.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import type { Channel } from '../../functions/conversation/turn.ts'
import { checklist } from '../../functions/filings/checklist.ts'
import { type House, openHouse } from '../house.ts'
import { MORNING } from '../api/citizen.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ now: () => MORNING })
})
afterEach(() => house.close())

async function begin(channel: Channel, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { id } = await house.conversations.open({ locale, channel })
  return { id, ...speaker(id, channel) }
}

function speaker(id: string, channel: Channel) {
  let count = 0
  const take = async (turn: { said?: string; choice?: string }): Promise<Reply> => {
    const reply = await house.conversations.turn({ id: `${channel}-${(count += 1)}`, conversationId: id, ...turn })
    if (!reply) throw new Error('the conversation is gone')
    return reply
  }
  return { take, say: (said: string) => take({ said }) }
}

const listIn = ({ parts }: Reply) =>
  parts.flatMap((part) => (part.kind === 'say' && part.checklist ? [part.checklist] : []))[0]
const statesIn = (reply: Reply) =>
  Object.fromEntries(listIn(reply)?.items.map(({ slot, state }) => [slot, state]) ?? [])
const openAsk = ({ parts }: Reply) => parts.findLast((part) => part.kind === 'ask')

test('what is ticked before the filing goes along by code to the phone, and into the form', async () => {
  const page = await begin('web')
  const first = await page.say('办居住证的材料清单')
  expect(listIn(first)?.filing).toBe('residence-permit')
  expect(statesIn(first)).toMatchObject({ photo: 'open', 'work-proof': 'open' })
  expect(statesIn(await page.take({ choice: 'paper:photo:have' }))).toMatchObject({ photo: 'have' })
  expect(statesIn(await page.say('工作证明后补'))).toMatchObject({ photo: 'have', 'work-proof': 'later' })

  const code = await house.conversations.resumeCode(page.id)
  const resumed = await house.conversations.resume({ code: code?.code ?? '', channel: 'phone' })
  if (!('reply' in resumed)) throw new Error(resumed.refused)
  expect(statesIn(resumed.reply)).toMatchObject({ photo: 'have', 'work-proof': 'later' })
  const call = speaker(resumed.id, 'phone')
  expect(statesIn(await call.say('还差什么材料'))).toMatchObject({ photo: 'have', 'work-proof': 'later' })

  let reply = await call.take({ choice: 'file:residence-permit' })
  const asked: string[] = []
  for (let ask = openAsk(reply); ask; ask = openAsk(reply)) {
    asked.push(ask.slot)
    reply = await call.say(ask.input.example)
  }
  expect(reply.outcome).toBe('reviewing')
  expect(asked).not.toContain('photo')
  const history = await house.conversations.history(resumed.id)
  const rows = history?.turns
    .flatMap((turn) => turn.reply.parts)
    .flatMap((part) => (part.kind === 'review' ? part.rows : []))
  expect(rows?.some(({ slot }) => slot === 'photo') ?? false).toBe(true)
})

test('amid the filing a tick is the answer, the open question stays, and what does not apply goes', async () => {
  const { say, take } = await begin('web')
  let reply = await take({ choice: 'file:residence-permit' })
  while (openAsk(reply)?.slot !== 'ground') reply = await say(openAsk(reply)?.input.example ?? '')
  const listed = await say('给我列个材料清单')
  expect(openAsk(listed)?.slot).toBe('ground')
  expect(listIn(listed)?.items.map(({ label }) => label)).toContain('工作证明（看情况）')
  await take({ choice: 'job' })
  const after = await say('材料清单')
  expect(listIn(after)?.items.map(({ label }) => label)).toContain('工作证明')
  expect(Object.keys(statesIn(after))).not.toContain('study-proof')
  const ticked = await say('工作证明我有了')
  expect(statesIn(ticked)).toMatchObject({ 'work-proof': 'have' })
  expect(openAsk(ticked)).toBeDefined()
})

test('several papers in one sentence, and all of them', async () => {
  const { say } = await begin('web')
  await say('办居住证的材料清单')
  expect(statesIn(await say('照片和工作证明都有了'))).toMatchObject({
    photo: 'have',
    'work-proof': 'have',
    'home-proof': 'open',
  })
  expect(Object.values(statesIn(await say('都齐了'))).every((state) => state === 'have')).toBe(true)
})

test('a question about a paper, and another matter, tick nothing', async () => {
  const { say } = await begin('web')
  await say('办居住证的材料清单')
  for (const said of ['照片有什么要求', '工作证明在哪开', '我有个问题', '我有了孩子怎么上户口'])
    expect(listIn(await say(said)), said).toBeUndefined()
})

test('every state of a paper is an answer', () => {
  const filing = house.catalogue.filing('residence-permit')
  if (!filing) throw new Error('there is no such filing')
  const from = { source: { 'zh-CN': '某库', en: 'a register' }, asOf: '2026-11-21' }
  const stateOf = (answer: Parameters<typeof checklist>[1][string] | undefined) =>
    checklist(filing, answer ? { photo: answer } : {}).find(({ paper }) => paper.id === 'photo')?.state
  expect([
    stateOf(undefined),
    stateOf({ later: true }),
    stateOf({ later: true, have: true }),
    stateOf({ upload: 'u' }),
    stateOf({ certificate: 'c', from }),
  ]).toEqual(['open', 'later', 'have', 'sent', 'fetched'])
})
