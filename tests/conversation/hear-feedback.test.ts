// What people say of the service is heard as a grade or a report, and what only looks like one is not.
import { describe, expect, test } from 'vitest'
import { feedbackIn } from '../../functions/conversation/feedback/hear-feedback.ts'
import { saysGuideIsWrong } from '../../functions/conversation/feedback/says-guide-wrong.ts'

const GRADES: Record<number, string[]> = {
  5: [
    '非常满意',
    '非常满意！',
    '很满意',
    '我非常满意，谢谢',
    '对你们的服务非常满意',
    '给个好评',
    '好评',
    '五星好评',
    '给五星',
    '五星',
    '5分',
    '打5分',
    '给你打五分',
    '满分',
    '点个赞',
    '5 颗星',
    '⭐⭐⭐⭐⭐',
    'Very satisfied',
    "I'm very satisfied",
    'very satisfied with the service',
    'five stars',
    '5 stars',
    'I give it 5 stars',
    '5 out of 5',
    '5/5',
    'good review',
  ],
  4: ['满意', '挺满意的', '比较满意', '我满意', '打四分', '四星', 'satisfied', 'I am satisfied', '4/5', 'four stars'],
  3: ['基本满意', '基本上满意', '三分', '中评', 'fairly satisfied', 'somewhat satisfied', '3 stars'],
  2: [
    '不满意',
    '我不满意',
    '不太满意',
    '对这次服务不满意',
    '两分',
    'dissatisfied',
    'not satisfied',
    "I'm not very satisfied",
    '2 stars',
  ],
  1: [
    '非常不满意',
    '很不满意',
    '差评',
    '给差评',
    '一星',
    '1分',
    'very dissatisfied',
    'not satisfied at all',
    'one star',
    'bad review',
  ],
}

const NO_GRADES = [
  '满意吗',
  '你们满意度多少',
  '怎么给好评',
  '5',
  '五',
  '5分钟',
  '五星红旗',
  '我对社保局不满意',
  '对派出所的服务态度很不满意',
  '三星手机发票',
  '5元',
  '第五个',
  '不',
  '好',
  '好的',
  '对',
  '我不满意这个政策',
  'star',
  'five',
  'Am I satisfied?',
  'how do I rate you',
  'satisfied with my salary',
  '我要投诉',
  '投诉',
  '我要给医院差评',
  'I want to make a complaint',
  '满',
  '赞',
  '意见',
  '5.5',
  'one',
]

const WRONG = [
  '指南有误',
  '指南有误！',
  '这个指南写错了',
  '办事指南过时了',
  '指南里电话写错了',
  '指南上的费用不对',
  '你说的不对',
  '你说得不对',
  '你说错了',
  '您讲的不对',
  '你刚才说的不准',
  '这个写错了',
  '这里写的不对',
  '这条说错了',
  '这里有误',
  '答案是错的',
  '你给的电话打不通',
  '你给的网址打不开',
  '回答不准确',
  '不对，指南写错了',
  '我要投诉，指南写错了',
  '内容有误',
  '这个规定过时了',
  'this guide is wrong',
  'The guide is out of date',
  'this answer is not correct',
  'that is wrong information',
  "that's incorrect information",
  'your answer is wrong',
  'You are wrong',
  'what you said is wrong',
  'there is a mistake in the guide',
  'the phone number you gave me is wrong',
  'The guide on the ID card is wrong',
  'wrong information',
  'this information is outdated',
]

