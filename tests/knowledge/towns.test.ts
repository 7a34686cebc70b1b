// Townships and streets: told by name and by code, found behind or beside their county, and never taken from other words.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { loadReaders, readSlot } from '../../functions/filings/slots/read-slot.ts'
import { type Catalogue, openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { regionTable } from '../../functions/knowledge/region-table.ts'
import { packTowns, townsOf } from '../../functions/knowledge/region-town-table.ts'

await loadReaders()

let catalogue: Catalogue
beforeAll(() => {
  catalogue = openCatalogue(inject('publishedKnowledge'))
})
afterAll(() => catalogue.close())

const found = (said: string, near?: string) => catalogue.places.find(said, near).map(({ code }) => code)

describe('A township is found', () => {
  it.each([
    ['日照东港区秦楼街道', '371102004'],
    ['山东省日照市东港区秦楼街道', '371102004'],
    ['东港秦楼', '371102004'],
    ['我在日照东港秦楼街道住', '371102004'],
    ['日照秦楼街道', '371102004'],
    ['日照市，秦楼街道', '371102004'],
    ['我在日照，家住秦楼街道', '371102004'],
    ['秦楼街道，日照东港', '371102004'],
    ['日照东港区的秦楼街道办事处', '371102004'],
    ['我在 Donggang 秦楼街道', '371102004'],
    ['昆山花桥', '320583104'],
    ['北京中关村街道', '110108011'],
    ['朝阳望京', '110105026'],
    ['福州市鼓楼区东街街道', '350102004'],
    ['371102001', '371102001'],
    ['我的地区代码是 371102001', '371102001'],
  ])('%s', (said, code) => expect(found(said)).toEqual([code]))

  it.each([
    ['东港区河山乡', '371102100', 'a township that is a town now'],
    ['东港区陈疃公社', '371102107', 'a commune that is a town now'],
    ['广州市番禺区沙湾镇', '440113017', 'a town that is a street now'],
  ])('%s: %s, %s', (said, code) => expect(found(said)).toEqual([code]))

  it.each([
    ['东港区南湖镇', '371102108', '南湖 is a district of Jiaxing'],
    ['日照市南湖镇', '371102108', '南湖 is a district of Jiaxing'],
    ['东港区日照街道', '371102001', '日照 is the city'],
    ['临沂兰山街道', '371302001', '兰山 is its district'],
    ['日照北京路街道', '371171007', 'a street of a zone, called after a road'],
  ])('%s: %s, though %s', (said, code) => expect(found(said)).toEqual([code]))
})

describe('Alone a name is enough', () => {
  it('when no other place of China has it, of whatever kind', () =>
    expect(found('我住王江泾镇')).toEqual(['330411101']))

  it.each([
    ['秦楼街道', '371102'],
    ['我住秦楼街道', '371100'],
    ['秦楼街道', '371103001002'],
  ])('"%s" in %s, where it lies', (said, near) => expect(found(said, near)).toEqual(['371102004']))

  it.each<[said: string, near: string | undefined, why: string]>([
    ['秦楼街道', undefined, 'several may have it'],
    ['秦楼街道', '370200', 'it lies in another city'],
    ['秦楼街道', '370000', 'a province is too large to look through'],
    ['秦楼', '371102', 'it is said without its kind'],
    ['横道河子镇', undefined, 'a township elsewhere has the name and another kind'],
  ])('but not "%s" in %s: %s', (said, near, _why) => expect(found(said, near)).toEqual([]))
})

describe('Other words are no township', () => {
  it.each([
    ['东港民政局', []],
    ['日照东港交通补贴', ['371102']],
    ['日照市东港区平安', ['371102']],
    ['东港区西湖区', ['371102', '330106', '360103']],
    ['青岛秦楼街道', ['370200']],
    ['日照秦楼', ['371100']],
    ['东港区秦楼路', ['371102']],
    ['鼓楼区东大街', ['320106', '320302', '350102', '410204']],
    ['日照乡镇企业', ['371100']],
    ['城关镇', []],
    ['推荐鸡冠山、镇山', []],
    ['哪个街道能办', []],
  ])('%s', (said, codes) => {
    // West Lake districts are two; what is told of the county must stand.
    expect(found(said).toSorted()).toEqual([...codes].toSorted())
  })
})

it('Two townships of one name in a county are both offered, and the kind tells them apart', () => {
  expect(found('达拉特旗昭君')).toEqual(['150621002', '150621104'])
  expect(found('达拉特旗昭君镇')).toEqual(['150621104'])
})

describe('A question for a region takes a township', () => {
  it.each([
    ['我家在日照东港区秦楼街道', '371102004'],
    ['371102004', '371102004'],
    ['371102001005', '371102001005'],
    ['东港区', '371102'],
    ['371102999', 'unknown-place'],
    ['达拉特旗昭君', 'ambiguous-place'],
  ])('%s: %s', (said, value) => {
    const read = readSlot('region', said, { locale: 'zh-CN', today: '2026-11-21', places: catalogue.places })
    expect(read.ok ? read.value : read.fault).toBe(value)
  })
})

describe('A code is told by its name', () => {
  it.each([
    ['371102004', '山东省日照市东港区秦楼街道', '秦楼街道, Donggang District, Rizhao, Shandong'],
    ['371102001005', '山东省日照市东港区日照街道', '日照街道, Donggang District, Rizhao, Shandong'],
    ['371171003', '山东省日照市奎山街道', '奎山街道, Rizhao, Shandong'],
    ['371102999', '山东省日照市东港区', 'Donggang District, Rizhao, Shandong'],
    ['110108011', '北京市海淀区中关村街道', '中关村街道, Haidian District, Beijing'],
  ])('%s', (code, chinese, english) =>
    expect(catalogue.places.nearest(code)?.name).toEqual({ 'zh-CN': chinese, en: english }),
  )

  it('and its name in both languages finds it', () => {
    for (const code of ['371102004', '371102108', '371102001', '110105026', '320583104', '330411101', '371171007']) {
      const place = catalogue.places.place(code)
      expect(found(place?.name['zh-CN'] ?? '')).toEqual([code])
      if (code !== '371102001') expect(found(place?.name.en ?? '')).toEqual([code])
    }
  })

  it('but a code that the table does not have is no place', () => {
    expect(catalogue.places.place('371102999')).toBeUndefined()
    expect(catalogue.places.place('371102999001')).toBeUndefined()
    expect(catalogue.places.place('999999001')).toBeUndefined()
  })
})

describe('The table', () => {
  it('keeps nearly all, and counts what it leaves out', async () => {
    const sections = new Map<string, Uint8Array>()
    expect(packTowns(sections, await regionTable())).toEqual({ towns: 41_255, leftOut: 23 })
    const bytes = [...sections.values()].reduce((sum, { length }) => sum + length, 0)
    expect(bytes).toBeLessThan(750_000)
  })

  it('stands in the Chinese file alone, and lists counties in order', async () => {
    const size = (locale: string) => statSync(join(inject('publishedKnowledge'), `${locale}.idx`)).size
    expect(size('zh-CN')).toBeGreaterThan(600_000)
    const towns = townsOf(await regionTable())
    expect(towns.counties('371100')).toEqual(['371102', '371103', '371121', '371122', '371171'])
    expect(towns.counties('370000')).toEqual([])
    expect(towns.counties('110000')).toHaveLength(16)
    expect(towns.of('371199')).toEqual([])
  })
})
