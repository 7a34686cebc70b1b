// Resume codes in the core: six digits carry a conversation to another channel, once, within a day, and to nobody else.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../functions/conversation/turn.ts'
import type { Reply } from '../../functions/conversation/reply.ts'
import { drawCode } from '../../functions/conversation/resume/draw-code.ts'
import { hideCode } from '../../functions/conversation/resume/resume-sayings.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'

const HOUR = 3_600_000
const ID_NUMBER = '510202200001010017'

let now: number
let storage: Storage
let house: House
/** Everything that reached the store, as it lies there. */
let atRest: string[]
beforeEach(async () => {
  now = Date.parse('2026-11-21T09:00:00+08:00')
  atRest = []
  const bare = memoryStorage(() => now)
  storage = {
    ...bare,
    put(key, value, options) {
      atRest.push(JSON.stringify([key, value]))
      return bare.put(key, value, options)
    },
  }
  house = await openHouse({ now: () => new Date(now), storage })
})
afterEach(() => house.close())

async function begin(channel: Channel, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { id, token } = await house.conversations.open({ locale, channel })
  let count = 0
  const say = async (said: string): Promise<Reply> => {
    const reply = await house.conversations.turn({ id: `${channel}-${(count += 1)}`, conversationId: id, said })
    if (!reply) throw new Error('the conversation is gone')
    return reply
  }
  return { id, token, say }
}

/** A filing up to the question after the ID number. */
async function fillIn({ say }: Awaited<ReturnType<typeof begin>>): Promise<void> {
  for (const said of ['我要给自己办异地就医备案', '同意', '王小明', ID_NUMBER]) await say(said)
}

function codeOf({ parts }: Reply): string {
  const shown = parts.flatMap((part) => (part.kind === 'say' ? (part.facts ?? []) : []))[0]?.value ?? ''
  expect(shown).toMatch(/^[1-9]\d{2} \d{3}$/)
  return shown.replace(' ', '')
}

const openAsk = ({ parts }: Reply) => parts.findLast((part) => part.kind === 'ask')?.slot

test('a call is gone on with on the page: its answers are kept, its old secret opens nothing', async () => {
  const call = await begin('phone')
  await fillIn(call)
  const given = await call.say('我想在网上接着办')
  const code = codeOf(given)
  expect(given.parts[0]).toMatchObject({ text: expect.stringMatching(/点“接着办”.*后四位/) })
  now += 2 * HOUR
  const resumed = await house.conversations.resume({ code, check: '0017', channel: 'web' })
  if ('refused' in resumed) throw new Error(resumed.refused)
  expect(resumed.id).toBe(call.id)
  expect(await house.conversations.admit(call.id, call.token)).toBe('wrong-token')
  expect(await house.conversations.admit(call.id, resumed.token)).toBe('admitted')
  expect(openAsk(resumed.reply)).toBe('insured-region')
  expect(resumed.reply.spoken).toContain('接上了')
  const history = await house.conversations.history(call.id)
  expect(history).toMatchObject({ channel: 'web', filing: { service: 'cross-province-medical' } })
  expect(history?.turns.at(-1)?.reply).toEqual(resumed.reply)
  expect(JSON.stringify(history)).not.toContain(ID_NUMBER)
  // It goes on like any other conversation.
  expect(openAsk(await call.say('重庆'))).not.toBe('insured-region')
})

test('the page is gone on with by telephone, where the question is heard', async () => {
  const page = await begin('web', 'en')
  await page.say('I want to file for medical care in another province')
  const made = await house.conversations.resumeCode(page.id)
  expect(made).toMatchObject({ code: expect.stringMatching(/^[1-9]\d{5}$/), expiresAt: now + 24 * HOUR })
  const resumed = await house.conversations.resume({ code: made?.code ?? '', channel: 'phone' })
  expect(resumed).toMatchObject({ id: page.id, reply: { locale: 'en', outcome: 'asked' } })
  expect(await house.conversations.history(page.id)).toMatchObject({ channel: 'phone' })
})

test('an answer is told again where it is to be read', async () => {
  const call = await begin('phone')
  const answer = await call.say('身份证丢了补办要多少钱')
  const code = codeOf(await call.say('换手机办'))
  const resumed = await house.conversations.resume({ code, channel: 'web' })
  if ('refused' in resumed) throw new Error(resumed.refused)
  expect(resumed.reply.parts.slice(1)).toEqual(answer.parts)
  expect(resumed.reply.parts[0]).toMatchObject({ text: expect.stringContaining('身份证丢了补办要多少钱') })
})

test('for the ear it is digit by digit, twice, and the same turn gives the same code again', async () => {
  const call = await begin('phone')
  const given = await house.conversations.turn({ id: 'one', conversationId: call.id, said: '给我个接续码' })
  if (!given) throw new Error('no reply')
  const NAMES = '零幺二三四五六七八九'
  const digits = Array.from(codeOf(given), (digit) => NAMES[Number(digit)])
  const aloud = `${digits.slice(0, 3).join(' ')}，${digits.slice(3).join(' ')}`
  expect(given.spoken.split(aloud)).toHaveLength(3)
  await call.say('身份证丢了怎么补')
  expect(await house.conversations.turn({ id: 'one', conversationId: call.id, said: '给我个接续码' })).toEqual(given)
})

