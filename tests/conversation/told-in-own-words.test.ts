// What is asked to be told in one's own words is taken down as it is told; a wish that is all that was said stays a wish.
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../functions/filings/filing.ts'
import { openHouse } from '../house.ts'

const house = await openHouse({ now: () => new Date('2026-11-21T09:00:00+08:00') })
let count = 0

/** The reply to words that are said to the open question “what is the matter”. */
async function toldTo(said: string, locale: Locale, service = 'hotline-12345', slot = 'matter') {
  const { id } = await house.conversations.open({ locale, channel: 'web' })
  const turn = (input: { said?: string; choice?: string }) =>
    house.conversations.turn({ id: `t${(count += 1)}`, conversationId: id, ...input })
  let reply = await turn({ choice: `file:${service}` })
  for (;;) {
    const ask = reply?.parts.find((part) => part.kind === 'ask')
    if (!ask) throw new Error(`${service} never asks ${slot}`)
    if (ask.slot === slot) break
    reply = await turn({ said: ask.slot === 'consent' ? (locale === 'en' ? 'I agree' : '同意') : ask.input.example })
  }
  const told = await turn({ said })
  const next = told?.parts.find((part) => part.kind === 'ask')
  return { isNoted: told?.outcome === 'asked' && next !== undefined && next.slot !== slot, reply: told }
}

describe('A matter told in one’s own words is taken down', () => {
  test.each([
    '字看不清楚',
    '公示栏的字看不清楚',
    '小区门口公告的字太小，老人看不清，请把字放大一点',
    '路口的指示牌字太小了，请把字放大一点',
    '我们小区天天停水，物业也不管，为什么没人管',
    '为什么路灯坏了三个月还没人修？',
    '派出所把我的名字写错了，跑了三趟都不给改',
    '物业电话总是打不通，让他们改一下',
    '我要投诉楼下烧烤摊，半夜还在吵，油烟很大',
    '请帮我反映一下，学校门口没有斑马线，孩子过马路很危险',
    '希望在我们村加一盏路灯，晚上太黑了',
    '社保局窗口态度不好，说我材料不对就把我赶走了',
    '我想建议公交车多停一会儿，老人上车慢',
    '楼上漏水，找了物业好几次，都说不归他们管',
    '快递不送上门，要我自己去拿，我腿脚不好走不动',
    '停车收费太贵，一个小时十块钱，能不能便宜点',
    '菜市场的秤不准，买三斤只有两斤半，请查一查',
    '邻居家的狗没拴绳，昨天差点咬到孩子',
    '工地晚上施工，吵得睡不着，请尽快处理，谢谢',
    '去年在医院看病，医生让我重复交了两次钱',
    '井盖没了',
    '没有路灯',
  ])('%s', async (said) => {
    const { isNoted, reply } = await toldTo(said, 'zh-CN')
    expect([isNoted, reply?.outcome]).toEqual([true, 'asked'])
  })

  test.each([
    'The street lamp has been broken for three months and nobody comes to repair it',
    'Why is there no water in our building every morning?',
    'Please make the letters on the notice board bigger, old people cannot read them',
    'The police wrote my name wrong and will not change it',
    'The bus driver was rude to my mother yesterday, please talk to the company',
    'I want to complain about the noise from the building site at night',
  ])('%s', async (said) => {
    const { isNoted, reply } = await toldTo(said, 'en')
    expect([isNoted, reply?.outcome]).toEqual([true, 'asked'])
  })
})

describe('What is no matter stays what it is', () => {
  test.each<[string, Locale]>([
    ['把字放大一点', 'zh-CN'],
    ['再说一遍', 'zh-CN'],
    ['人工', 'zh-CN'],
    ['返回上一题', 'zh-CN'],
    ['为什么要问这个', 'zh-CN'],
    ['先停一下', 'zh-CN'],
    ['补办身份证要多少钱', 'zh-CN'],
    ['身份证丢了怎么补办', 'zh-CN'],
    ['你好', 'zh-CN'],
    ['谢谢', 'zh-CN'],
    ['听不懂', 'zh-CN'],
    ['说英文', 'zh-CN'],
    ['办居住证要带什么材料？', 'zh-CN'],
    ['larger text please', 'en'],
    ['say that again', 'en'],
    ['what do I need for a residence permit?', 'en'],
    ['why do you ask that?', 'en'],
  ])('%s', async (said, locale) => {
    expect((await toldTo(said, locale)).isNoted).toBe(false)
  })
})

describe('Asked how an injury came about', () => {
  const doing = async (said: string) => (await toldTo(said, 'zh-CN', 'work-injury', 'doing')).reply?.outcome

  test.each([
    '上午十点在搬货，从梯子上摔下来，腿摔断了，流了很多血',
    '在开冲床，手被机器压断了两根手指',
    '早上七点多骑车去上班，路上被车撞了',
    '下午三点焊东西的时候着火了，脸上手上都烧伤了',
    '在工地上干活，脚手架塌了，人被埋在下面，后来救出来了',
    '清理污水池的时候中毒昏倒了，送医院抢救',
    '当时在配电房检修，触电了，人没醒过来',
  ])('%s is told', async (said) => {
    expect(await doing(said)).toBe('asked')
  })

  test.each([
    '机器把他手卷进去了，现在还在流血，快来人',
    '他从梯子上摔下来了，现在没有呼吸',
    '着火了，快来救人，我们被困在里面',
    '救命',
    '我不想活了',
  ])('%s is a cry', async (said) => {
    expect(await doing(said)).toBe('emergency')
  })
})
