// What the room does by itself: patience, fillers, codes, people, and nobody who takes the call.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallEvent, CallStep, Listen } from '../../functions/channels/phone/call.ts'
import type { PhoneParts } from '../../functions/channels/phone/phone-parts.ts'
import { endCall, stepAwaited, takeCall } from '../../functions/channels/phone/take-call.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import type { Guest } from '../../functions/conversation/model/guest.ts'
import { type House, openHouse } from '../house.ts'
import { guestOf, toyModel } from '../model/toy-guest.ts'
import { phoneOf } from './telephone.ts'

const MORNING = '2026-11-23T09:00:00+08:00'
let now = new Date(MORNING)
let house: House
let parts: PhoneParts
let drawn = 0

async function open(guest?: Guest, agent: { hours?: string; phone?: string } = {}): Promise<void> {
  house = await openHouse({ now: () => now, ...(guest && { guest }) })
  parts = phoneOf(house, { desk: openDesk({ ...house.handover, ...agent }) }).parts
}
beforeEach(async () => {
  now = new Date(MORNING)
  await open()
})
afterEach(() => house.close())

/** A call step by step; each takes what the line heard. */
function call(from: string | undefined = '+8613900139000') {
  const callId = `CA${(drawn += 1)}`
  let n = 0
  const take = async (heard: Omit<CallEvent, 'callId' | 'n'> = {}): Promise<CallStep> => {
    const taken = await takeCall({ callId, n, ...(from && { from }), ...heard }, parts)
    if (typeof taken === 'string') throw new Error(taken)
    n += 1
    return taken
  }
  return { callId, take, at: () => n }
}

const words = ({ say }: CallStep) => say.map(({ text }) => text).join('\n')
function listens({ then }: CallStep): Listen {
  if (then.do !== 'listen') throw new Error(`it does not listen: ${then.do}`)
  return then
}

describe('patience', () => {
  test('grows with silence, with what was cut short and with "slower", up to a limit', async () => {
    const { take } = call()
    expect(listens(await take())).toMatchObject({ startMs: 8000, endMs: 1500 })
    const silent = listens(await take())
    expect(silent).toMatchObject({ startMs: 10_500, endMs: 1500 })
    expect(listens(await take({ said: '我要', confidence: 0.9 }))).toMatchObject({ startMs: 10_500, endMs: 2000 })
    expect(listens(await take({ said: '我要办居住证', confidence: 0.2 })).endMs).toBe(2500)
    const slower = await take({ said: '慢一点' })
    expect(listens(slower)).toMatchObject({ startMs: 13_000, endMs: 3000 })
    expect(slower.say.every(({ pace }) => pace === 0.75)).toBe(true)
    const usual = await take({ said: '说快一点' })
    expect(listens(usual)).toMatchObject({ startMs: 10_500, endMs: 2500 })
    expect(usual.say.every(({ pace }) => pace === 0.9)).toBe(true)
  })

  test('does not grow where a caller simply says yes, or keys a number', async () => {
    const { take } = call()
    await take()
    for (const heard of [{ said: '我要办居住证' }, { said: '好' }, { said: '是' }, { digits: '1' }])
      expect(listens(await take(heard))).toMatchObject({ startMs: 8000, endMs: 1500 })
  })
})

test('the line is told which words may come: those of the question, those that steer, names of services', async () => {
  const { take } = call()
  await take()
  const consent = listens(await take({ said: '我要办居住证' }))
  expect(consent.hints.slice(0, 2)).toEqual(['同意', '不同意'])
  expect(consent.hints).toEqual(expect.arrayContaining(['人工', '重复', '慢一点', '居住证', '医保异地备案']))
  expect(consent.hints.length).toBeLessThanOrEqual(500)
  expect(consent.hints.filter((hint) => hint.length > 100 || hint.includes(','))).toEqual([])
})