test('nothing at rest, and no history, shows a code; the head that gave it still does to its own holder', async () => {
  const page = await begin('web')
  const code = codeOf(await page.say('发个码给我'))
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`
  expect(JSON.stringify(await house.conversations.history(page.id))).toContain(shown)
  expect((await page.say(`我的接续码是${code}`)).spoken).toContain('接着办')
  const history = JSON.stringify(await house.conversations.history(page.id))
  for (const form of [code, shown]) {
    expect(history).not.toContain(form)
    expect(atRest.join('\n')).not.toContain(form)
  }
  expect(history).toContain('我的接续码是******')
})

describe('a code', () => {
  test('works once, also when two use it at the same moment', async () => {
    const { id } = await begin('web')
    const { code = '' } = (await house.conversations.resumeCode(id)) ?? {}
    // A second house over the same store is another process: nothing but the store keeps them apart.
    const other = await openHouse({ now: () => new Date(now), storage })
    const uses = await Promise.all(
      [house, other, house, other].map(({ conversations }) => conversations.resume({ code, channel: 'phone' })),
    )
    expect(uses.filter((use) => 'token' in use)).toHaveLength(1)
    expect(uses.filter((use) => 'refused' in use).map((use) => use.refused)).toEqual(Array(3).fill('no-such-code'))
  })

  test('ends when a newer one is given, when its day is over, and with its conversation', async () => {
    const { id } = await begin('phone')
    const first = await house.conversations.resumeCode(id)
    const second = await house.conversations.resumeCode(id)
    const use = (code = '') => house.conversations.resume({ code, channel: 'web' })
    expect(await use(first?.code)).toEqual({ refused: 'no-such-code' })
    now += 24 * HOUR - 1000
    const page = await begin('web')
    const third = await house.conversations.resumeCode(page.id)
    await house.conversations.erase(page.id)
    expect(await use(third?.code)).toEqual({ refused: 'no-such-code' })
    expect(await house.conversations.resumeCode(page.id)).toBeUndefined()
    const late = await house.conversations.history(id)
    expect(late?.channel).toBe('phone')
    now += 1000
    expect(await use(second?.code)).toEqual({ refused: 'no-such-code' })
  })

  test('needs the last four of a number that the conversation holds, and ends with the fifth wrong one', async () => {
    const call = await begin('phone')
    await fillIn(call)
    const code = codeOf(await call.say('给我个接续码'))
    const use = (check?: string) => house.conversations.resume({ code, ...(check && { check }), channel: 'web' })
    expect(await use()).toEqual({ refused: 'check-needed' })
    for (let wrong = 0; wrong < 4; wrong += 1) expect(await use('9999')).toEqual({ refused: 'wrong-check' })
    expect(await use('9999')).toEqual({ refused: 'locked' })
    expect(await use('0017')).toEqual({ refused: 'locked' })
    const again = codeOf(await call.say('再给我个接续码'))
    expect(await house.conversations.resume({ code: again, check: '0017', channel: 'web' })).toHaveProperty('token')
  })

  test('takes the star of a telephone for the X of an ID number', async () => {
    const page = await begin('web')
    for (const said of ['我要给自己办异地就医备案', '同意', '王小明', '11010119000101009X']) await page.say(said)
    const { code = '' } = (await house.conversations.resumeCode(page.id)) ?? {}
    expect(await house.conversations.resume({ code, check: '009*', channel: 'phone' })).toHaveProperty('token')
  })

  test('wrong checks at one moment are no more than five', async () => {
    const call = await begin('phone')
    await fillIn(call)
    const code = codeOf(await call.say('给我个接续码'))
    const uses = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        house.conversations.resume({ code, check: n === 11 ? '0017' : `10${10 + n}`, channel: 'web' }),
      ),
    )
    expect(uses.filter((use) => 'token' in use)).toEqual([])
  })

  test('is drawn evenly, and never begins with the key that calls a person', () => {
    const words = [Buffer.alloc(4, 0xff), Buffer.alloc(4, 0)].map((bytes) => bytes.toString('base64url'))
    expect(drawCode(() => words.shift() ?? '')).toBe('100000')
  })
})

test.each(['我的接续码是382910', '接续码三八二九幺零', 'my resume code is 382910', 'my code is 382910'])(
  '“%s” is no secret to be warned of, and is told where it goes',
  async (said) => {
    const page = await begin('web')
    const call = await begin('phone')
    expect(await page.say(said)).toMatchObject({
      outcome: 'answered',
      spoken: expect.stringMatching(/接着办|Continue/),
    })
    expect(await call.say(said)).toMatchObject({ outcome: 'answered', spoken: expect.stringMatching(/井号键|hash/) })
  },
)

test.each(['短信验证码是382910', '我的验证码是 382910'])('“%s” still is', async (said) => {
  expect(await (await begin('web')).say(said)).toMatchObject({ outcome: 'guarded' })
})

test('a call is told where photos go, and how to go on in writing', async () => {
  const call = await begin('phone')
  let reply = await call.say('我要给自己办异地就医备案')
  for (let ask = reply.parts.at(-1); ask?.kind === 'ask'; ask = reply.parts.at(-1)) {
    if (ask.input.type === 'attachment') break
    reply = await call.say(ask.input.choices ? (ask.input.choices[0]?.label ?? '') : ask.input.example)
  }
  expect(reply.parts.at(-1)).toMatchObject({ text: expect.stringContaining('换手机办') })
  expect(reply.spoken).toContain('换手机办')
  expect((await call.say('换手机办')).parts[0]).toHaveProperty('facts')
})

test('a code said aloud is not kept', () => {
  expect(hideCode('我的接续码 382 910 对吗')).toBe('我的接续码 ****** 对吗')
  expect(hideCode('my resume code is 382910')).toBe('my resume code is ******')
  expect(hideCode('邮编 262300')).toBe('邮编 262300')
})
