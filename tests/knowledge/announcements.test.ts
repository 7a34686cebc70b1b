// What places announce: checked like guides, told within a minute, emergencies first, and never past its end.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { carryOutNotice, readNoticeWish } from '../../functions/commands/knowledge/notice.ts'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { openAnnouncements } from '../../functions/knowledge/announced/open-announcements.ts'
import { announcedKey } from '../../functions/knowledge/announced/announcement-row.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'

const catalogue = openCatalogue(inject('publishedKnowledge'))
afterAll(() => catalogue.close())

const START = Date.parse('2026-11-21T09:00:00+08:00')
let now: number
let storage: Storage
let lines: string[]
beforeEach(() => {
  now = START
  storage = memoryStorage(() => now)
  lines = []
})

const TYPHOON = `id: typhoon
kind: emergency
title: { zh-CN: 台风红色预警, en: Typhoon red alert }
text: { zh-CN: 请待在家里，别出门。, en: Please stay indoors. }
from: '2026-11-21T08:00+08:00'
until: '2026-11-21T18:00+08:00'
region: '371100'
phone: '12345'
`

function written(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'bangban-notice-')), 'typhoon.yaml')
  writeFileSync(path, text)
  return path
}

async function notice(...words: string[]): Promise<number> {
  const at = words.indexOf('--file')
  const wish = at < 0 ? readNoticeWish(words, undefined) : readNoticeWish(words.slice(0, at), words[at + 1])
  if (typeof wish === 'string') throw new Error(wish)
  lines = []
  const write = (line: string) => void lines.push(line)
  return carryOutNotice(wish, { storage, catalogue, now, write, refuse: write })
}

const put = (text: string) => notice('put', '--file', written(text))
const change = (changes: Record<string, string>) =>
  Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`there is no ${from}`)
    return text.replace(from, to)
  }, TYPHOON)

