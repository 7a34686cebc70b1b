// `npm run eval -- slots`: rows of every shape become cases, and each reading is judged right, wrong or refused.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { namedType } from '../../functions/commands/eval/slots/named-type.ts'
import { readCases } from '../../functions/commands/eval/slots/read-cases.ts'
import { loadReaders } from '../../functions/filings/slots/read-slot.ts'
import { evalSlots } from '../../functions/commands/eval/slots/slots.ts'
import { places, TODAY } from '../filings/slots/reading.ts'

await loadReaders()

const dir = mkdtempSync(join(tmpdir(), 'bangban-eval-slots-'))
afterAll(() => rmSync(dir, { recursive: true }))

function read(...rows: object[]) {
  const path = join(dir, 'rows.jsonl')
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'))
  return evalSlots(readCases(path), { places, today: TODAY }, () => undefined)
}

const figures = (n: number, right: number, wrong: number, refused: number, offered = 0) => ({
  n,
  right,
  wrong,
  refused,
  offered,
})
const entity = (TypeName: string, Resolution: object) => [{ TypeName, Resolution }]
const request = (slot: string) => ({ role: 'assistant', text: '…', acts: [['REQUEST', slot]] })

test.each<[name: string, rows: object[], type: string, asks: string, wanted: object]>([
  ['a value', [{ text: '三个', type: 'number', value: '3' }], 'number', 'value', figures(1, 1, 0, 0)],
  ['another value', [{ text: '三个', type: 'number', value: '4' }], 'number', 'value', figures(1, 0, 1, 0)],
  ['no value read', [{ text: '不知道', type: 'number', value: '4' }], 'number', 'value', figures(1, 0, 0, 1)],
  ['no value there', [{ text: '不知道', type: 'number', value: null }], 'number', 'refusal', figures(1, 1, 0, 0)],
  [
    'the day of the row',
    [{ text: '明天', type: 'date', value: '2020-01-01', today: '2019-12-31' }],
    'date',
    'value',
    figures(1, 1, 0, 0),
  ],
  [
    'fields that are valid or not',
    [
      { field: '身份证号', text: '11010119000101009X', valid: false },
      { field: '身份证号', text: '510202200001010017', valid: true },
      { field: '身份证号', text: '510202200001010017', valid: false },
      { field: '身份证号', text: '5102022000010100', valid: true },
    ],
    'resident-id',
    'validity',
    // The first is a sound number.
    figures(4, 1, 2, 1),
  ],
  [
    'entities, with what must be refused',
    [
      { lang: 'zh', text: '80元5角', expected: entity('currency', { value: '80.5', isoCurrency: 'CNY' }) },
      { lang: 'en', text: '3 wishes', model: 'NumberModel', expected: entity('number', { value: '3' }) },
    ],
    'amount',
    'value',
    figures(1, 1, 0, 0),
  ],
  [
    'money that is not ours',
    [{ lang: 'en', text: '5 dollars', expected: entity('currency', { value: '5', unit: 'Dollar' }) }],
    'amount',
    'refusal',
    figures(1, 1, 0, 0),
  ],
  [
    'a day that is one of two',
    [
      {
        lang: 'en',
        text: '3/4/2021',
        reference_time: '2021-11-02T00:00:00',
        expected: entity('datetimeV2.date', { values: [{ value: '2021-04-03' }] }),
      },
    ],
    'date',
    'value',
    figures(1, 0, 0, 1, 1),
  ],
  [
    'answers to questions of a dialogue',
    [
      {
        turns: [
          { role: 'user', text: 'a table please', slots: {} },
          request('number_of_seats'),
          { role: 'user', text: 'for two of us', slots: { number_of_seats: ['2'] } },
          request('has_seating'),
          {
            role: 'user',
            text: 'yes please, in Berlin',
            slots: { number_of_seats: ['2'], has_seating: ['True'], city: ['Berlin'] },
          },
        ],
      },
    ],
    'number',
    'found',
    figures(1, 1, 0, 0),
  ],
  [
    'what must be asked about though a recogniser has an answer',
    [
      ['三十几个', 'number', { value: '30' }],
      ['四点五', 'number', { value: '4.5' }],
      ['正月十五', 'datetimeV2.date', { values: [{ value: '2026-01-15' }] }],
      ['6/7/2026', 'datetimeV2.date', { values: [{ value: '2026-07-06' }] }],
    ].map(([text, TypeName, Resolution]) => ({ lang: 'en', text, expected: [{ Text: text, TypeName, Resolution }] })),
    'number',
    'refusal',
    figures(2, 2, 0, 0),
  ],
  [
    'an age in years',
    [{ lang: 'zh', text: '六十六岁', expected: entity('age', { value: '66', unit: 'Year' }) }],
    'number',
    'value',
    figures(1, 1, 0, 0),
  ],
  ['a list of places', [{ code: '3711', name: '日照市' }], 'region', 'value', figures(1, 1, 0, 0)],
])('%s', (_name, rows, type, asks, wanted) => {
  expect(read(...rows).types).toContainEqual({ type, asks, ...wanted })
})

