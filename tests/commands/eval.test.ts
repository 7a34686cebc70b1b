// `npm run eval -- retrieval` on tiny sets of its own: exact figures, broken rows, and what is not understood.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readEvalWishes } from '../../functions/commands/eval/eval-wishes.ts'
import { evalRetrieval } from '../../functions/commands/eval/retrieval.ts'
import { readPassages, readQueries } from '../../functions/commands/eval/retrieval-rows.ts'

const dir = mkdtempSync(join(tmpdir(), 'bangban-eval-test-'))
afterAll(() => rmSync(dir, { recursive: true }))

function file(name: string, rows: (object | string)[]): string {
  const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
  writeFileSync(join(dir, name), name.endsWith('.gz') ? gzipSync(text) : text)
  return join(dir, name)
}

const PASSAGES = file('passages.jsonl.gz', [
  { id: 'a', title: '身份证', text: '身份证丢了，带户口簿去派出所补领。', doc_id: 'x' },
  { id: 'b', title: '护照', text: '护照到期，去出入境窗口换发。' },
  { id: 3, title: '', text: '居住证每年签注一次。' },
])
const QUERIES = file('queries.jsonl', [
  { id: 1, text: '补领身份证', relevant: ['a'], set: 'one' },
  '',
  { id: 2, text: '出入境窗口', relevant: ['b', 3], set: 'one', scenario: '居住证签注' },
  { id: 3, text: '那要多久', relevant: ['b'], history: [{ role: 'user', text: '护照换发' }], set: 'two' },
  { id: 4, text: '那要多久', relevant: ['b'], history: [{ role: 'assistant', text: '护照换发' }], set: 'three' },
  { id: 5, text: '天气', relevant: [], set: 'one' },
  { id: 6, text: '天气', set: 'one' },
])
const wishes = { fields: ['text'], where: [], history: true }

async function ranked(change: Partial<Parameters<typeof readQueries>[1]>, told: string[] = []) {
  const queries = readQueries(QUERIES, { ...wishes, ...change })
  return evalRetrieval(readPassages(PASSAGES), queries, 10, (line) => void told.push(line))
}

const where = (...values: string[]) => [{ field: 'set', values }]

