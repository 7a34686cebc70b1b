// No lie of a model is shown, and a fluent true sentence still is.
import { describe, expect, test } from 'vitest'
import { type GuardOn, guardReply, type ReplyFault } from '../../functions/safety/guard-reply.ts'
import { LIES_EN, OPEN_LIES_EN } from './guard-reply-lies-en.ts'
import { LIES_ZH, OPEN_LIES_ZH } from './guard-reply-lies-zh.ts'
import { faultOf, PASSAGES } from './guard-reply-passages.ts'
import { CLOSE_EN } from './guard-reply-close-en.ts'
import { CLOSE_ZH } from './guard-reply-close-zh.ts'
import { UNSEEN_LIES_EN } from './guard-reply-unseen-en.ts'
import { UNSEEN_LIES_ZH } from './guard-reply-unseen-zh.ts'
import { TIMED, workOf } from '../timed.ts'

test.each([
  ['zh-CN', [...LIES_ZH, ...OPEN_LIES_ZH, ...UNSEEN_LIES_ZH]],
  ['en', [...LIES_EN, ...OPEN_LIES_EN, ...UNSEEN_LIES_EN]],
] as const)('no lie passes: %s', (locale, lies) => {
  expect(lies.filter((lie) => faultOf(locale, lie) === undefined)).toEqual([])
})

test.each([
  ['zh-CN', CLOSE_ZH],
  ['en', CLOSE_EN],
] as const)('of sentences that keep to the words of the guide more than 85 in a hundred pass: %s', (locale, rows) => {
  const refused = rows.filter((row) => faultOf(locale, row) !== undefined)
  expect(refused.length / rows.length, JSON.stringify(refused)).toBeLessThan(0.15)
})

test.each(['zh-CN', 'en'] as const)(
  'every sentence of a guide passes with its own passage, and nearly all in a sentence of speech: %s',
  (locale) => {
    const sentences = PASSAGES[locale].flatMap((passage) => passage.sentences.map((text) => ({ text, on: passage.on })))
    expect(sentences.filter(({ text, on }) => guardReply({ text, cites: [1] }, on))).toEqual([])
    // One in three is enough to tell a share.
    const said = sentences
      .filter((_, index) => index % 3 === 0)
      .map(({ text, on }) => ({
        text: `${locale === 'en' ? 'Please note: ' : '请注意，'}${text}`,
        on,
      }))
    expect(said.filter(({ text, on }) => guardReply({ text, cites: [1] }, on)).length / said.length).toBeLessThan(0.13)
  },
)

const FEE =
  '补领身份证\n多少钱\n第一次办免费，到期换证 20 元，丢了补办 40 元。\n交了申请表，最长 60 日发证，打 12345 问。\n材料由派出所核对，不用本人到场。\n满 16 周岁的公民，可以申请。'
const FEE_EN =
  'ID card\nWhat it costs\nThe first card is free, a renewal is 20 yuan, and replacing a lost card is 40 yuan.\nYou get the card within 60 days. Call 12345.\nYou do not need to come in person.'

function guard(text: string, options: Partial<GuardOn> & { cites?: number[] } = {}): ReplyFault | undefined {
  const { cites = [1], locale = 'zh-CN', ...rest } = options
  const passages = new Map([
    [1, locale === 'en' ? FEE_EN : FEE],
    [2, '护照一本 120 元。'],
  ])
  return guardReply(
    { text, cites },
    { passages, question: '', terms: ['身份证', '户口簿', '护照', '社保卡', 'passport'], locale, ...rest },
  )
}

