// One mistake of an editor at a time in a sound service: exactly one fault, with its line and what to write.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tellFault } from '../../functions/knowledge/fault.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { FINDINGS } from './mistakes/findings.ts'
import { GUIDE_FILES } from './mistakes/guide-files.ts'
import { REGIONS_AND_FILINGS } from './mistakes/regions-and-filings.ts'
import { WORDS_AND_FACTS } from './mistakes/words-and-facts.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const faultsOf = (changes: Record<string, string | undefined>) =>
  readKnowledge(writeKnowledge(changes)).faults.map((fault) =>
    tellFault(fault).replaceAll('knowledge/library-card/', ''),
  )

describe('An editor is told', () => {
  test('nothing about a sound service', () => {
    const { services, faults } = readKnowledge(writeKnowledge())
    expect(faults).toEqual([])
    expect(services.map(({ id, filing }) => [id, filing?.service])).toEqual([['library-card', 'library-card']])
  })

  test.each([...GUIDE_FILES, ...WORDS_AND_FACTS, ...REGIONS_AND_FILINGS, ...FINDINGS])(
    '$when',
    ({ file, from, to, told }) => {
      const text = SOUND[file] ?? ''
      expect(text).toContain(from)
      expect(faultsOf({ [file]: text.replace(from, () => to) })).toEqual([told])
    },
  )

  test('the same in a file from Windows, and nothing about its marks', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const files = Object.entries(SOUND).map(([name, text]) => [name, windows(text)])
    expect(faultsOf(Object.fromEntries(files))).toEqual([])
  })

  test.each(['guide.zh-CN.md', 'facts.yaml', 'regions/371100.zh-CN.md'])(
    'that %s is not in UTF-8, and no more',
    (file) => {
      const folder = writeKnowledge()
      // 身份证 as GBK writes it.
      const gbk = Buffer.concat([
        Buffer.from('# '),
        Buffer.from([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4]),
        Buffer.from('\n'),
      ])
      writeFileSync(join(folder, 'library-card', file), gbk)
      const { services, faults } = readKnowledge(folder)
      expect(faults.map(tellFault)).toEqual([
        `knowledge/library-card/${file}:1: the file is not in UTF-8, save the file as UTF-8`,
      ])
      expect(services).toEqual([])
    },
  )

  test('each id once in a hint, also when it stands in the file twice', () => {
    const facts = SOUND['facts.yaml'] ?? ''
    const [first = ''] = facts.split(/\n(?=- id: )/)
    const [, id] = /id: ([a-z-]+)/.exec(first) ?? []
    const english = (SOUND['guide.en.md'] ?? '').replace('{age}', '{ages}')
    const told = faultsOf({ 'facts.yaml': `${facts}${first}\n`, 'guide.en.md': english })
    expect(told.filter((fault) => fault.startsWith('facts.yaml'))).toEqual([
      expect.stringContaining(`the id "${id}" stands here a second time`),
    ])
    const [hint = ''] = told.filter((fault) => fault.includes('{ages} names no fact'))
    const offered = hint.match(/\{[a-z-]+\}/g)?.slice(1) ?? []
    expect(offered).toContain(`{${id}}`)
    expect(offered).toEqual([...new Set(offered)])
  })

  test('which file is missing, misnamed or there in one language only', () => {
    const english = SOUND['regions/371100.en.md']
    expect(faultsOf({ 'examples.yaml': undefined })[0]).toMatch(
      /^examples.yaml:1: the file is missing, write questions/,
    )
    expect(faultsOf({ 'facts.yaml': undefined })[0]).toMatch(/^facts.yaml:1: the file is missing, write the figures/)
    expect(faultsOf({ 'guide.zh.md': SOUND['guide.zh-CN.md'] })).toEqual([
      'guide.zh.md:1: a service folder has no such file, name it guide.zh-CN.md, guide.en.md, facts.yaml, filing.yaml, examples.yaml or asked.yaml, or take it away',
    ])
    expect(faultsOf({ 'regions/3711.en.md': english })).toEqual([
      'regions/3711.en.md:1: this is no name of a region file, name it by a code of 6, 9 or 12 digits: 371100.yaml, 371100.zh-CN.md or 371100.en.md',
    ])
    expect(faultsOf({ 'regions/371100.en.md': undefined })).toEqual([
      'regions/371100.zh-CN.md:1: this region has text in one language only, write the same headings in 371100.en.md',
    ])
  })

  test('what a signpost without a heading cannot show or be asked', () => {
    const signpost = (name: string, heading: RegExp) =>
      (SOUND[name] ?? '')
        .replace('onlineDepth: apply', 'onlineDepth: info')
        .replace('filing: true', 'filing: false')
        .replace(heading, '')
    const told = faultsOf({
      'filing.yaml': undefined,
      'guide.zh-CN.md': signpost('guide.zh-CN.md', /## 多久办好\n\n.*\n\n/),
      'guide.en.md': signpost('guide.en.md', /## How long it takes\n\n.*\n\n/),
      'facts.yaml': (SOUND['facts.yaml'] ?? '').replace('id: days, facet: fee', 'id: days, facet: time'),
      'examples.yaml': (SOUND['examples.yaml'] ?? '').replace('facet: fee', 'facet: time'),
    })
    expect(told).toEqual([
      'examples.yaml:3: the guide has no heading "多久办好", write one of: who, materials, how, fee, where, pitfalls, basis, faq',
      'facts.yaml:10: nothing in the guides shows "days", write "## 多久办好" in the guides, name {days} under another heading, or take it out',
    ])
  })

  test('about related services that are not there', () => {
    const related = (name: string) => (SOUND[name] ?? '').replace('related: []', 'related: [library-cat]')
    expect(faultsOf({ 'guide.zh-CN.md': related('guide.zh-CN.md'), 'guide.en.md': related('guide.en.md') })).toEqual([
      'guide.zh-CN.md:27: there is no service "library-cat", write the name of another folder in knowledge/, or take it out',
    ])
  })
})

test('A service with a file that cannot be read is not given out', () => {
  const broken = (SOUND['filing.yaml'] ?? '').replace('type: name', 'type: person')
  expect(readKnowledge(writeKnowledge({ 'filing.yaml': broken })).services).toEqual([])
})