describe('the filler', () => {
  const UNSURE = '我儿子搬到厂里宿舍了，想把居住证办了，要带啥'

  test('is said while the model is asked, and the same turn comes after it', async () => {
    await house.close()
    const toy = toyModel({ writes: [] })
    await open(guestOf(toy.language))
    const { take, callId } = call()
    await take()
    const waits = await take({ said: UNSURE })
    expect(waits.then.do).toBe('wait')
    expect(words(waits)).toBe('嗯，我看一下。')
    expect(toy.prompts).toHaveLength(0)
    // Asked again it is the same, and still nothing was asked of the model.
    expect(await takeCall({ callId, n: 1, said: UNSURE }, parts)).toEqual(waits)
    expect(toy.prompts).toHaveLength(0)
    const late = await take({ late: true })
    expect(listens(late).next).toBe(3)
    expect(toy.prompts.length).toBeGreaterThan(0)
    // Nothing was said meanwhile: that is no silence.
    expect(listens(late).startMs).toBe(8000)
  })

  test('a 0 that was pressed meanwhile calls a person', async () => {
    await house.close()
    await open(guestOf(toyModel({}).language))
    const { take } = call()
    await take()
    expect((await take({ said: UNSURE })).then.do).toBe('wait')
    expect((await take({ late: true, digits: '0' })).then.do).toBe('transfer')
  })

  test('is never said without a model', async () => {
    const { take } = call()
    await take()
    expect((await take({ said: UNSURE })).then.do).toBe('listen')
  })
})

describe('a person', () => {
  test('0 puts through with a card, in any state, and the card is over when they spoke', async () => {
    const { take } = call()
    await take()
    await take({ said: '我要办居住证' })
    const step = await take({ digits: '0' })
    expect(step.then).toMatchObject({ do: 'transfer', to: '12345', card: expect.any(String) })
    const back = await take({ dialled: 'answered' })
    expect(words(back)).toContain('您又回到帮办了')
  })

  test('the number that was set takes the call', async () => {
    await house.close()
    await open(undefined, { phone: '+8661234567' })
    const { take } = call()
    await take()
    expect((await take({ said: '转人工' })).then).toMatchObject({ do: 'transfer', to: '+8661234567' })
  })

  const untaken = async (from?: string) => {
    const line = call(from)
    await line.take()
    await line.take({ said: '转人工' })
    return { ...line, offer: await line.take({ dialled: 'not-taken' }) }
  }

  test('who is not taken is offered a call back, one question, key 1 or "好"', async () => {
    for (const yes of [{ digits: '1' }, { said: '好' }]) {
      const { take, offer } = await untaken()
      expect(words(offer)).toContain('请按 1')
      expect(words(await take(yes))).toContain('给您回电话')
    }
  })

  test('who does not want one gets a ticket, its number read twice in groups', async () => {
    const { take } = await untaken()
    const told = await take({ digits: '2' })
    const groups = told.say.map(({ text }) => text).filter((text) => /^[A-Z0-9]( [A-Z0-9])+$/.test(text))
    expect(groups.length).toBeGreaterThanOrEqual(6)
    expect(words(told)).toContain('再说一遍')
  })

  test.each(['不用了', '不了', '不用', '不用打了，谢谢', 'no need', 'no thanks'])('“%s” is a no to it', async (no) => {
    const { take } = await untaken()
    expect(words(await take({ said: no }))).toContain('编号是')
  })

  test('silence at the offer is asked once more, then it is a ticket: nobody is lost', async () => {
    const { take } = await untaken()
    expect(words(await take())).toContain('要回电话，请按 1')
    expect(words(await take())).toContain('编号是')
  })

  test('a cry for help comes before the question whether to call back', async () => {
    const { take } = call()
    await take()
    await take({ said: '人工' })
    await take({ dialled: 'not-taken' })
    expect(words(await take({ said: '我胸口疼得喘不上气，快救救我' }))).toMatch(/120|幺二零/u)
  })

  test('a line that shows no number gets a ticket in place of a call back', async () => {
    const { take } = await untaken('')
    expect(words(await take({ digits: '1' }))).toContain('编号是')
  })

  test('out of hours nobody is dialled', async () => {
    await house.close()
    await open(undefined, { hours: '6 10:00-11:00' })
    const { take } = call()
    await take()
    const step = await take({ said: '转人工' })
    expect(step.then.do).toBe('listen')
    expect(words(step)).toContain('下班')
    expect(words(await take({ said: '好' }))).toContain('给您回电话')
  })

  test('a desk that breaks keeps nobody from a person', async () => {
    const broken = async () => {
      throw new Error('the list is gone')
    }
    parts = { ...parts, desk: { put: broken, callBack: broken, ticket: broken, taken: broken } }
    const { take } = call()
    await take()
    expect((await take({ said: '转人工' })).then).toMatchObject({ do: 'transfer', to: '12345' })
    expect(words(await take({ dialled: 'not-taken' }))).toContain('12345')
  })
})

