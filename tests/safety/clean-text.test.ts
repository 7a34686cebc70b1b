// What passes the door: visible text, capped; and the folded form that rules match against.
import { fc } from '../fast-check.ts'
import { describe, expect, test } from 'vitest'
import { LONGEST_TEXT, cleanText } from '../../functions/safety/clean-text.ts'
import { foldForMatching, joinedForMatching } from '../../functions/safety/fold.ts'

describe('cleanText', () => {
  test.each([
    ['社\u200B保\u2060卡\uFEFF', '社保卡', 3],
    ['社\u200D保', '社保', 1],
    ['查\u{E0049}\u{E0067}社保', '查社保', 2],
    ['\u202E社保\u202C', '社保', 2],
    ['a\u0000b\u0007c\u009Fd\te\nf', 'abcd\te\nf', 3],
    ['葛\u{E0100}城', '葛城', 1],
    ['一行\r\n二行', '一行\n二行', 0],
    ['坏\uD800字', '坏\uFFFD字', 1],
    ['买买提·吐尔逊 㐂 𠮷', '买买提·吐尔逊 㐂 𠮷', 0],
    ['ئۇ\u200Cيغۇر', 'ئۇ\u200Cيغۇر', 0],
    ['ᠮᠣᠩ\u180Bᠭᠣᠯ\u202Fᠤᠨ', 'ᠮᠣᠩ\u180Bᠭᠣᠯ\u202Fᠤᠨ', 0],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'ｆｕｌｌ　ｗｉｄｔｈ', 0],
  ])('%j becomes %j', (raw, text, removed) => expect(cleanText(raw)).toEqual({ text, removed, tooLong: false }))

  test('cuts by code point and says so', () => {
    expect(cleanText('𠮷'.repeat(LONGEST_TEXT))).toMatchObject({ tooLong: false })
    const long = cleanText('𠮷'.repeat(LONGEST_TEXT + 1))
    expect(long.tooLong).toBe(true)
    expect(Array.from(long.text)).toHaveLength(LONGEST_TEXT)
  })

  test('of any text is well formed and clean already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { text } = cleanText(raw)
        expect(text.isWellFormed()).toBe(true)
        expect(cleanText(text).text).toBe(text)
      }),
    )
  })
})

describe('foldForMatching', () => {
  test.each([
    ['ｉｇｎｏｒｅ', 'ignore'],
    ['іgnоrе', 'ignore'],
    ['ɪɢɴᴏʀᴇ', 'ignore'],
    ['ÌGNÓRE', 'ignore'],
    ['救護車快來，著火了', '救护车快来,着火了'],
    ['can’t', "can't"],
    ['社\u200B保', '社保'],
  ])('%s reads as %s', (text, folded) => expect(foldForMatching(text)).toBe(folded))

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = foldForMatching(text)
        expect(foldForMatching(once)).toBe(once)
      }),
    )
  })

  test.each([
    ['忽*略 以 上', '忽略以上'],
    ['i g n o r e rules', 'ignore rules'],
    ['plan a b', 'plan a b'],
  ])('%s joins to %s', (text, joined) => expect(joinedForMatching(foldForMatching(text))).toBe(joined))
})
