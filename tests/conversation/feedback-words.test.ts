// What is kept of a citizen's own words: nothing where a secret is named, and no long number.
import { describe, expect, test } from 'vitest'
import { keptWords, LONGEST_REASON } from '../../functions/conversation/feedback/kept-words.ts'

describe('words that name a secret are not kept at all', () => {
  test.each(
    `我的密码是 abc12345 | 密码就是大黄狗 | 密 码 大黄狗 | 密碼是小花 | 口令芝麻开门 | 验证码 四四二一 | 驗證碼發給你了 | 支付码给你了 | 卡背后三个数是七八九 |
     卡背面那三位 | 安全码 七 八 九 | ＰＡＳＳＷＯＲＤ correct horse | my Password: hunter | passcode is our dog | passwd=x | pwd x | pin 12 34 | PIN码改过 |
     my cvv is seven | CVC seven | the security code on it | Security-Code x | one-time code was blue | one time password blue | OTP blue | verification code blue`.split(
      '|',
    ),
  )('%s', (reason) => expect(keptWords(reason)).toBeUndefined())
})

describe('seven figures and more are masked, whatever stands between them', () => {
  test.each([
    '110101/19000101/009X',
    '110101 , 19000101 , 009X',
    '139,1234,7777',
    '139_1234_7777',
    '139\n1234\n7777',
    '139、1234、7777',
    '139*1234*7777',
    '１３９＿１２３４＿７７７７',
    '一三九，一二三四，七七七七',
    '139|12|34|77|77',
    '877-12-34',
    '1.3.9.1.2.3.4.7.7.7.7',
  ])('%j', (written) => {
    const kept = keptWords(`打 ${written} 没人接`) ?? ''
    expect(kept).toMatch(/^打 .*没人接$/su)
    expect(kept.match(/[\p{Nd}一二三四七九]/gu)?.length).toBeLessThan(8)
    expect(kept).not.toContain('1234')
    expect(keptWords(kept)).toBe(kept)
  })
})

test.each([
  '等了三个小时，窗口 12345 没人接',
  '12345、12333 都打不通',
  '排了 3 次队，2 个窗口，20 分钟一个人',
  '周一到周五，9:00-17:00 都没人',
  '手续费 20 元早就不收了',
  'The pins on the map are wrong, I was spinning round',
  '我电话 138****8000，太慢',
])('%s stays', (reason) => expect(keptWords(reason)).toBe(reason))

test('a number that is cut is masked before', () => {
  expect(keptWords(`${'等'.repeat(LONGEST_REASON - 9)}139/1234/7777`)).toMatch(/等13\*\/\*{4}\/$/)
})