describe('an emergency', () => {
  test('is said first, and one key or one word connects', async () => {
    for (const yes of [{ digits: '1' }, { said: '好' }, { said: '快接通' }]) {
      const { take } = call()
      await take()
      const told = await take({ said: '家里着火了' })
      expect(words(told)).toContain('119')
      expect((await take(yes)).then).toMatchObject({ do: 'transfer', to: '119' })
      expect(words(await take({ dialled: 'not-taken' }))).toContain('自己拨 119')
    }
  })

  test('what is said in place of yes is heard as ever', async () => {
    const { take } = call()
    await take()
    await take({ said: '家里着火了' })
    expect((await take({ said: '转人工' })).then).toMatchObject({ do: 'transfer', to: '12345' })
  })
})

describe('a code', () => {
  const begun = async () => {
    const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web' })
    await house.conversations.turn({ id: 't1', conversationId: id, said: '我要办居住证' })
    const made = await house.conversations.resumeCode(id)
    if (!made) throw new Error('no code was made')
    return made.code
  }

  test('keyed after the greeting goes on where the page stopped, whole or key by key', async () => {
    for (const wise of ['whole', 'keys'] as const) {
      const code = await begun()
      const { take } = call()
      await take()
      if (wise === 'keys') {
        const held = await take({ digits: code.slice(0, 1), oneByOne: true })
        expect(held.say).toEqual([])
        expect(listens(held)).toMatchObject({ keys: 'number', startMs: 2000 })
      }
      const step = await take({ digits: wise === 'keys' ? code.slice(1) : code })
      expect(words(step)).toContain('接上了')
      expect(listens(step).hints[0]).toBe('同意')
    }
  })

  test('a single key after the greeting is a choice when no more come', async () => {
    const { take } = call()
    await take()
    await take({ digits: '1', oneByOne: true })
    const step = await take()
    expect(listens(step)).toMatchObject({ keys: 'one', startMs: 8000 })
  })

  test('said is asked for, and taken', async () => {
    const code = await begun()
    const { take } = call()
    await take()
    expect(listens(await take({ said: '我有接续码' })).keys).toBe('number')
    expect(words(await take({ said: [...code].join(' ') }))).toContain('接上了')
  })

  test('a wrong one is told so, and after three no more are tried', async () => {
    const { take } = call()
    await take()
    expect(words(await take({ digits: '999999' }))).toContain('不对')
    expect(words(await take({ digits: '999998' }))).toContain('不对')
    expect(words(await take({ digits: '999997' }))).toContain('先不试了')
    expect(words(await take({ digits: '999996' }))).not.toContain('接续码')
  })

  test('is checked by the last four of a number that the conversation holds', async () => {
    const { id } = await house.conversations.open({ locale: 'zh-CN', channel: 'web' })
    const say = (turn: string, said: string) => house.conversations.turn({ id: turn, conversationId: id, said })
    for (const [at, said] of ['我要办异地就医备案', '同意', '给自己', '王小明', '510202200001010017'].entries())
      await say(`t${at}`, said)
    const made = await house.conversations.resumeCode(id)
    const { take } = call()
    await take()
    expect(words(await take({ digits: made?.code ?? '' }))).toContain('后四位')
    expect(words(await take({ digits: '1234' }))).toContain('对不上')
    expect(words(await take({ digits: '0017' }))).toContain('接上了')
  })
})

test('a caller who was with a person for an hour is heard in a new conversation', async () => {
  const { take } = call()
  await take()
  await take({ said: '转人工' })
  now = new Date(now.getTime() + 3_600_000)
  await take({ dialled: 'answered' })
  expect(words(await take({ said: '身份证丢了怎么补' }))).toContain('派出所')
})

test('silence without end is told goodbye, once all was done that can be', async () => {
  const { take } = call()
  await take()
  await take({ said: '转人工' })
  await take({ dialled: 'not-taken' })
  await take({ digits: '1' })
  const steps = []
  for (let count = 0; count < 8 && steps.at(-1)?.then.do !== 'hang-up'; count += 1) steps.push(await take())
  expect(steps.at(-1)?.then.do).toBe('hang-up')
})

test('a call that has ended awaits nothing', async () => {
  const { take, callId } = call()
  await take()
  expect(await stepAwaited(callId, parts)).toBe(1)
  await endCall(callId, parts)
  expect(await stepAwaited(callId, parts)).toBeUndefined()
  expect(await takeCall({ callId, n: 0 }, parts)).toBe('ended')
})
