// The index file gives back what was put in, and a file that is not sound is refused with words that help.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '../../fast-check.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../functions/knowledge/channels.ts'
import { openRecords, packRecords } from '../../../functions/knowledge/index-file/records.ts'
import { byUtf8, packStrings, stringTable } from '../../../functions/knowledge/index-file/string-table.ts'
import { best, score } from '../../../functions/knowledge/rank.ts'
import { buildIndex, openIndex } from '../../../functions/knowledge/search-index.ts'
import { normal, queryTerms } from '../../../functions/knowledge/terms.ts'

const dir = mkdtempSync(join(tmpdir(), 'bangban-index-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function written(name: string, passages: string[]): Promise<string> {
  const path = join(dir, name)
  const sections = new Map<string, Uint8Array>()
  packRecords(sections, 'notes', ['一', '', 'three 三'])
  await buildIndex(path, { locale: 'zh-CN', hash: 'abc', texts: { guides: [], passages }, sections })
  return path
}

/** BM25 as a textbook has it, on whole texts in memory. */
function naive(texts: string[], query: string): number[] {
  const terms = queryTerms({ text: query }, 'zh-CN')
  return texts.map((_, document) =>
    CHANNELS['zh-CN'].reduce((sum, channel, c) => {
      const cut = texts.map((text) => channel.ofText(normal(text)))
      const average = cut.reduce((all, words) => all + words.length, 0) / texts.length || 1
      return (terms[c] ?? []).reduce((all, [term, weight]) => {
        const holding = cut.filter((words) => words.includes(term)).length
        const count = cut[document]?.filter((word) => word === term).length ?? 0
        const rarity = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5))
        const norm = channel.k1 * (1 - channel.b + (channel.b * (cut[document]?.length ?? 0)) / average)
        const part = (count * (channel.k1 + 1)) / (count + norm) + (channel.there ?? 0)
        const worth = channel.weight * rarity * (1 + (channel.rare ?? 0) * rarity)
        return all + (count > 0 ? worth * weight * part : 0)
      }, sum)
    }, 0),
  )
}

describe('The published index', () => {
  it('scores every text as plain BM25 in memory does', async () => {
    const word = fc.constantFrom('身', '份', '证', '办', '护照', 'id', '12345', '，', ' ', '𠮷', '补办', '多少钱')
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 200 }), text, async (texts, query) => {
        const index = openIndex(await written('property.idx', texts), 'zh-CN')
        const set = index.set('passages')
        set.scores.fill(0)
        score(set, 'zh-CN', queryTerms({ text: query }, 'zh-CN'), set.scores)
        index.close()
        const wanted = naive(texts, query)
        set.scores.forEach((found, i) => expect(found).toBeCloseTo(wanted[i] ?? NaN, 3))
      }),
      { numRuns: 40 },
    )
  })

  it('gives the best documents in order, the earlier of equals first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (values, k) => {
          const wanted = values.map((value, document) => ({ document, score: value })).filter((each) => each.score > 0)
          wanted.sort((a, b) => b.score - a.score || a.document - b.document)
          expect(best(Float32Array.from(values), k)).toEqual(wanted.slice(0, k))
        },
      ),
    )
  })

  it('finds any string of a table and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 8 })),
        fc.string({ unit: 'grapheme' }),
        (strings, other) => {
          const sorted = strings.toSorted(byUtf8)
          const { bytes, starts } = packStrings(sorted)
          const table = stringTable(bytes, starts)
          sorted.forEach((string, i) => expect([table.find(string), table.at(i)]).toEqual([i, string]))
          expect(table.find(other)).toBe(sorted.indexOf(other))
        },
      ),
    )
  })

  it('gives back each record by its number', async () => {
    const index = openIndex(await written('records.idx', ['身份证']), 'zh-CN')
    const notes = openRecords(index.file, 'notes')
    expect([0, 1, 2].map((i) => notes.read(i))).toEqual(['一', '', 'three 三'])
    expect(() => notes.read(3)).toThrow('has no record 3')
    index.close()
  })
})

describe('A file that is not sound is refused', () => {
  const damaged = async (name: string, damage: (bytes: Buffer) => void) => {
    const path = await written(name, ['身份证', '居住证'])
    const bytes = readFileSync(path)
    damage(bytes)
    writeFileSync(path, bytes)
    return path
  }

  it('when it is something else', async () => {
    const path = await damaged('magic.idx', (bytes) => bytes.write('PK'))
    expect(() => openIndex(path, 'zh-CN')).toThrow(/is not an index of guides; run: npm run build$/)
  })

  it('when it was written by another version', async () => {
    const path = await damaged('schema.idx', (bytes) => bytes.writeUInt32LE(99, 8))
    expect(() => openIndex(path, 'zh-CN')).toThrow(/has schema 99, this program reads \d/)
  })

  it('when it is not there', () => {
    expect(() => openIndex(join(dir, 'nowhere.idx'), 'en')).toThrow(/nowhere.idx is missing; run: npm run build$/)
  })

  it('when one byte of a dictionary, of a list or of a record has changed', async () => {
    const path = await written('byte.idx', ['身份证', '居住证'])
    const sound = readFileSync(path)
    const start = sound.readUInt32LE(12) + 24
    const { sections } = JSON.parse(sound.subarray(24, start).toString()) as { sections: Record<string, number[]> }
    const full = Object.entries(sections).filter(([, [, length = 0]]) => length > 0)
    for (const [name, [at = 0, length = 0]] of full) {
      const bytes = Buffer.from(sound)
      const place = start + at + (length >> 1)
      bytes.writeUInt8((bytes[place] ?? 0) ^ 1, place)
      writeFileSync(path, bytes)
      const index = openIndex(path, 'zh-CN')
      const read = () => {
        index.set('guides')
        index.set('passages')
        index.officialWords('房东')
        for (const records of [openRecords(index.file, 'notes'), openRecords(index.file, 'passages/order')]) {
          for (let i = 0; i < records.size; i++) records.bytes(i)
        }
      }
      if (!name.endsWith('/postings')) expect(read).toThrow(`is damaged in ${name}; run: npm run build`)
      index.close()
    }
    expect(full.length).toBeGreaterThan(10)
  })

  it('when its head is damaged', async () => {
    const path = await damaged('head.idx', (bytes) => bytes.write('??', 30))
    expect(() => openIndex(path, 'zh-CN')).toThrow('has a damaged head')
    const digit = await damaged('digit.idx', (bytes) => bytes.write('9', bytes.indexOf('"guides":') + 9))
    expect(() => openIndex(digit, 'zh-CN')).toThrow('has a damaged head')
  })

  it('when it belongs to other guides or another language', async () => {
    const path = await written('hash.idx', ['身份证'])
    expect(() => openIndex(path, 'zh-CN', 'def')).toThrow('was published from other guides (abc, expected def)')
    expect(() => openIndex(path, 'en')).toThrow('is an index for zh-CN, not for en')
  })

  it.each([0, 5, 16, 40, 900])('when only %i bytes of it are there', async (bytes) => {
    const path = await written('short.idx', ['身份证'])
    truncateSync(path, bytes)
    expect(() => openIndex(path, 'zh-CN')).toThrow('is cut short')
  })
})
