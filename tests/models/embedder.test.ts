// Texts become vectors of length 1 in their own order, or a ModelError.
import { afterEach, expect, test } from 'vitest'
import type { ModelTrouble } from '../../functions/models/language-model.ts'
import { openAiEmbedder } from '../../functions/models/openai-embedder.ts'
import { until } from './call.ts'
import { type Behaviour, openProvider, type Provider, refuses, type Step } from './provider.ts'
import { TIMED } from '../timed.ts'

const open: Provider[] = []
afterEach(() => Promise.all(open.splice(0).map((provider) => provider.close())))

async function embedderAt(behaviour: Behaviour) {
  const provider = await openProvider(behaviour)
  open.push(provider)
  return { provider, embedder: openAiEmbedder({ baseUrl: provider.url, model: 'toy-embedding' }) }
}

const TEXTS = Array.from({ length: 130 }, (_, n) => `第${n}条 passage ${n % 7}`)
const patience = () => AbortSignal.timeout(5_000)

test('130 texts take three requests, and come back in their order, each of length 1', async () => {
  const { provider, embedder } = await embedderAt([{}])
  const vectors = await embedder.embed(TEXTS, patience())
  expect(vectors).toHaveLength(130)
  for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
  expect(provider.requests.map(({ body }) => (body['input'] as string[]).length)).toEqual([64, 64, 2])
  expect(provider.requests[0]?.body).toMatchObject({ model: 'toy-embedding', encoding_format: 'float' })
  const [alone] = await embedder.embed([TEXTS[100]!], patience())
  expect(alone).toEqual(vectors[100])
  expect(alone).not.toEqual(vectors[101])
  expect(await embedder.embed([], patience())).toEqual([])
  expect(embedder.model).toBe('toy-embedding')
})

test('a provider that gives them in another order is put right', async () => {
  const data = [2, 0, 1].map((index) => ({ index, embedding: [index + 1, 1] }))
  const { embedder } = await embedderAt([{ body: JSON.stringify({ data }) }])
  const vectors = await embedder.embed(['a', 'b', 'c'], patience())
  expect(vectors.map(([x = 0, y = 0]) => Math.round(x / y))).toEqual([1, 2, 3])
})

const BAD: [string, Step, ModelTrouble][] = [
  ['gives one too few', { vectors: () => [[1, 0]] }, 'unusable'],
  ['gives one too many', { vectors: (texts) => [...texts, 'x'].map(() => [1, 0]) }, 'unusable'],
  [
    'gives the same one twice',
    { body: '{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}' },
    'unusable',
  ],
  ['gives two dimensions', { vectors: () => [[1, 0], [1]] }, 'unusable'],
  [
    'gives a vector without a direction',
    {
      vectors: () => [
        [1, 0],
        [0, 0],
      ],
    },
    'unusable',
  ],
  ['gives something else than numbers', { body: '{"data":[{"index":0,"embedding":"AAAA"}]}' }, 'unusable'],
  ['gives half of it', { body: '{"data":[{"ind' }, 'unusable'],
  ['shows a web page', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'unusable'],
  ['knows no embeddings', refuses(404), 'refused'],
  ['is busy', refuses(429), 'rate-limited'],
  ['cuts before the headers', { breaks: { at: 'headers', by: 'cut' } }, 'unreachable'],
]
test.each(BAD)('a provider that %s is given up after one request', async (_, step, trouble) => {
  const { provider, embedder } = await embedderAt([step])
  const failed = embedder.embed(['身份证', 'passport'], patience())
  await expect(failed).rejects.toMatchObject({ name: 'ModelError', trouble })
  await expect(failed).rejects.not.toHaveProperty('cause')
  expect(provider.requests).toHaveLength(1)
})

test('vectors of another dimension than before are refused', async () => {
  const { embedder } = await embedderAt((_, turn) => ({ vectors: () => [turn === 0 ? [1, 0] : [1, 0, 0]] }))
  await embedder.embed(['a'], patience())
  await expect(embedder.embed(['a'], patience())).rejects.toMatchObject({ trouble: 'unusable' })
})

test.each(['headers', 'body'] as const)('a provider that stalls at the %s is left in time', TIMED, async (at) => {
  const { provider, embedder } = await embedderAt([{ breaks: { at, by: 'stall' } }])
  const begun = performance.now()
  await expect(embedder.embed(['a'], AbortSignal.timeout(200))).rejects.toMatchObject({ trouble: 'ended' })
  expect(performance.now() - begun).toBeLessThan(700)
  await until(() => provider.requests.every(({ end }) => end === 'left'))
  const over = embedder.embed(['a'], AbortSignal.abort())
  await expect(over).rejects.toMatchObject({ trouble: 'ended' })
  expect(provider.requests).toHaveLength(1)
})
