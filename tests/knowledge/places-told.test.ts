// What an utterance tells of places: which ones, what stands around each, and what is left without them.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Catalogue, openCatalogue } from '../../functions/knowledge/catalogue.ts'

let catalogue: Catalogue
beforeAll(() => {
  catalogue = openCatalogue(inject('publishedKnowledge'))
})
afterAll(() => catalogue.close())

/** Each place as `before[codes]after`. */
const SAID: [said: string, places: string[], rest: string][] = [
  ['日照新生儿要办啥', ['[371100]新生儿要办啥'], '新生儿要办啥'],
  ['我在日照东港秦楼街道住，怎么办居住证', ['我在[371102004]住,怎么办居住证'], '住,怎么办居住证'],
  ['在日照东港区秦楼街道办居住证', ['在[371102004]办居住证'], '办居住证'],
  ['我在日照，家住秦楼街道', ['我在[371102004]'], ''],
  ['医保在日照东港秦楼', ['医保在[371102004]'], '医保'],
  ['日照东港区涛雒镇的医保', ['[371102110]的医保'], '医保'],
  ['户口在日照东港秦楼，人在北京海淀中关村街道', ['户口在[371102004],人在', ',人在[110108011]'], '户口'],
  ['日照交的医保，去北京看病', ['[371100]交的医保,去', '交的医保,去[110000]看病'], '交的医保,去看病'],
  ['从东港区秦楼街道搬到岚山区安东卫街道', ['从[371102004]搬到', '搬到[371103002]'], '从搬到'],
  ['371102001', ['[371102001]'], ''],
  ['我住 371102001005 这边', ['我住 [371102001005] 这边'], ''],
  ['371102 和 110108011', ['[371102] 和 ', ' 和 [110108011]'], '和'],
  ['朝阳区', ['[110105|220104]'], ''],
  [
    'insured in Rizhao, treated in Beijing',
    ['insured in [371100], treated in ', ', treated in [110000]'],
    'insured treated',
  ],
  ['I live in Donggang, Rizhao', ['I live in [371102]'], ''],
  ['秦楼街道, Donggang District, Rizhao, Shandong', ['[371102004]'], ''],
  ['我在 Rizhao 交医保', ['我在 [371100] 交医保'], '交医保'],
  ['我在 Donggang 秦楼街道办居住证', ['我在 [371102004]办居住证'], '办居住证'],
  ['电话 13800138000，怎么办居住证', [], '电话 13800138000,怎么办居住证'],
  ['今天怎么办居住证', [], '今天怎么办居住证'],
]

test.each(SAID)('%s', (said, places, rest) => {
  const told = catalogue.places.told(said)
  expect(told.places.map(({ before, codes, after }) => `${before}[${codes.join('|')}]${after}`)).toEqual(places)
  expect(told.rest).toBe(rest)
})

test('Where the citizen is, a township is told by its name with its kind', () => {
  expect(catalogue.places.told('秦楼街道怎么办居住证', '371100')).toMatchObject({
    places: [{ codes: ['371102004'], before: '', after: '怎么办居住证' }],
    rest: '怎么办居住证',
  })
  expect(catalogue.places.told('秦楼街道怎么办居住证').places).toEqual([])
})