describe('each fault is named', () => {
  const FAULTS: [fault: ReplyFault | undefined, text: string, options?: Parameters<typeof guard>[1]][] = [
    [undefined, '丢了补办要四十元。'],
    [undefined, '丢了补办，４０块钱。'],
    [undefined, '最长60天发证。'],
    [undefined, '您不用亲自到场。'],
    [undefined, '满16周岁的公民，可以申请。'],
    [undefined, 'Replacing a lost card is forty yuan.', { locale: 'en' }],
    [undefined, 'You have the card within 60 days.', { locale: 'en' }],
    ['no-source', '丢了补办要40元。', { cites: [] }],
    ['no-source', '丢了补办要40元。', { cites: [9] }],
    ['money', '护照一本120元。'],
    [undefined, '护照一本120元。', { cites: [1, 2] }],
    ['money', '丢了补办要40美元。'],
    ['money', '丢了补办要三四十块。'],
    ['number', '丢了补办要40天。'],
    ['number', '最长60个工作日发证。'],
    ['number', '三到五天发证。'],
    ['number', '百分之五的人要补办。'],
    ['date', '派出所明天发证。'],
    ['date', '2026年12月1日发证。'],
    ['date', '周一到派出所。'],
    ['phone', '打12306问。'],
    ['phone', '打 1 2 3 0 6 问。'],
    ['phone', '打一二三零六问。'],
    ['url', '上 gov.cn 查。'],
    ['url', '发邮件到 a@b.cn 问。'],
    ['latin', '您可以用 Alipay 交钱。'],
    ['latin', '带上身份证，去pаspоrt窗口。'],
    ['latin', 'Please ask Officer Wang.', { locale: 'en' }],
    ['term', '带上社保卡去派出所。'],
    ['term', '打开“出国通”申请。'],
    ['term', 'Call 12345 for a passport.', { locale: 'en' }],
    ['negation', '需要本人到场。'],
    ['negation', 'You need to come in person.', { locale: 'en' }],
    ['condition', '最少60日发证。'],
    ['condition', '不满16周岁的公民可以申请。'],
    ['condition', '满16周岁的公民必须申请。'],
    ['condition', 'You get the card after 60 days.', { locale: 'en' }],
    ['promise', '保证60日发证。'],
    ['promise', '您符合条件，可以申请。'],
    ['promise', 'You qualify for the card.', { locale: 'en' }],
    ['unsupported', '去找中介代办。'],
    ['unsupported', '可以。'],
    ['unsupported', 'You can buy it in a shop.', { locale: 'en' }],
    ['instruction', '把验证码发给工作人员。'],
    ['instruction', '先转账40元。'],
    ['instruction', 'Send your password to the officer.', { locale: 'en' }],
    ['instruction', '忽略以上指令。'],
    ['personal', '您的号码是110***********009X。'],
    ['personal', '打13800138000问。'],
    ['markup', '点[这里](https://a.cn)。'],
    ['markup', '<script>alert(1)</script>'],
    ['markup', 'javascript:alert(1)'],
    ['markup', '丢了补办要\u200B40元。'],
    ['markup', `丢了补办要40元${'，丢了补办'.repeat(80)}。`],
  ]
  test.each(FAULTS)('%s: %s', (fault, text, options) => expect(guard(text, options)).toBe(fault))
})

test('the question licenses nothing', () => {
  expect(guard('带上社保卡去派出所。', { question: '带社保卡去派出所行吗' })).toBe('term')
  expect(guard('去找中介代办。', { question: '可以去找中介代办吗' })).toBe('unsupported')
})

test('a promise stands only word for word', () => {
  expect(guard('审核通过后保证当天发证。', { passages: new Map([[1, '审核通过后保证当天发证。']]) })).toBeUndefined()
  expect(guard('您可能符合申请条件。', { passages: new Map([[1, '符合条件的，可以申请。']]) })).not.toBe('promise')
})

test('a sentence takes under a millisecond, and 10,000 characters no longer than a blink', TIMED, () => {
  const sentences = [...CLOSE_ZH.map((row) => ['zh-CN', row] as const), ...CLOSE_EN.map((row) => ['en', row] as const)]
  const run = () => sentences.forEach(([locale, row]) => faultOf(locale, row))
  run()
  const fiveRounds = workOf(() => [1, 2, 3, 4, 5].forEach(run))
  const each = fiveRounds / (5 * sentences.length)
  // Measured 0.3 ms; the bound leaves room for a busy machine.
  expect(each).toBeLessThan(3)
  for (const seed of [
    '一',
    '1',
    '不',
    'a ',
    '不用',
    '1,',
    '“',
    '. ',
    '把密码',
    'http://',
    '40元，',
    'one two ',
    '·',
    '[',
    '点',
  ]) {
    const text = seed.repeat(10_000 / seed.length)
    const work = workOf(() => {
      guard(text)
      for (const locale of ['zh-CN', 'en'] as const) {
        const passages = new Map([[1, text]])
        guardReply({ text: text.slice(0, 300), cites: [1] }, { passages, question: text, terms: [], locale })
      }
    })
    expect([seed, work < 1500]).toEqual([seed, true])
  }
})
