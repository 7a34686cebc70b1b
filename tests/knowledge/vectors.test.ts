// Search with vectors: meaning finds what shares no word with the question, and words that fit still win.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '../fast-check.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Catalogue, openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { attainable, score } from '../../functions/knowledge/rank.ts'
import { SETS } from '../../functions/knowledge/search-index.ts'
import { openShelf } from '../../functions/knowledge/shelf.ts'
import { queryTerms } from '../../functions/knowledge/terms.ts'
import { publish } from '../../functions/knowledge/publish.ts'
import { packVector } from '../../functions/knowledge/vectors.ts'
import { SERVICES } from './retrieval/services.ts'
import { DIMENSIONS, toyEmbedder, vectorOf } from './toy-embedder.ts'

let dir: string
const opened: Catalogue[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bangban-vectors-'))
})
afterEach(() => {
  for (const catalogue of opened.splice(0)) catalogue.close()
  rmSync(dir, { recursive: true })
})

const meaning = (text: string, model = 'toy') => ({ model, values: vectorOf(text) })

describe('Search with vectors', () => {
  let there: string
  let catalogue: Catalogue
  beforeAll(async () => {
    there = mkdtempSync(join(tmpdir(), 'bangban-vectors-'))
    await publish(SERVICES, there, { embedder: toyEmbedder() })
    catalogue = openCatalogue(there)
  })
  afterAll(() => {
    catalogue.close()
    rmSync(there, { recursive: true })
  })

  // None of these shares a word with what it asks for.
  it.each([
    ['甩竿破费', 'fishing-licence', 'fee'],
    ['看小说', 'library-card', undefined],
    ['毛孩子', 'dog-registration', undefined],
    ['is the novels one refundable', 'library-card', 'fee'],
    ['pooch', 'dog-registration', undefined],
  ])('finds by meaning what words do not: %s', (query, service, facet) => {
    const byWords = catalogue.search(query, { k: 5 })
    expect(byWords.slice(0, 1).map((hit) => hit.service)).not.toEqual([service])
    const [first] = catalogue.search(query, { k: 5, vector: meaning(query) })
    expect(first?.service).toBe(service)
    if (facet !== undefined) expect(first?.facet).toBe(facet)
  })

  it.each([
    ['钓鱼证多少钱', 'fishing-licence', 'fee'],
    ['遛狗不牵绳会罚款吗', 'dog-registration', 'pitfalls'],
    ['借书证押金', 'library-card', 'fee'],
    ['deposit for the library card', 'library-card', 'fee'],
    ['what papers for the fishing licence', 'fishing-licence', 'materials'],
  ])('still finds first what the words name: %s', (query, service, facet) => {
    expect(catalogue.search(query, { k: 3, vector: meaning(query) })[0]).toMatchObject({ service, facet })
  })

  it('lets words that fit well win over a meaning that leans elsewhere', () => {
    const values = new Float32Array(DIMENSIONS)
    // Fishing a little, dogs a little more.
    values.set([0.6, 0.8])
    const [first] = catalogue.search('钓鱼证多少钱', { k: 1, vector: { model: 'toy', values } })
    expect(first).toMatchObject({ service: 'fishing-licence', facet: 'fee' })
    const [unnamed] = catalogue.search('那个呢', { k: 1, vector: { model: 'toy', values } })
    expect(unnamed?.service).toBe('dog-registration')
  })

  it('ignores a vector of another model, of another length, and any where the index has none', async () => {
    await publish(SERVICES, dir)
    const without = openCatalogue(dir)
    opened.push(without)
    const query = '毛孩子怎么办'
    const wanted = without.search(query, { k: 5 })
    expect(without.search(query, { k: 5, vector: meaning(query) })).toEqual(wanted)
    expect(catalogue.search(query, { k: 5 })).toEqual(wanted)
    expect(catalogue.search(query, { k: 5, vector: meaning(query, 'another') })).toEqual(wanted)
    expect(catalogue.search(query, { k: 5, vector: { model: 'toy', values: new Float32Array(65) } })).toEqual(wanted)
    expect(catalogue.search(query, { k: 5, vector: meaning(query) })).not.toEqual(wanted)
    expect([without.embeddingModel, catalogue.embeddingModel]).toEqual([undefined, 'toy'])
  })
})

it('no document reaches more by words than its query allows, so that meaning is weighed against the most there is', async () => {
  await publish(SERVICES, dir)
  const { index, close } = openShelf(dir, 'zh-CN')
  const word = fc.constantFrom('钓鱼', '证', '狗', '押金', '多少钱', '怎么办', '汪星人', '借书证', 'id', '，')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(...SETS), (words, name) => {
      const terms = queryTerms({ text: words.join('') }, 'zh-CN')
      const set = index.set(name)
      score(set, 'zh-CN', terms, set.scores.fill(0))
      expect(Math.max(...set.scores)).toBeLessThanOrEqual(attainable(set, 'zh-CN', terms))
    }),
  )
  close()
})

it('a packed vector keeps its direction to within 0.01 a cosine', () => {
  const vector = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 })
    .map((values) => Float32Array.from(values))
    .filter((values) => Math.hypot(...values) > 0.1)
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const [x, y] = [packVector(a), packVector(b)]
      const dot = (p: ArrayLike<number>, q: ArrayLike<number>) =>
        Array.from(p).reduce((sum, value, i) => sum + value * (q[i] ?? 0), 0)
      const exact = dot(a, b) / Math.hypot(...a) / Math.hypot(...b)
      expect(Math.abs(dot(x.bytes, y.bytes) * x.scale * y.scale - exact)).toBeLessThan(0.01)
    }),
  )
})
