// Danger that no rule knows, over the real knowledge: heard at once, told of in one line, or an answer like any other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hearAlarm, learntWish } from '../../functions/conversation/hear-alarm.ts'
import type { Context } from '../../functions/conversation/context.ts'
import type { Conversation } from '../../functions/conversation/conversation.ts'
import { emergencyIn } from '../../functions/safety/emergencies.ts'
import { guardTurn } from '../../functions/safety/guard-turn.ts'
import { type House, openHouse } from '../house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-21T09:00:00+08:00') })
})
afterAll(() => house.close())

// What is looked at of them, and nothing else.
const fresh = { locale: 'zh-CN' } as Conversation
const filing = {
  ...fresh,
  filing: { id: 'f', service: 'residence-permit', consented: true, answers: {} },
} as Conversation
const context = () => ({ catalogue: house.catalogue }) as Context
const heard = (said: string, where = fresh) => hearAlarm(said, said, where, context())

describe('a cry that no rule knows', () => {
  test.each([
    '三楼的窗口往外吐火舌，楼上有人在拍玻璃',
    '楼下的门让人踹开了，拿着铁棍往楼上冲',
    "grandad slid off the chair, his eyes are open but he won't answer me",
  ])('is sure: %s', (said) => {
    expect(emergencyIn(said)).toBeUndefined()
    expect(heard(said)?.sure).toBe(true)
  })

  test('may only be possible', () =>
    expect(heard('没人管我死活，低保到底批不批')).toEqual({ kind: 'suicide', sure: false }))
})

test('what the rules heard counts without any index', () => {
  const bare = { catalogue: { soundsLike: () => undefined, filing: () => undefined } } as unknown as Context
  const cry = '我家着火了快来人'
  expect(hearAlarm(cry, cry, fresh, bare)).toEqual({ kind: 'fire', sure: true })
})

test.each(['嗯嗯', '好的', '吃了没', 'ok thanks', '身份证丢了咋补', 'how much is a new ID card', '我要办居住证'])(
  'an ordinary turn is no alarm: %s',
  (said) => expect(heard(said)).toBeUndefined(),
)

test.each([
  '王小明',
  '510202200001010017',
  '山东省日照市东港区石臼街道海曲东路二十三号三单元六零二室',
  '我来上海照顾刚生了孩子的女儿，住在她家里',
  '去年冬天在工地上摔了一跤，腿里打了钢板，今年要取出来',
  'Flat 12, 34 Haiqu East Road, Donggang District, Rizhao',
  'I broke my wrist at work last spring and the plate has to come out now',
])('an answer inside a filing is no alarm: %s', (said) => expect(heard(said, filing)).toBeUndefined())

describe('a wish that no rule knows', () => {
  const wish = (said: string, where = fresh) => learntWish(said, where, context())
  test('is declined where it is all but certain, and never inside a filing', () => {
    const said = '帮我瞧瞧我那个合伙人的存款有多少'
    expect(guardTurn(said)).toBeUndefined()
    expect(wish(said)).toBe('other-people')
    expect(wish(said, filing)).toBeUndefined()
  })

  test.each([
    '我妈的医保卡余额怎么查',
    '公积金提取有什么条件',
    'can I collect my father’s pension for him',
    '我的社保交了几年了',
  ])('is not heard in %s', (said) => expect(wish(said)).toBeUndefined())
})