describe('retrieval', () => {
  test('counts the share of what is relevant, and leaves out rows that name nothing', async () => {
    const figures = await ranked({ where: where('one') })
    expect(Object.keys(figures).join()).toBe('n,r1,r5,r10,mrr10,msMedian,msP99,indexBytes')
    // One of one found first, and one of two.
    expect(figures).toMatchObject({ n: 2, r1: 75, r5: 75, r10: 75, mrr10: 100 })
    expect(figures.indexBytes).toBeGreaterThan(100)
  })

  test('joins fields into the query', async () => {
    expect(await ranked({ where: where('one'), fields: ['text'] })).toMatchObject({ r10: 75 })
    const [row] = readQueries(
      file('fields.jsonl', [{ id: 1, text: '出入境窗口', scenario: '居住证签注', relevant: ['b', 3] }]),
      {
        ...wishes,
        fields: ['scenario', 'text'],
      },
    )
    expect(row).toMatchObject({ text: '出入境窗口', background: '居住证签注' })
    expect(await evalRetrieval(readPassages(PASSAGES), [row!], 10, () => undefined)).toMatchObject({ r10: 100 })
  })

  test('lends a follow-up what the citizen said before, not what the house said', async () => {
    expect(await ranked({ where: where('two') })).toMatchObject({ n: 1, r1: 100 })
    expect(await ranked({ where: where('two'), history: false })).toMatchObject({ n: 1, r1: 0 })
    expect(await ranked({ where: where('three') })).toMatchObject({ n: 1, r1: 0 })
    expect(readQueries(file('strings.jsonl', [{ id: 1, text: 'b', history: ['a'], relevant: ['b'] }]), wishes)).toEqual(
      [{ id: '1', text: 'b', history: ['a'], relevant: ['b'] }],
    )
  })

  test('says what is odd about a set', async () => {
    const told: string[] = []
    const passages = [...readPassages(PASSAGES), { id: 'e', title: '', text: 'How to renew a passport' }]
    const queries = [{ id: '1', text: '护照', history: [], relevant: ['nowhere'] }]
    expect(await evalRetrieval(passages, queries, 10, (line) => void told.push(line))).toMatchObject({ n: 1, r10: 0 })
    expect(told.join('\n')).toMatch(/1 of 4 passages are not zh-CN/)
    expect(told.join('\n')).toMatch(/1 relevant ids are no passages .* nowhere/)
  })

  test.each([
    ['{"id": 1', /broken\.jsonl:2: this is not one JSON value .*, write one JSON object a line$/],
    ['{"id": "q", "relevant": ["a"]}', /broken\.jsonl:2: "text" is no text, write a text$/],
    ['{"id": "q", "text": "x", "relevant": "a"}', /broken\.jsonl:2: "relevant" is not right, write a list of ids/],
    ['{"text": "x"}', /broken\.jsonl:2: "id" is missing, write a text or a number$/],
    ['[1]', /broken\.jsonl:2: the row is not right, write a JSON object$/],
  ])('tells where a row is broken: %s', (row, message) => {
    const path = file('broken.jsonl', [{ id: 0, text: 'x', relevant: ['a'] }, row])
    expect(() => readQueries(path, wishes)).toThrow(message)
  })

  test.each([
    [
      where('four'),
      /queries\.jsonl: nothing is left to rank of 6 rows: --where set=four keeps 0, 4 name a passage in "rel/,
    ],
    [[{ field: 'id', values: ['5', '6'] }], /of 6 rows: --where id=5,6 keeps 2, 4 name a passage in "relevant"$/],
  ])('says why no query is left: %j', (wish, why) => {
    expect(() => readQueries(QUERIES, { ...wishes, where: wish })).toThrow(why)
  })

  test('tells of an id that stands twice, and of a file that is not there or cut short', () => {
    const twice = file('twice.jsonl', [
      { id: 1, text: 'x' },
      { id: 1, text: 'y' },
    ])
    expect(() => readPassages(twice)).toThrow(/twice\.jsonl:2: the id 1 stands on line 1 too/)
    expect(() => readPassages(join(dir, 'none.jsonl'))).toThrow(/none\.jsonl: cannot be read/)
    writeFileSync(join(dir, 'cut.gz'), gzipSync('{"id":1,"text":"x"}').subarray(0, 20))
    expect(() => readPassages(join(dir, 'cut.gz'))).toThrow(/cut\.gz: is cut short or damaged/)
  })
})

test('the command prints one JSON line and tells how far it is beside it', () => {
  const command = resolve(import.meta.dirname, '../../functions/commands/eval.ts')
  const args = ['retrieval', '--passages', PASSAGES, '--queries', QUERIES, '--where', 'set=one,two', '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ n: 3, mrr10: 100 })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('building the index of 3 passages (zh-CN)')
})

test.each([
  [['retrieval', '--queries', 'q'], '--passages is missing'],
  [['slots'], '--queries is missing'],
  [['retrieval', '--queries', 'q', '--passages', 'p', '--k', '5'], '--k is'],
  [['retrieval', '--queries', 'q', '--passages', 'p', '--where', 'set'], '--where is'],
  [['retrieval', '--queries', 'q', '--passages', 'p', '--fields', ''], '--fields names'],
  [['retrieval', '--queries', 'q', '--passages', 'p', '--misses', '3'], 'retrieval has no use for --misses'],
  [
    ['slots', '--queries', 'q', '--no-history'],
    'slots has no use for --no-history: it takes --queries, --misses, --json',
  ],
  [['conversations', '--queries', 'q'], 'conversations has no use for --queries'],
  [['everything'], 'what to evaluate is'],
  [['slots', '--loud'], '--loud'],
])('is not understood: %j', (args, why) => {
  expect(readEvalWishes(args)).toEqual({ wrong: expect.stringContaining(why) })
})
