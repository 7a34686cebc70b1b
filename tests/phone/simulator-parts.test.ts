// What the telephone in the browser is made of, without a browser: a slow tongue, and the code that is written large.
import { describe, expect, test } from 'vitest'
import { codeIn } from '../../web-widget/phone/code-in.ts'
import { spokenSlowly } from '../../web-widget/phone/slow-caller.ts'

describe('somebody who halts in the middle', () => {
  test('is cut off by a line that waits too short, and the rest comes next', () => {
    const { heard, rest } = spokenSlowly('身份证丢了，补办要多少钱', 2000)
    expect([heard, rest]).toEqual(['身份证丢了，', '补办要多少钱'])
  })

  test('is heard whole by a line that waits longer', () => {
    expect(spokenSlowly('身份证丢了，补办要多少钱', 3000)).toMatchObject({ heard: '身份证丢了，补办要多少钱' })
    expect(spokenSlowly('身份证丢了，补办要多少钱', 3000).rest).toBeUndefined()
  })

  test('says a word or two in one breath', () => {
    expect(spokenSlowly('人工', 1000)).toMatchObject({ heard: '人工' })
    expect(spokenSlowly('yes', 1000).rest).toBeUndefined()
  })

  test('loses no sign, wherever the breath falls', () => {
    for (const words of ['我想办居住证', 'I would like to replace my ID card', '我母亲，今年八十岁，要办异地就医']) {
      const { heard, rest = '' } = spokenSlowly(words, 1000)
      expect((heard + rest).replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
      expect(rest).not.toBe('')
    }
  })
})

describe('six digits to be written down', () => {
  test.each([
    ['幺 二 三，四 五 六。', '123 456'],
    ['1, 2, 3; 4, 5, 6.', '123 456'],
    ['零 零 九，九 八 七。', '009 987'],
    ['接续码：797 138。打开网上的帮办页面', '797 138'],
    ['Resume code: 797 138. Open the page', '797 138'],
  ])('“%s”', (text, code) => {
    expect(codeIn(text)).toBe(code)
  })

  test.each(['1 2 3 4 5', '请拨 1 2 3 4 5 6', '幺 三 八，零 零 幺 三', '2 Y E R 1 X', ''])('“%s” is none', (text) => {
    expect(codeIn(text)).toBeUndefined()
  })
})
