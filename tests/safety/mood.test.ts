// The reply opens gently for the bereaved and the hurt, and stays calm with the angry.
import { describe, expect, test } from 'vitest'
import { moodOf } from '../../functions/safety/mood.ts'
import { ORDINARY } from './ordinary-turns.ts'

const MOODS = {
  grief: [
    '我爸走了',
    '我妈上个月去世了，户口怎么销',
    '老伴没了',
    '父亲過世了',
    '爷爷不在了',
    'my father passed away',
    'my mum died last week',
    'I lost my husband',
    '俺爹咽气了',
    '俺爹嚥氣了',
    '昨晚上咽气了',
    '我爸刚咽了气，要办啥',
    '俺娘老了，昨天埋的',
    '我爹老了，后天出殡，户口咋销',
    '我奶奶仙逝了',
    '我媳妇生孩子没保住',
    '怀了七个月孩子没保住',
    '我爸没抢救过来',
    '孩子没了',
    'my father is dead',
    'my father was pronounced dead',
    'we buried my mother yesterday',
    'my wife lost the baby',
    'our baby was stillborn',
  ],
  harm: [
    '家暴证明怎么开',
    '被老公打了想离婚',
    'my husband beats me, how do I divorce',
    'domestic violence certificate',
    '老公打我我想离婚',
    '儿子不给我饭吃还打我',
    '儿媳妇不给我饭吃',
    '闺女骂我还动手打我',
    '孙子天天打我',
    'he beats me and I want a divorce',
    'my son gives me no food and hits me',
    'my daughter-in-law starves me',
  ],
  abuse: [
    '你们是傻逼吗',
    '垃圾系统',
    '滚',
    '你妈的',
    '这破系统啥也不会',
    '闭嘴吧',
    'you are dumb as a post',
    'this bot is rubbish',
    'you are useless',
    'fuck off',
    'stupid bot',
  ],
}

describe('the mood is heard', () => {
  test.each(Object.entries(MOODS))('%s', (mood, turns) => {
    expect(turns.filter((turn) => moodOf(turn) !== mood)).toEqual([])
  })
})

test('an ordinary question has no mood', () => {
  const even = [
    '我妈走了三趟都没办成',
    '我儿子没了工作',
    '垃圾清运费怎么交',
    '神经病人能办残疾证吗',
    '我有病能提前退休吗',
    "I lost my husband's ID card",
    '咽不下这口气',
    '我爸老了走不动，能上门办吗',
    '人老了以后想树葬怎么申请',
    '我妈老了，想问安葬费',
    '爷爷老了埋怨我',
    '奶奶老了埋不动东西',
    '爷爷老了要不要出殡补贴',
    '孩子的学位没保住',
    '工作没保住',
    '孩子没了学籍怎么办',
    '孩子没了医保',
    '我儿子给我打电话了',
    '儿子打我电话',
    '儿子不在家，食堂不给我饭吃吗',
    '老公打我卡里的钱要交税吗',
    '儿子不管我',
    'my phone is dead',
    'he beat me to the queue',
    'my son hits school age',
    'we lost the baby formula receipt',
    'is my father dead in your records',
    ...ORDINARY,
  ]
  expect(even.filter((turn) => moodOf(turn) !== undefined)).toEqual([])
})
