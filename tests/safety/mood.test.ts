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
  ],
  harm: [
    '家暴证明怎么开',
    '被老公打了想离婚',
    'my husband beats me, how do I divorce',
    'domestic violence certificate',
  ],
  abuse: ['你们是傻逼吗', '垃圾系统', '滚', '你妈的', 'you are useless', 'fuck off', 'stupid bot'],
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
    "I lost my husband's ID card",
    ...ORDINARY,
  ]
  expect(even.filter((turn) => moodOf(turn) !== undefined)).toEqual([])
})
