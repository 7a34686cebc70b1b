// The names that a recogniser is told to listen for: of the real guides, and within what Amazon Transcribe takes.
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../functions/filings/filing.ts'
import type { Service } from '../../functions/knowledge/guide.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import type { RegionRow } from '../../functions/knowledge/region-names.ts'
import { regionTable } from '../../functions/knowledge/region-table.ts'
import { vocabularyTable } from '../../functions/knowledge/vocabulary.ts'
import { mask } from '../../functions/safety/personal-data.ts'

let services: Service[]
let regions: RegionRow[]
beforeAll(async () => {
  services = readKnowledge(resolve(import.meta.dirname, '../../knowledge')).services
  regions = JSON.parse(await regionTable())
})

const rows = (table: string) =>
  table
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'))

describe.each(LOCALES)('%s', (locale) => {
  test('is a table of four columns within every limit, each name once', async () => {
    const table = await vocabularyTable(services, locale, regions)
    expect(table.startsWith('Phrase\tSoundsLike\tIPA\tDisplayAs\n')).toBe(true)
    expect(Buffer.byteLength(table)).toBeLessThanOrEqual(50_000)
    // What does not fit is left out, and that is little room.
    expect(Buffer.byteLength(table)).toBeGreaterThan(49_000)
    const all = rows(table)
    expect(new Set(all.map(([phrase]) => phrase)).size).toBe(all.length)
    const allowed = locale === 'en' ? /^[A-Za-z][A-Za-z'.-]*$/ : /^\p{Script=Han}+$/u
    for (const [phrase = '', sound, ipa, shown = '', ...more] of all) {
      expect([sound, ipa, more]).toEqual(['', '', []])
      expect(phrase).toMatch(allowed)
      expect([phrase.length <= 256, shown.length <= 256, mask(shown)]).toEqual([true, true, shown])
    }
  })

  test('has every service by its title, before any place', async () => {
    const shown = rows(await vocabularyTable(services, locale, regions)).map(([, , , name]) => name)
    const titles = services.map(({ guides }) => guides[locale].title)
    const sayable = titles.filter((title) => locale === 'en' || /^[\p{Script=Han}\d]+$/u.test(title))
    expect(sayable.length).toBeGreaterThan(titles.length * 0.8)
    expect(sayable.filter((title) => !shown.includes(title))).toEqual([])
    expect(shown.indexOf(locale === 'en' ? 'Beijing' : '北京市')).toBeGreaterThan(sayable.length)
  })
})

test('places of one’s own province come first', async () => {
  const shown = rows(await vocabularyTable(services, 'zh-CN', regions, '371100')).map(([, , , name]) => name)
  expect(shown.indexOf('岚山区')).toBeGreaterThan(0)
  expect(shown.indexOf('岚山区')).toBeLessThan(shown.indexOf('北京市'))
})

test('a misspelling that sounds like a name is not taught', async () => {
  const shown = rows(await vocabularyTable(services, 'zh-CN', regions)).map(([, , , name]) => name)
  for (const wrong of ['身份正', '身份症', '生份证', '临时身份正', '身份正件', '驾正', '林活就业', '护口本'])
    expect(shown).not.toContain(wrong)
  expect(shown).toEqual(expect.arrayContaining(['身份证', '临时身份证', '灵活就业人员参保', '暂住证']))
})

test('figures are spelt, and letters that are spoken one by one have a point each', async () => {
  const one = (zh: string, en: string) => {
    const [service] = services
    if (!service) throw new Error('no service')
    const guide = (title: string, locale: 'zh-CN' | 'en') => ({ ...service.guides[locale], title, aliases: [] })
    return { ...service, guides: { 'zh-CN': guide(zh, 'zh-CN'), en: guide(en, 'en') } }
  }
  const phrase = (zh: string, en: string) =>
    Promise.all(LOCALES.map(async (locale) => rows(await vocabularyTable([one(zh, en)], locale, []))[0]?.[0]))
  expect(await phrase('12345热线', '12345 hotline')).toEqual(['幺二三四五热线', 'one-two-three-four-five-hotline'])
  expect(await phrase('80岁津贴', 'National ID card')).toEqual(['八零岁津贴', 'National-I.D.-card'])
  expect(await phrase('e社保卡', 'Xi’an move-in')).toEqual([undefined, "Xi'an-move-in"])
  expect(await phrase('电话13800138000', 'A+B')).toEqual([undefined, undefined])
})
