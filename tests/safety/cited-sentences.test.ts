// A stream of text comes out as its sentences with their sources, wherever its pieces are cut.
import { fc } from '../fast-check.ts'
import { expect, test } from 'vitest'
import { type CitedSentence, citedSentences } from '../../functions/safety/cited-sentences.ts'

function read(...pieces: string[]): CitedSentence[] {
  const reader = citedSentences()
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

const brief = (sentences: CitedSentence[]) => sentences.map(({ text, cites }) => `${text.trim()} ${cites.join()}`)

const SENTENCES: [text: string, sentences: string[]][] = [
  ['补办40元[1]。最长60日发证。[2]', ['补办40元。 1', '最长60日发证。 2']],
  ['免费【1】。要带旧证［２］！去吗？[3]', ['免费。 1', '要带旧证！ 2', '去吗？ 3']],
  ['第一次办免费；[1]换证20元[1][3]。', ['第一次办免费； 1', '换证20元。 1,3']],
  [
    'It is 3.5 km away [1]. Bring e.g. a photo [1,3]. See www.gov.cn. [2]',
    ['It is 3.5 km away. 1', 'Bring e.g. a photo. 1,3', 'See www.gov.cn. 2'],
  ],
  ['Go to No. 5 Road.[1] No. You wait. Call 12345.', ['Go to No. 5 Road. 1', 'No. ', 'You wait. ', 'Call 12345. ']],
  [
    '需要这些：\n- 户口簿[1]\n- 旧身份证[2]\n1. 去派出所[1]\n2. 拍照[1]',
    ['需要这些： ', '- 户口簿 1', '- 旧身份证 2', '1. 去派出所 1', '2. 拍照 1'],
  ],
  ['他说“不用登报。”[1] 就去办[2]', ['他说“不用登报。” 1', '就去办 2']],
  ['真的吗？！[1]是的[不是][1]。', ['真的吗？！ 1', '是的[不是]。 1']],
  ['带上户口簿[1]，再去派出所[2]。', ['带上户口簿，再去派出所。 1,2']],
  ['Open until 5 p.m. on weekdays [1]! Ready? [2]', ['Open until 5 p.m. on weekdays! 1', 'Ready? 2']],
  ['  \n\n', []],
]

test.each(SENTENCES)('%j', (text, sentences) => expect(brief(read(text))).toEqual(sentences))

test('a sentence comes out with the first character that is no part of it', () => {
  const reader = citedSentences()
  const cut = (piece: string) => reader.push(piece).map(({ text, cites }) => `${text.trim()}${cites.join()}`)
  expect(cut('补办40元')).toEqual([])
  expect(cut('[1]。')).toEqual(['补办40元。1'])
  expect(cut('最长60日。')).toEqual([])
  expect(cut('[')).toEqual([])
  expect(cut('2]')).toEqual([])
  expect(cut('然')).toEqual(['最长60日。2'])
  expect(cut('后\n')).toEqual(['然后'])
  expect(cut('It is 3.')).toEqual([])
  expect(cut('5 km. ')).toEqual([])
  expect(cut('N')).toEqual(['It is 3.5 km.'])
  expect(reader.end()).toEqual([{ text: ' N', cites: [] }])
})

const PIECES = [
  '补办',
  '40',
  '元',
  '[1]',
  '[2][3]',
  '【1,3】',
  '。',
  '！',
  '.',
  ' ',
  '\n',
  '- ',
  '3.5',
  'www.gov.cn',
  'e.g.',
  'No. ',
  '”',
  '[',
  ']',
  '[x]',
  '𠮷',
  '1.',
  'a',
  '；',
  '\t',
  '?',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''))
const TOKEN = /[^\S\n]*[[【［][0-9０-９,，、 ]{0,23}[0-9０-９][0-9０-９,，、 ]{0,22}[\]】］]/g

test('no cut changes what comes out, and the texts joined are the text without its tokens', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(60), { maxLength: 12 }), (text, cuts) => {
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, text.length)).sort((one, other) => one - other),
        text.length,
      ]
      const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
      const whole = read(text)
      expect(read(...pieces)).toEqual(whole)
      const bare = (written: string) => written.replace(/\s+/g, '')
      expect(bare(whole.map((sentence) => sentence.text).join(''))).toBe(bare(text.replace(TOKEN, '')))
      for (const sentence of whole) expect(sentence.text).toBe(sentence.text.trimEnd())
    }),
    { numRuns: 2000 },
  )
})

test('what never ends is given out in parts', () => {
  const sentences = read('啊'.repeat(10_000))
  expect(sentences.every(({ text }) => text.length <= 600)).toBe(true)
  expect(sentences.map(({ text }) => text).join('')).toBe('啊'.repeat(10_000))
})
