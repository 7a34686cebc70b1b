// What a voice stumbles over is told, and what it reads well is left alone.
import { expect, test } from 'vitest'
import { toldOfLines } from './lines-of-a-guide.ts'

const CHINESE: [line: string, told: string][] = [
  ['大人/孩子都行。', '"/" cannot be read aloud, write 或 or 和'],
  ['周一~周五开门。', '"~" cannot be read aloud, write 到'],
  ['填表→拍照。', '"→" cannot be read aloud, write 再 or 然后'],
  ['人数≥半数。', '"≥" cannot be read aloud, write 至少'],
  ['押金≤十块。', '"≤" cannot be read aloud, write 最多'],
  ['大人＞孩子。', '"＞" cannot be read aloud, write 多于'],
  ['借书&还书。', '"&" cannot be read aloud, write 和'],
  ['打折百分之几十%。', '"%" cannot be read aloud, put the figure into facts.yaml with unit %, or write 百分之'],
  ['身份证+照片。', '"+" cannot be read aloud, write 加 or 和'],
  ['丢了=补办。', '"=" cannot be read aloud, write 就是 or 等于'],
  ['①填表。', '"①" cannot be read aloud, write a list: 1. 2. 3.'],
  ['快来📚看书。', '"📚" cannot be read aloud, take the picture out'],
  ['★要紧。', '"★" cannot be read aloud, take the picture out'],
  ['押金￥。', '"￥" cannot be read aloud, write it in words'],
  ['用手机APP办。', '"APP" is a short form, write 手机应用'],
  ['带上ID。', '"ID" is a short form, write 身份证号, or what number it is'],
  ['扫QR码。', '"QR" is a short form, write 二维码'],
  ['等SMS。', '"SMS" is a short form, write 短信'],
  ['连上WiFi。', '"WiFi" is a short form, write 无线网'],
  ['下载PDF。', '"PDF" is a short form, write 电子文件'],
  ['用LED屏看。', '"LED" is a short form, write the Chinese word'],
  ['带证件（身份证（原件））。', 'brackets stand inside brackets, write a sentence of its own instead'],
  [
    '带证件（身份证、户口簿、居住证、驾照里的一样都行）。',
    'the bracket "（身份证、户口簿、居住证…" is long, write it as a sentence, or keep to 15 characters or 8 words',
  ],
  ['**要紧**，带证。', 'Markdown bold stands in the text, take the signs out, and say first what matters most'],
  ['点`提交`。', 'Markdown code stands in the text, write plain words in “”'],
  ['| 大人 | 孩子 |', 'a table stands in the text, write a list, or a sentence for each row'],
  ['> 要紧', 'a Markdown quotation stands in the text, take the > out'],
  [
    '看[这里](a)。',
    'a Markdown link stands in the text, put the link into facts.yaml as a fact of kind url and write its {id} here',
  ],
]

const ENGLISH: [line: string, told: string][] = [
  ['Adults/children may come.', '"/" cannot be read aloud, write "or" or "and"'],
  ['Forms & photos.', '"&" cannot be read aloud, write "and"'],
  ['Bring ID, e.g. a passport.', '"e.g." is a short form, write "for example" or "such as"'],
  ['Bring ID, i.e. a passport.', '"i.e." is a short form, write "that is"'],
  ['Bring forms, photos etc.', '"etc." is a short form, name the rest, or write "and so on"'],
  ['It takes some mins.', '"mins." is a short form, write "hours", "minutes" or "seconds"'],
  ['You MUST come.', '"MUST" is a short form, write it in small letters, and a name in full'],
  ['Ask the NHSA.', '"NHSA" is a short form, write it in small letters, and a name in full'],
  [
    'Bring ID (a passport or a driving licence or a residence permit).',
    'the bracket "(a passport …" is long, write it as a sentence, or keep to 15 characters or 8 words',
  ],
  ['Read __this__ first.', 'Markdown bold stands in the text, take the signs out, and say first what matters most'],
]

test.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('%s: what cannot be said is told', (locale, rows) => {
  const told = toldOfLines(
    locale,
    rows.map(([line]) => line),
  )
  expect(told).toEqual(rows.map(([, fault]) => fault))
})

test('What reads well is left alone', () => {
  const chinese = ['- 用 A4 纸，考 C1 驾照，做 CT。', '1. 写上名字、“别名”和《书名》。', '第一次办（首次申领）不收钱。']
  const english = [
    '- Scan the QR code, enter the PIN and show your ID.',
    '1. Write down the household booklet (户口簿) number, and ask at the desk (有线广播电视运营服务管理规定).',
    'A well-known, two-part form: fill it in; it is short.',
  ]
  expect(toldOfLines('zh-CN', chinese)).toEqual(chinese.map(() => ''))
  expect(toldOfLines('en', english)).toEqual(english.map(() => ''))
})
