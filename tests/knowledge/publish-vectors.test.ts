// Publishing with vectors: they are added and nothing else changes, they are checked, and they cost a call only once.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCatalogue } from '../../functions/knowledge/catalogue.ts'
import { openFlatFile } from '../../functions/knowledge/index-file/flat-file.ts'
import { publish } from '../../functions/knowledge/publish.ts'
import type { Embedder } from '../../functions/models/embedder.ts'
import { ModelError } from '../../functions/models/language-model.ts'
import { SERVICES } from './retrieval/services.ts'
import { DIMENSIONS, toyEmbedder, vectorOf } from './toy-embedder.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bangban-vectors-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const meaning = (text: string) => ({ model: 'toy', values: vectorOf(text) })

describe('Publishing with vectors', () => {
  it('adds sections, and leaves every other byte and the hash as they are', async () => {
    const bare = mkdtempSync(join(dir, 'bare-'))
    await publish(SERVICES, bare)
    await publish(SERVICES, dir, { embedder: toyEmbedder() })
    for (const name of ['zh-CN.idx', 'en.idx']) {
      const [before, after] = [openFlatFile(join(bare, name)), openFlatFile(join(dir, name))]
      expect(after.hash).toBe(before.hash)
      const sections = sectionsOf(join(bare, name))
      for (const section of sections) expect(after.load(section), section).toEqual(before.load(section))
      const more = sectionsOf(join(dir, name)).filter((section) => !sections.includes(section))
      expect(more).toEqual(['passages/vectors', 'passages/vectors/scales', 'passages/vectors/keys'])
      expect(after.meta).toEqual({
        ...before.meta,
        'passages/vectors': 'toy',
        'passages/vectors/dimensions': DIMENSIONS,
      })
      before.close()
      after.close()
    }
    // Languages published with and without stay one publication.
    copyFileSync(join(bare, 'en.idx'), join(dir, 'en.idx'))
    const mixed = openCatalogue(dir)
    expect(mixed.embeddingModel).toBeUndefined()
    expect(mixed.search('毛孩子', { k: 1, vector: meaning('毛孩子') })[0]?.service).toBe('dog-registration')
    mixed.close()
  })

  it('notices a changed byte of a vector, and the check of the publication holds', async () => {
    await publish(SERVICES, dir, { embedder: toyEmbedder() })
    const path = join(dir, 'zh-CN.idx')
    expect(() => openFlatFile(path, 'f'.repeat(64))).toThrow('was published from other guides')
    const bytes = readFileSync(path)
    const file = openFlatFile(path)
    const at = bytes.indexOf(Buffer.from(file.load('passages/vectors')))
    file.close()
    bytes.writeUInt8(bytes.readUInt8(at + 5) ^ 1, at + 5)
    writeFileSync(path, bytes)
    const catalogue = openCatalogue(dir)
    expect(catalogue.search('狗', { k: 1 })).toHaveLength(1)
    expect(() => catalogue.search('狗', { k: 1, vector: meaning('狗') })).toThrow('is damaged in passages/vectors')
    catalogue.close()
  })

  it('asks the model for each text with its title, and again only for what changed', async () => {
    const first = toyEmbedder()
    await publish(SERVICES, dir, { embedder: first })
    expect(first.texts).toContain('钓鱼证\n多少钱\n每年20 元。')
    const index = readFileSync(join(dir, 'zh-CN.idx'))
    const second = toyEmbedder()
    await publish(SERVICES, dir, { embedder: second })
    expect(second.texts).toEqual([])
    expect(readFileSync(join(dir, 'zh-CN.idx')).equals(index)).toBe(true)
    const changed = SERVICES.map((service) => ({
      ...service,
      facts: service.facts.map((fact) => ({ ...fact, value: 25 })),
    }))
    const third = toyEmbedder()
    await publish(changed, dir, { embedder: third })
    expect(third.texts).toEqual([
      '钓鱼证\n多少钱\n每年25 元。',
      'Fishing licence\nWhat it costs\nIt costs 25 yuan a year.',
    ])
    const other = toyEmbedder('other')
    await publish(changed, dir, { embedder: other })
    expect(other.texts).toHaveLength(first.texts.length)
  })

  it('by a model that fails keeps what is known, and asks for the rest the next time', async () => {
    await publish(SERVICES, dir, { embedder: toyEmbedder() })
    const title = (service: (typeof SERVICES)[number], zh: string) => ({
      ...service,
      guides: { ...service.guides, 'zh-CN': { ...service.guides['zh-CN'], title: zh } },
    })
    const changed = SERVICES.map((service) =>
      service.id === 'dog-registration' ? title(service, '养犬登记证') : service,
    )
    const failing: Embedder = { model: 'toy', embed: () => Promise.reject(new ModelError('rate-limited', '429')) }
    const { missing, failure } = await publish(changed, dir, { embedder: failing })
    expect(failure?.message).toBe('rate-limited: 429')
    const catalogue = openCatalogue(dir)
    const found = (said: string) => catalogue.search(said, { k: 1, vector: meaning(said) })[0]?.service
    // Known before, and meant by none of its words; the other by its words alone.
    expect(found('甩竿')).toBe('fishing-licence')
    expect(found('养犬登记证')).toBe('dog-registration')
    expect(found('毛孩子')).not.toBe('dog-registration')
    catalogue.close()
    const next = toyEmbedder()
    expect(await publish(changed, dir, { embedder: next })).toEqual({ missing: 0 })
    expect(next.texts).toHaveLength(missing)
    expect(next.texts.every((text) => text.startsWith('养犬登记证'))).toBe(true)
  })

  it('by a model that never gave anything publishes without vectors', async () => {
    const failing: Embedder = { model: 'toy', embed: () => Promise.reject(new ModelError('unreachable')) }
    const { missing } = await publish(SERVICES, dir, { embedder: failing })
    const all = toyEmbedder()
    const catalogue = openCatalogue(dir)
    expect([catalogue.embeddingModel, catalogue.search('狗', { k: 1 }).length]).toEqual([undefined, 1])
    catalogue.close()
    await publish(SERVICES, dir, { embedder: all })
    expect(missing).toBe(all.texts.length)
  })

  it('by a model that has become another under its name makes all anew', async () => {
    await publish(SERVICES.slice(1), dir, { embedder: toyEmbedder() })
    const texts = new Set<string>()
    const longer: Embedder = {
      model: 'toy',
      embed: async (asked) => asked.map((text) => texts.add(text) && Float32Array.of(...vectorOf(text), 0)),
    }
    expect(await publish(SERVICES, dir, { embedder: longer })).toEqual({ missing: 0 })
    const all = toyEmbedder()
    await publish(SERVICES, join(dir, 'anew'), { embedder: all })
    expect([...texts].sort()).toEqual([...new Set(all.texts)].sort())
    const file = openFlatFile(join(dir, 'zh-CN.idx'))
    expect(file.meta['passages/vectors/dimensions']).toBe(DIMENSIONS + 1)
    file.close()
  })

  it('that is ended, or gets what is no vector, leaves what was there', async () => {
    await publish(SERVICES.slice(1), dir, { embedder: toyEmbedder() })
    const before = ['zh-CN.idx', 'en.idx'].map((name) => readFileSync(join(dir, name)))
    const ended: Embedder = { model: 'toy', embed: () => Promise.reject(new ModelError('ended')) }
    await expect(publish(SERVICES, dir, { embedder: ended, signal: AbortSignal.abort() })).rejects.toThrow('ended')
    for (const bad of [() => [], (texts: string[]) => texts.map((_, i) => new Float32Array(i + 1).fill(1))]) {
      await expect(publish(SERVICES, dir, { embedder: { model: 'bad', embed: async (t) => bad(t) } })).rejects.toThrow(
        'The embedding model gave',
      )
    }
    const nan = { model: 'bad', embed: async (texts: string[]) => texts.map(() => new Float32Array(3).fill(NaN)) }
    await expect(publish(SERVICES, dir, { embedder: nan })).rejects.toThrow('a vector that is no vector')
    expect(['zh-CN.idx', 'en.idx'].map((name) => readFileSync(join(dir, name)))).toEqual(before)
  })
})

function sectionsOf(path: string): string[] {
  const bytes = readFileSync(path)
  const length = bytes.readUInt32LE(12)
  const head = JSON.parse(bytes.toString('utf8', 24, 24 + length)) as { sections: object }
  return Object.keys(head.sections)
}