test('it is put, listed, replaced under its id, and removed', async () => {
  expect(await notice('list')).toBe(0)
  expect(lines).toEqual(['No notices: nothing is told, and nothing is to come.'])
  expect(await put(TYPHOON)).toBe(0)
  expect(lines[0]).toMatch(/^stored: typhoon · emergency · 371100 \(山东省日照市/u)
  expect(await put(change({ 台风红色预警: '台风橙色预警' }))).toBe(0)
  expect(await notice('list', '371100')).toBe(0)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('台风橙色预警')
  expect(await notice('remove', 'typhoon')).toBe(0)
  expect(await notice('remove', 'typhoon')).toBe(1)
  expect(await openAnnouncements(storage, () => now).read('371102')).toEqual([])
})

describe('a fault is told at its line, and nothing is stored', () => {
  test.each([
    ['title', { 台风红色预警: '台风<b>红色</b>预警' }, /typhoon\.yaml:3: title holds markup, write plain words/],
    [
      'link',
      { '请待在家里，别出门。': '看 http://www.gov.cn/a' },
      /typhoon\.yaml:4: http:\/\/www\.gov\.cn\/a is no page that is known/,
    ],
    [
      'host',
      { '请待在家里，别出门。': '看 https://gov.cn.example.com/a' },
      /typhoon\.yaml:4: https:\/\/gov\.cn\.example\.com\/a is no page/,
    ],
    ['user', { '请待在家里，别出门。': '看 https://www.gov.cn@evil.example/a' }, /typhoon\.yaml:4:/],
    ['bare', { '请待在家里，别出门。': '看 www.example.com 就知道' }, /typhoon\.yaml:4: www\.example\.com/],
    [
      'end',
      { "until: '2026-11-21T18:00+08:00'": "until: '2026-11-21T07:00+08:00'" },
      /typhoon\.yaml:6: it ends before it begins/,
    ],
    [
      'long',
      { "until: '2026-11-21T18:00+08:00'": "until: '2026-12-21T18:00+08:00'" },
      /typhoon\.yaml:6: this emergency would stand for 31 days/,
    ],
    [
      'day',
      { "from: '2026-11-21T08:00+08:00'": 'from: 2026-11-21' },
      /typhoon\.yaml:5: "from" is not right, write a moment in China time/,
    ],
    ['place', { "region: '371100'": "region: '999999'" }, /typhoon\.yaml:7: 999999 is the code of no place/],
    [
      'kind',
      { 'kind: emergency': 'kind: alarm' },
      /typhoon\.yaml:2: "kind" is not right, write one of: emergency, notice/,
    ],
    ['language', { ', en: Please stay indoors.': '' }, /typhoon\.yaml:4: /],
    ['key', { 'phone:': 'telephone:' }, /typhoon\.yaml:8: there is no key "telephone" here/],
    [
      'number',
      { "phone: '12345'": "phone: 'call me'" },
      /typhoon\.yaml:8: "phone" is not right, write a number in quotes/,
    ],
  ])('%s', async (_, changes, told) => {
    expect(await put(change(changes as unknown as Record<string, string>))).toBe(1)
    expect(lines.join('\n')).toMatch(told)
    expect(lines.at(-1)).toMatch(/nothing is stored$/)
    expect(await storage.get(announcedKey('371100'))).toBeUndefined()
  })

  test('a page of a government and one that a guide names are known', async () => {
    expect(await put(change({ '请待在家里，别出门。': '看 https://www.gov.cn/a 。' }))).toBe(0)
  })

  test('what is over already is not put', async () => {
    now = Date.parse('2026-11-21T18:00+08:00')
    expect(await put(TYPHOON)).toBe(1)
  })
})

describe('it is told', () => {
  const notices = () => openAnnouncements(storage, () => now)
  const ids = async (region?: string) => (await notices().read(region)).map(({ id }) => id)

  test('within a minute, only from its beginning to its end, however long it was known', async () => {
    const read = notices()
    expect(await read.read('371102')).toEqual([])
    await put(TYPHOON)
    now += 60_000
    expect((await read.read('371102')).map(({ id }) => id)).toEqual(['typhoon'])
    now = Date.parse('2026-11-21T17:59:59+08:00')
    expect(await read.read('371102')).toHaveLength(1)
    // One millisecond after what is known was read, and it is over.
    now = Date.parse('2026-11-21T18:00:00+08:00')
    expect(await read.read('371102')).toEqual([])
    now = Date.parse('2026-11-21T07:59:59+08:00')
    expect(await ids('371102')).toEqual([])
  })

  test('in its place and what lies in it, and nowhere else; emergencies first, then the nearest, then the newest', async () => {
    const one = (id: string, kind: string, region: string, from = '08:00') =>
      put(
        change({
          'id: typhoon': `id: ${id}`,
          'kind: emergency': `kind: ${kind}`,
          "'371100'": `'${region}'`,
          'T08:00': `T${from}`,
        }),
      )
    await one('county', 'notice', '371102')
    await one('county-new', 'notice', '371102', '08:30')
    await one('city', 'emergency', '371100')
    await one('nation', 'notice', 'nation')
    await one('nation-storm', 'emergency', 'nation')
    await one('elsewhere', 'emergency', '110101')
    expect(await ids('371102')).toEqual(['city', 'nation-storm', 'county-new', 'county', 'nation'])
    expect(await ids()).toEqual(['nation-storm', 'nation'])
  })

  test('what is broken in the store counts as none', async () => {
    const key = announcedKey('371100')
    const list = [{ id: 'x', kind: 'emergency', title: { 'zh-CN': 'a', en: 'b' }, text: {}, from: 'x', until: 'never' }]
    await storage.put(key, { list }, { expected: 0 })
    expect(await ids('371100')).toEqual([])
    await put(TYPHOON)
    expect(await ids('371100')).toEqual(['typhoon'])
  })
})