const NOT_WRONG = [
  '身份证号不对',
  '手机号写错了',
  '我写错了',
  '我说错了',
  '名字错了',
  '不对',
  '错了',
  '不是',
  '这不对',
  '我的名字写错了',
  '户口本上名字写错了怎么改',
  '身份证上的地址写错了',
  '我要投诉',
  '我要投诉办事员态度不好',
  '填错了',
  '日期不对',
  '这个名字写错了',
  '出生证上的信息有误',
  '我的信息有误',
  '指南在哪看',
  '有办事指南吗',
  '指南有误怎么办',
  '你好',
  '身份证过期了',
  '证件过时了',
  '我卡失效了',
  '电话打不通',
  '你搞错了吗',
  '你理解错了',
  '医保卡信息不对',
  'my ID number is wrong',
  'the phone number is wrong',
  'wrong',
  'that is wrong',
  'not right',
  'my name is spelled wrong on the card',
  'What if the guide is wrong?',
  'I typed the wrong number',
  'I want to complain',
  'the date is wrong',
  'is there a guide',
  '指南不错',
  '指南写的没错',
  '指南没有写错',
  '你说的没错',
  '我上一个回答错了',
  'the guide is not wrong',
  'nothing in this guide is wrong',
  'my card is out of date',
  'how do I correct a mistake in my birth certificate',
  'you gave me a form',
  'I pressed the wrong button',
]

describe('a grade', () => {
  const rows = Object.entries(GRADES).flatMap(([grade, all]) => all.map((said) => [said, Number(grade)] as const))
  test.each(rows)('%s gives %i', (said, grade) => expect(feedbackIn(said)).toEqual({ grade }))

  test.each([...NO_GRADES, ...NOT_WRONG])('%s gives none', (said) => expect(feedbackIn(said)).toBeUndefined())

  test.each([
    ['5', 5],
    ['五', 5],
    ['one', 1],
    ['1', 1],
  ])('%s alone is a grade only when grades were asked for', (said, grade) => {
    expect([feedbackIn(said), feedbackIn(said, { asked: true })]).toEqual([undefined, { grade }])
  })
})

describe('a report', () => {
  test.each(WRONG)('%s says that the guide is wrong', (said) => expect(feedbackIn(said)).toEqual({ guideWrong: true }))

  test.each(['这个写错了', '这里写的不对', '内容有误', '答案不对', 'this information is wrong', 'wrong information'])(
    'while a filing is open %s is about what was filled in',
    (said) => expect(feedbackIn(said, { filing: true })).toBeUndefined(),
  )

  test.each(['指南有误', '你说的不对', 'this guide is wrong', 'your answer is wrong'])(
    'while a filing is open %s still is a report',
    (said) => expect(feedbackIn(said, { filing: true })).toEqual({ guideWrong: true }),
  )
})

describe('the reason of a rating', () => {
  test.each([
    '指南有误',
    '写得不对',
    '过时了',
    '电话打不通',
    '费用早就不收了',
    '说得不清楚',
    '看不懂',
    '地址已经搬了',
    '和窗口说的不一样，对不上',
    '说错了',
    '材料漏了一样',
    'wrong',
    'It is outdated',
    'incorrect fee',
    'The address is no longer right',
    'confusing',
    'there is a mistake in it',
    'unclear what to bring',
    'not accurate',
  ])('%s reaches the editors', (reason) => expect(saysGuideIsWrong(reason)).toBe(true))

  test.each([
    '不错',
    '很不错，谢谢',
    '没有错',
    '没说错',
    '没有什么问题',
    '太慢了',
    '字太小',
    '态度好',
    '等太久',
    '很清楚',
    '我写错了',
    '我按错了',
    '方便',
    '谢谢',
    'nothing wrong',
    'No mistakes, thanks',
    'not wrong at all',
    'I pressed the wrong button',
    'my mistake',
    'too slow',
    'great',
    "wasn't confusing at all",
    'very clear',
  ])('%s does not', (reason) => expect(saysGuideIsWrong(reason)).toBe(false))
})

test.each([feedbackIn, saysGuideIsWrong])('%o takes time in proportion to length', (subject) => {
  const seeds = [
    '指南',
    '你说',
    '写',
    '不',
    '没有',
    'the ',
    'this a ',
    'guide is ',
    'i give ',
    '对你们的',
    'no a ',
    '错',
  ]
  const slow = seeds.filter((seed) => {
    const start = performance.now()
    subject(seed.repeat(40_000 / seed.length))
    return performance.now() - start > 1500
  })
  expect(slow).toEqual([])
})
