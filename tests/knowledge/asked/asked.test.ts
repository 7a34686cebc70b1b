// What is learnt from the sentences that people say: the service, what of it, and what is none of ours.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { learnFacets } from '../../../functions/knowledge/asked/facet-model.ts'
import { meantFacets } from '../../../functions/knowledge/asked/facets-meant.ts'
import { sharesOf } from '../../../functions/knowledge/asked/linear-model.ts'
import { meantServices } from '../../../functions/knowledge/asked/meant-services.ts'
import { ASKED_FACETS } from '../../../functions/knowledge/asked/asked-kinds.ts'
import { askedTerms } from '../../../functions/knowledge/asked/asked-terms.ts'
import { ownShares } from '../../../functions/knowledge/asked/own-words.ts'
import { softmax, wordOdds } from '../../../functions/knowledge/asked/word-odds.ts'
import { type Catalogue, openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { readKnowledge } from '../../../functions/knowledge/knowledge-files.ts'
import { publish } from '../../../functions/knowledge/publish.ts'
import { openShelf, type Shelf } from '../../../functions/knowledge/shelf.ts'
import { writeKnowledge } from '../sound-service.ts'

const ASKED = `
zh-CN:
  fee: [办那个看书的卡要掏多少钱, 看书的卡收不收钱, 掏多少钱能借书回家]
  where: [看书的卡上哪领, 领卡的窗口在哪条街上]
  any: [想借几本书回家给娃看]
en:
  fee: [what do they charge for the reading pass, is the reading pass free of charge]
  where: [where do I pick up the reading pass]
`
const ELSEWHERE = `
other: { zh-CN: [掏多少钱能理个发, 看电影的票多少钱], en: [my cat will not eat] }
unserved: { zh-CN: [养狗的证上哪领], en: [a dog licence please] }
`

const root = writeKnowledge({ 'asked.yaml': ASKED, '../elsewhere.yaml': ELSEWHERE })
const dir = mkdtempSync(join(tmpdir(), 'bangban-asked-'))
let catalogue: Catalogue
let shelf: Shelf
beforeAll(async () => {
  const { services, elsewhere, faults } = readKnowledge(root)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  await publish(services, dir, elsewhere ? { elsewhere } : {})
  catalogue = openCatalogue(dir)
  shelf = openShelf(dir, 'zh-CN')
})
afterAll(() => {
  catalogue.close()
  shelf.close()
  rmSync(dir, { recursive: true })
})

test('words that stand in no name and no phrase find the service by what people say of it', () => {
  expect(catalogue.find('给娃借书回家看，那个卡要掏钱不')).toMatchObject({
    how: 'sure',
    candidates: [{ service: 'library-card' }],
  })
})

test('what is more like a sentence of other matters is none of ours', () => {
  expect(catalogue.find('看场电影的票要掏多少钱').how).toBe('none')
  expect(catalogue.find('养狗的证在哪领').how).toBe('none')
  expect(meantServices(shelf.asked, '养狗的证在哪领', 'zh-CN').elsewhere[1]?.share).toBeGreaterThan(0)
})

test('what is asked for is learnt, and the shares of the facets add up', () => {
  const meant = meantFacets(shelf.asked, shelf.number('library-card'), '那个卡上哪领呀', 'zh-CN')
  expect(meant.toSorted((a, b) => b.share - a.share)[0]?.facet).toBe('where')
  expect(meant.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
})

test('what the own sentences of a guide say stands when something else is read', () => {
  const guide = shelf.number('library-card')
  const own = shelf.asked.ownWords(guide)
  const kept = structuredClone(own)
  meantServices(shelf.asked, '看书的卡要掏多少钱', 'zh-CN')
  shelf.card(guide)
  expect(own).toEqual(kept)
  const cost = askedTerms('看书的卡要掏多少钱', 'zh-CN').map((term) => shelf.asked.terms.find(term))
  const shares = ownShares(own, cost)
  expect(ASKED_FACETS[shares.indexOf(Math.max(...shares))]).toBe('fee')
  expect(new Set(ownShares(own, []))).toEqual(new Set([1 / ASKED_FACETS.length]))
})

test.each([
  [[3, 1, 0], [10, 10, 10], 0],
  [[2, 2, 0], [10, 100, 10], 0],
  [[1, 2, 3], [50, 50, 50], 2],
])('a word said %j times of %j words speaks for class %i', (counts, totals, wanted) => {
  const odds = wordOdds(counts, totals)
  expect(odds.indexOf(Math.max(...odds))).toBe(wanted)
  expect(softmax(odds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test('nothing to learn from tells nothing, and the same sentences teach the same', () => {
  expect(new Set(learnFacets([], 1))).toEqual(new Set([0]))
  expect(new Set(sharesOf(new Float32Array(ASKED_FACETS.length), ASKED_FACETS.length, [0]))).toEqual(
    new Set([1 / ASKED_FACETS.length]),
  )
  const lesson = [{ right: ASKED_FACETS.indexOf('fee'), terms: Uint32Array.of(0), weight: 1 }]
  expect(learnFacets(lesson, 1)).toEqual(learnFacets(lesson, 1))
  expect(new Set(learnFacets([{ right: -1, terms: Uint32Array.of(0), weight: 1 }], 1))).toEqual(new Set([0]))
})

test.each([
  ['asked.yaml', 'zh-CN:\n  price: [多少钱]\nen: {}\n', 'asked.yaml:2'],
  ['../elsewhere.yaml', 'other: 天气\n', 'elsewhere.yaml:1'],
])('a mistake in %s is told with its line', (file, text, place) => {
  const told = readKnowledge(writeKnowledge({ [file]: text })).faults.map((fault) => `${fault.file}:${fault.line}`)
  expect(told.some((fault) => fault.endsWith(place))).toBe(true)
})
