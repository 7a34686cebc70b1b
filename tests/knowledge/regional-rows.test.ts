// Rows of single places: one journey for all, known for a minute, before the published file, and harmless when broken.
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RegionOverride, Service } from '../../functions/knowledge/guide.ts'
import { openRegionalRows, rowKey, withRows } from '../../functions/knowledge/regional-rows.ts'
import { resolveGuide } from '../../functions/knowledge/resolve-guide.ts'
import { readService } from '../../functions/knowledge/service-files.ts'
import { openDynalite } from '../../functions/storage/dynalite.ts'
import { dynamoClient } from '../../functions/storage/dynamo-client.ts'
import { toItem } from '../../functions/storage/dynamo-item.ts'
import { createTable } from '../../functions/storage/dynamo-table.ts'
import { dynamoStorage } from '../../functions/storage/dynamo.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Key, Storage } from '../../functions/storage/storage.ts'
import { writeKnowledge } from './sound-service.ts'

const VILLAGE = '371102001001'
const CHAIN = [VILLAGE, '371102001', '371102', '371100', '370000']

let now: number
let storage: Storage
let journeys: Key[][]
let broken: string[]
beforeEach(() => {
  now = Date.parse('2026-11-21T09:00:00+08:00')
  storage = memoryStorage(() => now)
  journeys = []
  broken = []
})

const open = (getMany: Storage['getMany'] = (keys) => storage.getMany(keys)) =>
  openRegionalRows(
    {
      getMany(keys) {
        journeys.push(keys)
        return getMany(keys)
      },
    },
    () => now,
    ({ service, region }) => broken.push(`${service} ${region}`),
  )

const feeRow = (value: number): RegionOverride => ({
  facts: [{ id: 'fee', value, firm: true, source: 'card-rules', asOf: '2026-11-05' }],
  sections: { 'zh-CN': [], en: [] },
})
const put = async (service: string, region: string, value: object) => {
  const key = rowKey(service, region)
  await storage.put(key, { ...value }, { expected: (await storage.get(key))?.version ?? 0 })
}

describe('Reading', () => {
  test('is one journey for all levels, places and services, each key once', async () => {
    await put('library-card', VILLAGE, feeRow(1))
    await put('library-card', '370000', feeRow(2))
    await put('id-card', '440300', feeRow(3))
    const rows = await open().read(['library-card', 'id-card', 'library-card'], [VILLAGE, '371102', '440300'])
    expect(Object.fromEntries(rows)).toEqual({
      'library-card': { [VILLAGE]: feeRow(1), '370000': feeRow(2) },
      'id-card': { '440300': feeRow(3) },
    })
    const asked = journeys.flat().map(({ partition, sort }) => `${partition} ${sort}`)
    const codes = [...CHAIN, '440300', '440000']
    expect(journeys).toHaveLength(1)
    expect(asked.toSorted()).toEqual(
      ['id-card', 'library-card'].flatMap((id) => codes.map((code) => `regional#${id} ${code}`)).toSorted(),
    )
  })

  test('without a place or a service is no journey', async () => {
    const rows = open()
    expect([await rows.read([], [VILLAGE]), await rows.read(['library-card'], [])]).toEqual([new Map(), new Map()])
    expect(journeys).toEqual([])
  })

  test('is known for a minute, also that there is none, and then read anew', async () => {
    const rows = open()
    const fee = async () =>
      (await rows.read(['library-card'], ['371102'])).get('library-card')?.['371102']?.facts[0]?.value
    expect(await fee()).toBeUndefined()
    await put('library-card', '371102', feeRow(5))
    now += 59_999
    expect([await fee(), journeys.length]).toEqual([undefined, 1])
    now += 1
    expect([await fee(), journeys.length]).toEqual([5, 2])
    await put('library-card', '371102', feeRow(6))
    expect(await fee()).toBe(5)
    now += 60_000
    expect(await fee()).toBe(6)
    await storage.remove(rowKey('library-card', '371102'))
    now += 60_000
    expect([await fee(), journeys.length]).toEqual([undefined, 4])
  })

  test('asks only for what is not known yet', async () => {
    const rows = open()
    await rows.read(['library-card'], ['371102'])
    await rows.read(['library-card'], [VILLAGE])
    expect(journeys[1]?.map(({ sort }) => sort)).toEqual([VILLAGE, '371102001'])
  })

  test('lets go of the oldest, and finds it again', async () => {
    await put('library-card', '110101', feeRow(7))
    const rows = open()
    const first = () => rows.read(['library-card'], ['110101'])
    await first()
    for (let n = 0; n < 5000; n += 90)
      await rows.read(
        Array.from({ length: 90 }, (_, i) => `s${n + i}`),
        ['370000'],
      )
    const before = journeys.length
    expect((await first()).get('library-card')).toEqual({ '110101': feeRow(7) })
    expect(journeys.length).toBe(before + 1)
  })

  test('does not hide that the store breaks', async () => {
    await expect(open(() => Promise.reject(new Error('no store'))).read(['a'], ['371102'])).rejects.toThrow('no store')
  })
})

