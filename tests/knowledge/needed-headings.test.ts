// A guide answers what everybody asks first; one that can be applied for answers all but the common questions.
import { describe, expect, test } from 'vitest'
import { tellFault } from '../../functions/knowledge/fault.ts'
import { FACETS, HEADINGS, type Facet } from '../../functions/knowledge/guide.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { LOCALES } from '../../functions/filings/filing.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

/** A service without these headings, and what its editor is told of headings. */
function toldWithout(facets: Facet[], depth: 'info' | 'apply' | 'all-online', filing: boolean): string[] {
  const guides = LOCALES.map((locale) => {
    const text = (SOUND[`guide.${locale}.md`] ?? '')
      .replace('onlineDepth: apply', `onlineDepth: ${depth}`)
      .replace('filing: true', `filing: ${filing}`)
    const [front = '', ...blocks] = text.split(/^(?=## )/m)
    const kept = blocks.filter((block) => !facets.some((facet) => block.startsWith(`## ${HEADINGS[facet][locale]}\n`)))
    return [`guide.${locale}.md`, [front, ...kept].join('')]
  })
  const changes = { ...Object.fromEntries(guides), ...(!filing && { 'filing.yaml': undefined }) }
  return readKnowledge(writeKnowledge(changes))
    .faults.map(tellFault)
    .filter((fault) => fault.includes('heading "##'))
}

const missing = (facet: Facet) => `the heading "## ${HEADINGS[facet]['zh-CN']}" is missing`

describe('A signpost', () => {
  test.each(['who', 'how', 'where'] as const)('needs %s', (facet) => {
    expect(toldWithout([facet], 'info', false)).toEqual([
      expect.stringContaining(`${missing(facet)} (every guide has it)`),
    ])
  })

  test('needs no more', () => {
    const others = FACETS.filter((facet) => !['who', 'how', 'where'].includes(facet))
    expect(toldWithout(others, 'info', false)).toEqual([])
  })
})

describe.each([
  ['apply', false, 'onlineDepth is apply'],
  ['all-online', false, 'onlineDepth is all-online'],
  ['info', true, 'people file it here'],
] as const)('A guide of depth %s, filed here: %s', (depth, filing, because) => {
  test('needs all headings but the common questions', () => {
    expect(toldWithout(['materials', 'time', 'fee', 'pitfalls', 'basis', 'faq'], depth, filing)).toEqual(
      (['materials', 'time', 'fee', 'pitfalls', 'basis'] as const).map((facet) =>
        expect.stringContaining(`${missing(facet)} (${because})`),
      ),
    )
  })
})

test('The place to write it is named', () => {
  expect(toldWithout(['where'], 'apply', true)).toEqual([
    'knowledge/library-card/guide.zh-CN.md:50: the heading "## 去哪办" is missing (every guide has it), write it after "## 多少钱" in both languages',
  ])
  expect(toldWithout(['who'], 'apply', true)).toEqual([
    'knowledge/library-card/guide.zh-CN.md:31: the heading "## 谁可以办" is missing (every guide has it), write it on top in both languages',
  ])
})