test('what no reader can be measured on is left out and counted', () => {
  const { types, leftOut } = read(
    { text: '京A12345', field: '车牌号', valid: true },
    { text: '京A12345', field: '车牌号', valid: true },
    { text: '人均一百', inform: [['餐馆', '人均消费', '一百']] },
    {
      lang: 'en',
      text: '3 or 4',
      expected: [...entity('number', { value: '3' }), ...entity('number', { value: '4' })],
    },
    { id: 1 },
  )
  expect(types).toEqual([])
  expect(leftOut).toEqual([
    { what: 'no slot asks for it: 车牌号', n: 2 },
    { what: 'told unasked, or two things asked at once', n: 1 },
    { what: 'several values in one sentence', n: 1 },
    { what: 'a row of no shape that is known', n: 1 },
  ])
})

test('what no question could mean is left out by what the row says of itself', () => {
  const { types, leftOut } = read(
    { lang: 'en', text: 'two fifths', expected: entity('number', { value: '0.4', subtype: 'fraction' }) },
    { lang: 'en', text: '2e3', expected: entity('number', { value: '2000', subtype: 'power' }) },
    { lang: 'zh', text: '三个月大', expected: entity('age', { value: '3', unit: 'Month' }) },
    { lang: 'zh', text: '下周', expected: entity('datetimeV2.daterange', {}) },
    { code: '130171', name: '石家庄高新技术产业开发区' },
    { code: '441900121', name: '虎门镇' },
    { code: '3701', name: '市辖区' },
  )
  expect(types).toEqual([])
  expect(leftOut.map(({ what }) => what)).toEqual([
    'no slot asks for it: number.fraction',
    'no slot asks for it: number.power',
    'no value to compare with: age',
    'no slot asks for it: datetimeV2.daterange',
    'a development zone, no division',
    'a town, by a code of statistics',
    'a heading, no place',
  ])
})

test('a broken row is named', () => {
  expect(() => read({ id: 1 }, { text: '三', type: 'number' })).toThrow(
    /rows\.jsonl:2: the row is not right, write value or valid$/,
  )
  expect(() => read({ turns: 'none' })).toThrow(/rows\.jsonl:1: "turns" is not right, write a list$/)
})

test.each([
  ['', /rows\.jsonl: has no row: write one JSON object a line\n$/],
  [
    '{"id":1}\n{"id":2}',
    /rows\.jsonl: no row can be measured on; rows are known by their keys: turns; text and inform; /,
  ],
])('a file that measures nothing ends with 1: %j', (text, line) => {
  const path = join(dir, 'rows.jsonl')
  writeFileSync(path, text)
  const command = resolve(import.meta.dirname, '../../functions/commands/eval.ts')
  const args = [command, 'slots', '--queries', path]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringMatching(line)])
})

test.each([
  ['PhoneNumber', 'mobile'],
  ['check_in_date', 'date'],
  ['number_of_adults', 'number'],
  ['统一社会信用代码', 'credit-code'],
  ['居民身份证号码', 'resident-id'],
  ['credit-code', 'credit-code'],
  ['台湾身份证', undefined],
  ['datetime', undefined],
  ['price_range', undefined],
])('the field %s is asked for by %s', (name, type) => expect(namedType(name)).toBe(type))
