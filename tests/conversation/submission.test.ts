// A filing is submitted by one write of the head; whatever breaks around it, nothing is lost and nothing is doubled.
import { expect, test } from 'vitest'
import { findSubmission } from '../../functions/filings/filing-store.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { openHouse } from '../house.ts'
import { openAsk, openCitizen, referenceIn } from './citizen.ts'

const now = () => new Date('2026-11-21T09:00:00+08:00')

/** Storage whose writes to filings fail so many times, as if the process died there. */
function dyingAtFilings(times: number): { storage: Storage; writes: string[] } {
  const inner = memoryStorage(() => now().getTime())
  const writes: string[] = []
  let left = times
  const storage: Storage = {
    ...inner,
    put: async (key, value, options) => {
      if (key.partition.startsWith('filing#')) {
        if (left > 0) {
          left -= 1
          throw new Error('the process died here')
        }
        writes.push(key.partition)
      }
      return inner.put(key, value, options)
    },
  }
  return { storage, writes }
}

test('when the filing cannot be written the receipt is true all the same, and the next turn writes it', async () => {
  const { storage, writes } = dyingAtFilings(1)
  const house = await openHouse({ now, storage })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  const receipt = await citizen.send({ choice: 'yes' }, 'the-yes')
  expect(receipt.outcome).toBe('submitted')
  expect(writes).toEqual([])
  expect(await citizen.send({ choice: 'yes' }, 'the-yes')).toEqual(receipt)
  expect(writes).toEqual([`filing#${referenceIn(receipt)}`])
})

test('a submission that waits outlives the conversation on the phone', async () => {
  let time = now()
  const inner = memoryStorage(() => time.getTime())
  let broken = true
  const storage: Storage = {
    ...inner,
    put: (key, value, options) => {
      if (broken && key.partition.startsWith('filing#')) throw new Error('the process died here')
      return inner.put(key, value, options)
    },
  }
  const house = await openHouse({ now: () => time, storage })
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'phone' })
  let count = 0
  const send = async (input: { said?: string; choice?: string }) =>
    house.conversations.turn({ id: `t${(count += 1)}`, conversationId: id, ...input })
  let reply = await send({ choice: 'file:cross-province-medical' })
  for (let ask = reply && openAsk(reply); ask; ask = reply && openAsk(reply))
    reply = await send({ said: ask.input.example })
  // The rest of the review is heard first.
  while (reply?.outcome === 'reviewing') reply = await send({ said: '确认提交' })
  expect(reply?.outcome).toBe('submitted')
  time = new Date(time.getTime() + 3_600_000)
  broken = false
  expect(await house.conversations.workOutbox()).toBe(1)
})

test.each(['人工', '着火了', '改'])('a yes to what was said after “%s” submits nothing', async (words) => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  await citizen.send({ said: words })
  expect((await citizen.send({ said: '好的' })).outcome).not.toBe('submitted')
  expect((await citizen.send({ said: '确认提交' })).outcome).toBe('submitted')
})

test('a question submits nothing, nor does the button of a review that was changed since', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  const review = await citizen.fillIn()
  const button = review.parts.flatMap((part) => (part.kind === 'choose' ? part.options : []))[0]?.id ?? ''
  expect((await citizen.send({ said: '提交了？' })).outcome).not.toBe('submitted')
  // Masked, the two numbers look alike.
  await citizen.send({ said: '把手机号改成13811118000' })
  expect((await citizen.send({ choice: button })).outcome).toBe('reviewing')
})

test('nothing personal is taken before consent, and what is deleted is gone from the history', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  await citizen.send({ choice: 'file:cross-province-medical' })
  await citizen.send({ said: '身份证号改成11010119000101009X' })
  let reply = await citizen.send({ said: '同意' })
  while (openAsk(reply) && openAsk(reply)?.slot !== 'insured-id')
    reply = await citizen.send({ said: openAsk(reply)?.input.example ?? '' })
  expect(openAsk(reply)?.slot).toBe('insured-id')
  await citizen.send({ said: '删除' })
  expect(JSON.stringify(await house.conversations.history(citizen.id))).not.toContain('王小明')
})

test('a crash there and a citizen who never comes back: the outbox writes the filing', async () => {
  const { storage, writes } = dyingAtFilings(1)
  const house = await openHouse({ now, storage })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  await citizen.send({ choice: 'yes' })
  expect(await house.conversations.workOutbox()).toBe(1)
  expect(writes).toHaveLength(1)
  expect(await house.conversations.workOutbox()).toBe(0)
})

test('after the filing is written the head lets go of the answers', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  await citizen.send({ choice: 'yes' })
  await citizen.send({ said: '谢谢' })
  const head = await house.storage.get({ partition: `conversation#${citizen.id}`, sort: 'head' })
  expect(JSON.stringify(head?.value)).not.toContain('11010119000101009X')
})

test('yes and a correction that race give one filing, and it holds what the citizen was told', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  const [yes, change] = await Promise.all([
    citizen.send({ choice: 'yes' }, 'yes'),
    citizen.send({ said: '把手机号改成13900139000' }, 'change'),
  ])
  const reference = referenceIn(yes)
  const filing = reference && (await findSubmission(house.storage, reference))
  const told = JSON.stringify(change)
  // Either the change came first and is in the filing, or it came too late and the citizen was told so.
  expect(filing && filing.payload.phoneLast4).toBe(told.includes('改好了') ? '9000' : '8000')
  expect(told).toMatch(/改好了|已经提交/)
})

test('forty turns at once are all answered, each once', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  const ids = Array.from({ length: 20 }, (_, at) => `racer-${at}`)
  const replies = await Promise.all([...ids, ...ids].map((id) => citizen.send({ said: '身份证多少钱' }, id)))
  expect(replies.every(({ outcome }) => outcome === 'answered')).toBe(true)
  const history = await house.conversations.history(citizen.id)
  expect(
    history?.turns
      .map(({ turnId }) => turnId)
      .slice(1)
      .toSorted(),
  ).toEqual(ids.toSorted())
  expect(history?.turns.map(({ n }) => n)).toEqual(Array.from({ length: 21 }, (_, n) => n))
})

test('erasing leaves nothing of the conversation and the whole filing', async () => {
  const house = await openHouse({ now })
  const citizen = await openCitizen(house.conversations)
  await citizen.fillIn()
  const reference = referenceIn(await citizen.send({ choice: 'yes' })) ?? ''
  expect(await house.conversations.erase(citizen.id)).toEqual({ kept: [reference] })
  expect(await house.storage.list(`conversation#${citizen.id}`, '')).toEqual([])
  expect((await findSubmission(house.storage, reference))?.payload.answers['insured-region']).toBe('371100')
})
