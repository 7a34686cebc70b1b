// A turn that asks the model claims its conversation: nothing is done twice, and nobody waits for the dead.
import { afterEach, expect, test } from 'vitest'
import { memoryStorage } from '../../functions/storage/memory.ts'
import { MORNING } from '../api/citizen.ts'
import { openHouse, type House } from '../house.ts'
import { guestOf, toyModel } from './toy-guest.ts'

const OWN_CASE = '我儿子搬到厂里宿舍了，想把居住证办了，要带啥'
const open: House[] = []
afterEach(() => Promise.all(open.splice(0).map((house) => house.close())))

/** Two processes over one store; the model of the first waits until it is let go. */
async function twoHouses() {
  let now = MORNING
  let letGo = () => {}
  const wait = new Promise<void>((resolve) => (letGo = resolve))
  const storage = { ...memoryStorage(() => now.getTime()), close: async () => {} }
  const slow = toyModel({ writes: [{ wait }, '[none]'] })
  const quick = toyModel({ writes: ['[none]'] })
  const openOne = (toy: typeof slow) => openHouse({ now: () => now, storage, guest: guestOf(toy.language) })
  const [first, second] = [await openOne(slow), await openOne(quick)]
  open.push(first, second)
  const { id } = await first.conversations.open({ locale: 'zh-CN', channel: 'web' })
  const send = (house: House, turn: string, said: string) =>
    house.conversations.turn({ id: turn, conversationId: id, said })
  const later = (ms: number) => (now = new Date(now.getTime() + ms))
  return { first, second, send, letGo, later, slow, quick, id }
}

async function until(holds: () => boolean) {
  for (let count = 0; count < 200 && !holds(); count += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(holds()).toBe(true)
}

test('another turn of the conversation waits until the claim is given up', async () => {
  const { first, second, send, letGo, slow, id } = await twoHouses()
  const one = send(first, 'one', OWN_CASE)
  await until(() => slow.prompts.length === 1)
  let isDone = false
  const two = send(second, 'two', '身份证丢了补办要多少钱').finally(() => (isDone = true))
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(isDone).toBe(false)
  letGo()
  expect((await one)?.outcome).toBe('answered')
  const [answer] = (await two)?.parts ?? []
  expect(answer?.kind === 'say' && answer.sources?.[0]?.service).toBe('id-card')
  expect((await first.conversations.history(id))?.turns).toHaveLength(3)
})

test('the same turn sent again elsewhere takes the claim over at once, and both get one reply', async () => {
  const { first, second, send, letGo, slow, quick } = await twoHouses()
  const one = send(first, 'one', OWN_CASE)
  await until(() => slow.prompts.length === 1)
  const again = await send(second, 'one', OWN_CASE)
  expect(quick.prompts).toHaveLength(1)
  letGo()
  expect(await one).toEqual(again)
})

test('who died with a claim holds the conversation up no longer than 20 s', async () => {
  const { first, second, send, letGo, later, slow } = await twoHouses()
  const one = send(first, 'one', OWN_CASE)
  await until(() => slow.prompts.length === 1)
  later(20_001)
  expect((await send(second, 'two', '身份证丢了补办要多少钱'))?.outcome).toBe('answered')
  letGo()
  expect((await one)?.turnId).toBe('one')
})

test('breakage in a claimed turn lets the next one in at once', async () => {
  const broken = guestOf({
    warm: async () => {},
    propose: () => Promise.reject(new Error('a bug')),
    // oxlint-disable-next-line require-yield
    async *write() {
      throw new Error('a bug')
    },
  })
  const house = await openHouse({ now: () => MORNING, guest: broken })
  open.push(house)
  const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web' })
  const send = (turn: string, said: string) => house.conversations.turn({ id: turn, conversationId: id, said })
  expect((await send('one', OWN_CASE))?.outcome).toBe('unavailable')
  const begun = performance.now()
  expect((await send('two', '身份证丢了补办要多少钱'))?.outcome).toBe('answered')
  expect(performance.now() - begun).toBeLessThan(8_000)
})

test('who cannot wait for the model is told so, nothing is kept, and the same turn is taken whole after that', async () => {
  const { first, slow, letGo, send, id } = await twoHouses()
  const turn = { id: 'one', conversationId: id, said: OWN_CASE }
  expect(await first.conversations.turnByRules(turn)).toBe('model-wanted')
  expect(slow.prompts).toHaveLength(0)
  expect((await first.conversations.history(id))?.turns).toHaveLength(1)
  letGo()
  const whole = await send(first, 'one', OWN_CASE)
  expect(slow.prompts).toHaveLength(1)
  expect(await first.conversations.turnByRules(turn)).toEqual(whole)
  const sure = await first.conversations.turnByRules({ id: 'two', conversationId: id, said: '人工' })
  expect(sure).toMatchObject({ outcome: 'handed-over' })
})
