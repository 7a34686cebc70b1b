// What ranking does beyond counting words: official words, a situation beside the question, and words in one place.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../functions/filings/filing.ts'
import { inOfficialWords } from '../../../functions/knowledge/in-official-words.ts'
import { FIRST_TERM, GAP, packOrder, readOrder, SENTENCE } from '../../../functions/knowledge/order.ts'
import { rankPassages } from '../../../functions/knowledge/search.ts'
import type { Query } from '../../../functions/knowledge/search.ts'
import { buildIndex, openIndex } from '../../../functions/knowledge/search-index.ts'
import { queryTerms } from '../../../functions/knowledge/terms.ts'

const dir = mkdtempSync(join(tmpdir(), 'bangban-second-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function first(locale: Locale, passages: string[], query: Query): Promise<number | undefined> {
  const path = join(dir, 'second.idx')
  await buildIndex(path, { locale, hash: 'abc', texts: { guides: [], passages } })
  const index = openIndex(path, locale)
  const ranked = rankPassages(index, query, 3)
  index.close()
  return ranked[0]?.document
}

describe('Of passages with the same words that one comes first', () => {
  it.each([
    ['zh-CN', ['水表归厂里管。灯坏了。', '灯归厂里管。水表坏了。', '树归厂里管。'], '水表坏了', 1],
    [
      'en',
      ['The lamp is broken. A meter hums.', 'The meter is broken. A lamp hums.', 'Trees grow.'],
      'the meter is broken',
      1,
    ],
  ] as const)('which says them in one sentence: %s', async (locale, passages, text, wanted) => {
    expect(await first(locale, [...passages], { text })).toBe(wanted)
  })

  it('which answers the question, not the situation told beside it', async () => {
    const passages = ['Boats need a mooring permit.', 'Dogs need a licence.', 'Trees grow.']
    expect(await first('en', passages, { text: 'a licence for dogs', background: 'mooring permit for boats' })).toBe(1)
    expect(await first('en', passages, { text: 'what about it', background: 'mooring boats' })).toBe(0)
  })

  it('which the first turn named, though others came between', async () => {
    const passages = ['The ferry runs daily.', 'The harbour is daily open.', 'The library opens daily.']
    const history = ['tell me about the library', 'ok', 'and then', 'fine', 'yes', 'good']
    expect(await first('en', passages, { text: 'daily', history })).toBe(2)
  })
})

describe('Official words', () => {
  it('are found for everyday ones, unless the question says them itself', () => {
    const official = inOfficialWords('房东 包租婆 = 出租人\n辞退 = 解除劳动合同 用人单位')
    expect(official('房东辞退了保姆')).toEqual(['出租人', '解除劳动合同', '用人单位'])
    expect(official('房东就是出租人')).toEqual([])
    expect(official('今天下雨')).toEqual([])
  })

  it('bring a passage that shares no word with the question', async () => {
    expect(await first('zh-CN', ['树木归林场。', '出租人应当维修。', '渔船归港。'], { text: '房东' })).toBe(1)
  })

  it('weigh less than what was said', () => {
    const [characters = []] = queryTerms({ text: '房东', official: ['出租人'] }, 'zh-CN')
    const weights = new Map(characters)
    expect(weights.get('房')).toBe(1)
    expect(weights.get('租')).toBeLessThan(0.5)
  })
})

it('A passage keeps its known terms in their order, with the ends of sentences and what parts a pair', () => {
  const [bytes = new Uint8Array()] = packOrder(['水表，灯。表'], 'zh-CN', ['水', '灯', '表'])
  const numbers: number[] = []
  readOrder(bytes, (number) => void numbers.push(number))
  const [water, lamp, meter] = [FIRST_TERM, FIRST_TERM + 1, FIRST_TERM + 2]
  expect(numbers).toEqual([water, meter, GAP, lamp, SENTENCE, meter, SENTENCE])
})