describe('A row of the store', () => {
  let service: Service
  beforeEach(() => {
    const read = readService(writeKnowledge(), 'library-card')
    if (!read.service) throw new Error('the service cannot be read')
    service = read.service
  })
  const section = (facet: 'materials' | 'where', text: string) => ({ facet, text, region: '371100' })

  test('counts before the file of the same place, fact by fact and heading by heading', () => {
    service.regions['371100']?.facts.push({ id: 'age', value: 3, firm: true, source: 'card-rules', asOf: '2026-11-02' })
    const rows = {
      '371100': {
        facts: feeRow(7).facts,
        sections: { 'zh-CN': [section('where', '去市图书馆。')], en: [section('where', 'Go to the city library.')] },
      },
    }
    const before = structuredClone(service)
    const guide = resolveGuide(withRows(service, rows), 'zh-CN', '371102')
    const fact = (id: string) => guide.facts.find((each) => each.id === id)
    expect([fact('fee')?.value, fact('fee')?.asOf, fact('age')?.value]).toEqual(['7 元', '2026-11-05', '3 周岁'])
    const texts = Object.fromEntries(guide.sections.map((each) => [each.facet, [each.text, each.region]]))
    expect(texts).toMatchObject({
      where: ['去市图书馆。', '371100'],
      materials: ['什么都不用带。', '371100'],
      fee: ['补一张 7 元。\n打 13800138000 问。', undefined],
    })
    const english = resolveGuide(withRows(service, rows), 'en', '371100').sections.filter(({ region }) => region)
    expect(english.map(({ text }) => text)).toEqual(['Bring nothing.', 'Go to the city library.'])
    expect(service).toEqual(before)
  })

  test('replaces a heading of the file whole', () => {
    const text = [section('materials', '带一张照片。')]
    const rows = { '371100': { facts: [], sections: { 'zh-CN': text, en: [] } } }
    const told = (locale: 'zh-CN' | 'en') =>
      resolveGuide(withRows(service, rows), locale, '371100')
        .sections.filter(({ facet }) => facet === 'materials')
        .map((each) => each.text)
    expect([told('zh-CN'), told('en')]).toEqual([['带一张照片。'], ['Bring nothing.']])
  })

  test('of a nearer place counts before the file of a larger one, and not the other way round', () => {
    const fee = (code: string) =>
      resolveGuide(withRows(service, { [code]: feeRow(7) }), 'zh-CN', '371102').facts.find(({ id }) => id === 'fee')
        ?.value
    expect([fee('371102'), fee('370000')]).toEqual(['7 元', '免费'])
  })
})

describe('A broken row', () => {
  const row = feeRow(7)
  const [fact] = row.facts
  const text = { facet: 'fee', text: '不要钱。' }
  const sections = (...list: unknown[]) => ({ facts: [], sections: { 'zh-CN': list, en: [] } })

  test.each<[string, object]>([
    ['nothing at all', {}],
    ['no facts', { sections: row.sections }],
    ['no sections', { facts: [] }],
    ['one language', { facts: [], sections: { 'zh-CN': [] } }],
    ['facts that are no list', { ...row, facts: { fee: fact } }],
    ['an empty fact', { ...row, facts: [null] }],
    ['a fact without its id', { ...row, facts: [{ ...fact, id: undefined }] }],
    ['a fact that does not say whether it is firm', { ...row, facts: [{ ...fact, firm: 'yes' }] }],
    ['a fact without a day', { ...row, facts: [{ ...fact, asOf: 20261105 }] }],
    ['a figure in one language', { ...row, facts: [{ ...fact, value: { 'zh-CN': '窗口' } }] }],
    ['a figure that is none', { ...row, facts: [{ ...fact, value: [7] }] }],
    ['a label that is a word', { ...row, facts: [{ ...fact, label: '费用' }] }],
    ['a heading that there is not', sections({ ...text, facet: 'money' })],
    ['a heading without its text', sections({ facet: 'fee' })],
    ['a question that is a number', sections({ ...text, question: 1 })],
    ['sections as words', { facts: [], sections: { 'zh-CN': '不要钱', en: 'free' } }],
  ])('counts as none and is told once: %s', async (_, value) => {
    await put('library-card', '371100', value)
    await put('library-card', '371102', row)
    const rows = open()
    for (let n = 0; n < 3; n += 1) {
      expect((await rows.read(['library-card'], [VILLAGE])).get('library-card')).toEqual({ '371102': row })
      now += 60_000
    }
    expect(broken).toEqual(['library-card 371100'])
    await put('library-card', '371100', row)
    expect(Object.keys((await rows.read(['library-card'], [VILLAGE])).get('library-card') ?? {})).toContain('371100')
    await put('library-card', '371100', value)
    now += 60_000
    await rows.read(['library-card'], [VILLAGE])
    expect(broken).toHaveLength(2)
  })

  test('that is not even JSON does not take the other rows of its journey with it', async () => {
    const database = await openDynalite()
    const client = dynamoClient({ region: 'eu-central-1', ...database })
    await createTable(client, 'rows')
    storage = dynamoStorage({ client, table: 'rows', now: () => now })
    await put('library-card', '371102', row)
    const half = { ...toItem(rowKey('library-card', '371100'), {}, { expected: 0 }, 'w'), body: { S: '{ half' } }
    await client.send(new PutItemCommand({ TableName: 'rows', Item: half }))
    const rows = open()
    const read = async () => (await rows.read(['library-card'], [VILLAGE])).get('library-card')
    expect(await read()).toEqual({ '371102': row })
    expect(broken).toEqual(['library-card 371100'])
    const asked = journeys.length
    expect([await read(), journeys.length]).toEqual([{ '371102': row }, asked])
    client.destroy()
    await database.close()
  })

  test('whatever else stands in a row is left out, and its texts say whose they are', async () => {
    await put('library-card', '371100', {
      ...sections({ ...text, region: '440300' }),
      savedAt: '2026-11-21',
      note: 'x',
    })
    const found = await open().read(['library-card'], ['371100'])
    expect(found.get('library-card')).toEqual({ '371100': sections({ ...text, region: '371100' }) })
    expect(broken).toEqual([])
  })
})
