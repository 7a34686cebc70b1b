// A block of text, sentence by sentence; and which texts are what the page reads out of a reply for everybody.
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../functions/conversation/reply.ts'
import { isReadFrom } from '../../functions/conversation/read-out/is-read-from.ts'
import { isHeard, linesAloud } from '../../functions/conversation/read-out/lines-aloud.ts'
import { fc } from '../fast-check.ts'

describe('the lines of a block', () => {
  test('are its sentences; the point of a number ends none', () => {
    const lines = linesAloud('工本费 40 元。可以网上交！“免费”的有：学生。', 'zh-CN')
    expect(lines.map(({ said }) => said)).toEqual(['工本费40元。', '可以网上交！', '“免费”的有：学生。'])
    expect(linesAloud('It is 3.5 yuan. Pay at the counter.', 'en').map(({ said }) => said)).toEqual([
      'It is 3.5 yuan.',
      'Pay at the counter.',
    ])
  })

  test('what is long is parted at commas, and nothing of it is lost', () => {
    const long = `${'带上身份证和户口簿原件，'.repeat(20)}再去窗口。`
    const lines = linesAloud(long, 'zh-CN')
    expect(lines.map(({ shown }) => shown).join('')).toBe(long)
    expect(lines.length).toBeGreaterThan(2)
    for (const { shown } of lines) expect(shown.length).toBeLessThanOrEqual(90)
  })

  test('marks alone are for the eye', () => {
    expect(linesAloud('——', 'zh-CN').filter(isHeard)).toEqual([])
  })

  test('of any text stand in it one after another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('好', '。', '！', '，', 'a', '.', ' ', '1', '”', '；')), (signs) => {
        const block = signs.join('').trim()
        let from = 0
        for (const { shown } of linesAloud(block, 'zh-CN')) {
          const at = block.indexOf(shown, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + shown.length
        }
      }),
    )
  })
})

const REPLY: Reply = {
  turnId: '1',
  outcome: 'answered',
  locale: 'zh-CN',
  notice: '',
  spoken: '费用：40 元。',
  parts: [
    {
      kind: 'say',
      text: '带这些：\n- 户口簿\n2. 照片。要白底的。\n手机 13800138000 找小李。\n打 12345 问。',
      facts: [{ facet: 'fee', label: '费用', value: '40 元' }],
      generated: false,
    },
    { kind: 'choose', text: '接下来呢？', options: [{ id: 'a', label: '多久办好' }] },
  ],
}

describe('what the page reads of a reply', () => {
  test.each([
    ['费用：40元'],
    ['费用：40元\n带这些：\n户口簿\n照片。\n要白底的。'],
    ['户口簿'],
    ['打幺二三四五问。\n接下来呢？\n多久办好'],
  ])('%j is of it', (text) => expect(isReadFrom(REPLY, text)).toBe(true))

  test.each([
    ['a sentence that was changed', '要红底的。'],
    ['half a sentence', '要白底'],
    ['two that do not follow each other', '户口簿\n要白底的。'],
    ['one with a number of somebody in it', '手机幺三八，零零幺三，八零零零找小李。'],
    ['a gap where that one stood', '要白底的。\n\n打幺二三四五问。'],
    ['nothing', ''],
    ['lines without a word', '\n'],
    ['it as it is shown', '费用：40 元'],
  ])('%s is not', (_, text) => expect(isReadFrom(REPLY, text)).toBe(false))
})
