// `npm run bench`: the tables it draws, what it sets beside the targets, and the engines on a handful of services.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBenchWishes } from '../../functions/commands/bench/bench-wishes.ts'
import { coreBytes } from '../../functions/commands/bench/bundle-size.ts'
import { ENGINES, loadEngine } from '../../functions/commands/bench/engines/load-engine.ts'
import { pairs } from '../../functions/commands/bench/engines/cut.ts'
import { benchIndexEngines } from '../../functions/commands/bench/index-engines.ts'
import { benchIndexOpen } from '../../functions/commands/bench/index-open.ts'
import { PLACES, VILLAGES } from '../../functions/commands/bench/made-rows.ts'
import { withPublished } from '../../functions/commands/bench/published.ts'
import { benchRegions } from '../../functions/commands/bench/regions.ts'
import { targetRows } from '../../functions/commands/bench/targets.ts'
import { regionChain } from '../../functions/knowledge/region-chain.ts'
import { aligned, table } from '../../functions/commands/table.ts'
import { TIMED } from '../timed.ts'

describe('a table', () => {
  test('has columns as wide as their widest cell, numbers right, Chinese signs as two', () => {
    expect(
      table([{ name: '身份证', n: 5, kept: true }, { name: 'passport', n: 12.5, kept: false }, { name: 'x' }]),
    ).toBe(
      ['name         n  kept', '--------  ----  ----', '身份证       5  yes', 'passport  12.5  no', 'x'].join('\n'),
    )
  })

  test('of nothing is empty', () => expect([table([]), aligned([])]).toEqual(['', []]))

  test('without a head is its rows', () => {
    expect(
      aligned([
        [12, '身份证', 'a'],
        [5, 'passport'],
        [100, '', 'b'],
      ]),
    ).toEqual([' 12  身份证    a', '  5  passport', '100            b'])
  })
})

test.each(ENGINES)('the engine %s finds again what it has written', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-engine-'))
  const { build, open } = await loadEngine(name)
  await build(folder, ['身份证补领要带户口簿。', '护照换发要预约。', '居住证每年签注一次。'])
  const index = await open(folder)
  const first = async (query: string) => (await index.search(query, 2))[0]
  expect([await first('护照换发多少钱'), await first('居住证签注')]).toEqual([1, 2])
  index.close()
  rmSync(folder, { recursive: true })
})

test('engines are measured in processes of their own, and told as times ours', async () => {
  const wishes = { services: 12, queries: 6, engines: ['bangban', 'sqlite'], starts: 0 } as const
  const rows = await benchIndexEngines(wishes, () => undefined)
  expect(rows.map(({ found }) => found)).toEqual([100, 100])
  expect(rows[0]).toMatchObject({ engine: 'Bangban', '× first': 1, '× p50': 1, '× file': 1 })
  for (const row of rows) expect(Math.min(row.firstAnswerMs, row.queryP50, row.fileMB)).toBeGreaterThan(0)
}, 60_000)

test('what is published is opened by processes of their own', async () => {
  const figures = await withPublished(
    60,
    () => undefined,
    (published) => benchIndexOpen(published, () => undefined, 1),
  )
  expect(figures.services).toBe(60)
  expect(figures.firstQueryMs).toBeGreaterThan(0)
  expect(figures.firstFindMs).toBeGreaterThan(0)
}, 90_000)

test(
  'the words of a village are read among made-up rows, and from disk in one journey and in five',
  { ...TIMED, timeout: 60_000 },
  async () => {
    const quiet = () => undefined
    const reads = await withPublished(60, quiet, (published) =>
      benchRegions(published, quiet, { services: 2, reads: 40 }),
    )
    expect(reads.map(({ rows }) => rows)).toEqual([30_000, 30_000, 1000, 1000, 1000, 1000])
    for (const { p50, p99 } of reads) expect(p99).toBeGreaterThanOrEqual(p50)
    const [cold, warm, journey, , fiveReads, known] = reads.map(({ p50 }) => p50)
    expect(warm).toBeLessThan(cold ?? 0)
    expect(journey).toBeLessThan(fiveReads ?? 0)
    expect(known).toBeLessThan(journey ?? 0)
  },
)

test('a village has a row at each of its five levels, and no other place has one', () => {
  expect([PLACES.length, new Set(PLACES).size, VILLAGES.length]).toEqual([500, 500, 400])
  expect(VILLAGES.flatMap(regionChain).filter((code) => !PLACES.includes(code))).toEqual([])
})

test('a figure is kept when it is not over its target', () => {
  const turn = {
    services: 9,
    turns: 1,
    publishSeconds: 1,
    questionP50: 1,
    questionP99: 1,
    filingP50: 1,
    filingP99: 1,
    storeP50: 1,
    '× store': 5,
  }
  const size = (name: string, gzipKB: number) => ({ name, version: '1', minKB: 1, gzipKB, brotliKB: 1, timesOurs: 3 })
  const rows = targetRows({
    turns: { ...turn, allP50: 5, allP99: 30.01 },
    regions: [{ read: 'rows of a village', rows: 500, p50: 2, p99: 3.5, '× journey': 1 }],
    indexOpen: { services: 9, firstQueryMs: 4, firstQuerySlowest: 5, firstFindMs: 9, fileMB: 1 },
    engines: [],
    cold: [{ what: 'first part of the reply', median: 151, slowest: 300, '× floor': 1.5 }],
    widget: [size('Bangban loader', 2), size('Bangban panel', 31), size('other', 90)],
    bundleKB: 499,
  })
  const kept = [
    true,
    false,
    undefined,
    true,
    undefined,
    undefined,
    undefined,
    false,
    undefined,
    true,
    true,
    false,
    undefined,
  ]
  expect(rows.map((row) => row.kept)).toEqual(kept)
  expect(rows.find(({ measured }) => measured === 1.5)?.unit).toBe('×')
  expect(rows.find(({ measured }) => measured === 3.5)?.row).toBe('rows of a village, p99, 500 rows')
  expect(rows.at(-1)).toEqual({ row: 'other: gzip', measured: 3, unit: '×' })
})

test('the core of a bundle is its entry and what that imports at once, each chunk counted once', () => {
  const chunk = (bytes: number, ...imports: { path: string; kind: 'import-statement' | 'dynamic-import' }[]) => ({
    bytes,
    imports,
    inputs: {},
    exports: [],
  })
  const now = (path: string) => ({ path, kind: 'import-statement' as const })
  const later = (path: string) => ({ path, kind: 'dynamic-import' as const })
  expect(
    coreBytes({
      'lambda/chat/index.mjs': {
        ...chunk(1, now('a.mjs'), now('b.mjs'), later('c.mjs')),
        entryPoint: 'functions/chat.ts',
      },
      'a.mjs': chunk(10, now('b.mjs')),
      'b.mjs': chunk(100, now('a.mjs')),
      'c.mjs': chunk(1000),
    }),
  ).toBe(111)
})

test('Chinese is cut into pairs, Latin words and numbers stay whole', () => {
  expect(pairs('办ID卡，身份证 12345')).toEqual(['办', 'id', '卡', '身份', '份证', '12345'])
})

test.each([
  [['everything'], 'there is no bench called everything'],
  [['index', '--services', '0'], '--services is a count'],
  [['turns', '--turns', '1e3'], '--turns is a count'],
  [['--loud'], '--loud'],
])('is not understood: %j', (args, why) => {
  expect(readBenchWishes(args)).toEqual({ wrong: expect.stringContaining(why) })
})
