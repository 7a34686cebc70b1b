// Facts and names that contradict each other are told, within a service and between two; what only looks alike is not.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tellFault } from '../../functions/knowledge/fault.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const toldOf = (root: string) =>
  readKnowledge(root).faults.map((fault) => tellFault(fault).replaceAll('knowledge/', ''))

const fact = (id: string, kind: string, value: string, label: string) =>
  `- { id: ${id}, facet: fee, kind: ${kind}, value: ${value}, label: { zh-CN: ${label} }, firm: true, source: card-rules, asOf: 2026-11-01 }\n`

const withFacts = (...rows: string[]) =>
  toldOf(writeKnowledge({ 'facts.yaml': `${SOUND['facts.yaml']}${rows.join('')}` }))

describe('In one service', () => {
  test('the same label must not have two values, in either language', () => {
    const advice = 'write in each label what it is the figure of, or keep the right one'
    expect(withFacts(fact('fee-two', 'money', '20', '补证费, en: Fee'))).toEqual([
      `library-card/facts.yaml:12: "fee-two" has the label of "fee" in line 2 but says 20 元, not 10 元, ${advice}`,
    ])
    expect(withFacts(fact('fee-two', 'money', '20', '换证费, en: Fee for a new card'))).toEqual([
      `library-card/facts.yaml:12: "fee-two" has the label of "fee" in line 2 but says 20 元, not 10 元, ${advice}`,
    ])
    expect(withFacts(fact('days-two', 'workdays', '3', '多久, en: How soon'))).toEqual([
      `library-card/facts.yaml:12: "days-two" has the label of "days" in line 10 but says 3 个工作日, not 以当地规定为准, ${advice}`,
    ])
  })

  test('the same value may stand under two headings', () => {
    expect(withFacts(fact('fee-two', 'money', '10', '补证费, en: Fee for a new card'))).toEqual([])
  })

  test('a phone is known by its digits', () => {
    expect(withFacts(fact('phone-12345', 'phone', "'12333'", '热线, en: Hotline'))).toEqual([
      'library-card/facts.yaml:12: "phone-12345" holds the number 12333, write \'12345\', or give the fact another id',
    ])
    expect(withFacts(fact('phone-12345', 'phone', "'12345'", '热线, en: Hotline'))).toEqual([])
  })
})

describe('A region', () => {
  const region = (code: string, value: string) => ({
    [`regions/${code}.yaml`]: `facts:\n  - { id: fee, value: ${value}, firm: true, source: card-rules, asOf: 2026-11-02 }\n`,
  })
  const advice = 'take the row out: a region holds only what differs'

  test('need not say what the nation says', () => {
    expect(toldOf(writeKnowledge(region('371100', '10')))).toEqual([
      `library-card/regions/371100.yaml:2: "fee" says here what the nation says: 10 元, ${advice}`,
    ])
  })

  test('need not say what the larger place says, and may go back to what the nation says', () => {
    expect(toldOf(writeKnowledge(region('371102', '0')))).toEqual([
      `library-card/regions/371102.yaml:2: "fee" says here what the larger place 371100 says: 免费, ${advice}`,
    ])
    expect(toldOf(writeKnowledge(region('371102', '10')))).toEqual([])
  })
})

describe('Between two services', () => {
  const OTHER = 'reading-pass'
  /** A second service, sound like the first, with names of its own. */
  const write = (own: string, others: string, change = (text: string) => text): string => {
    const root = writeKnowledge({ 'facts.yaml': `${SOUND['facts.yaml']}${own}` })
    mkdirSync(join(root, OTHER))
    const renamed = (text: string) =>
      text
        .replace('id: library-card', `id: ${OTHER}`)
        .replace('filing: true', 'filing: false')
        .replaceAll('借书证', '阅览证')
        .replaceAll('Library card', 'Reading pass')
        .replace(/^ {2}- (?!\{)(.*)$/gm, '  - $1 reading pass')
    for (const name of ['guide.zh-CN.md', 'guide.en.md', 'examples.yaml']) {
      const text = SOUND[name] ?? ''
      writeFileSync(join(root, OTHER, name), name.endsWith('.md') ? change(renamed(text)) : text)
    }
    writeFileSync(join(root, OTHER, 'facts.yaml'), `${SOUND['facts.yaml']}${others}`)
    return root
  }
  const clash = (one: string, other: string) => {
    const told = toldOf(write(one, other))
    if (told.length > 0) {
      expect(told).toHaveLength(2)
      expect(told[0]).toMatch(/^library-card\/facts.yaml:12: .* in reading-pass\/facts.yaml:12, read the source again/)
      expect(told[1]).toMatch(/^reading-pass\/facts.yaml:12: .* in library-card\/facts.yaml:12, read the source again/)
    }
    return told.length > 0
  }
  const lawOf = (title: string) => (text: string) =>
    text.replace(/id: card-rules, title: [^,]*/, `id: card-rules, title: ${title}`)

  test.each([
    [
      'a phone of one label',
      fact('phone-a', 'phone', "'12388'", '图书馆热线, en: Line'),
      fact('phone-b', 'phone', "'12377'", '图书馆热线, en: Line'),
    ],
    [
      'an app of one id and label',
      fact('app', 'place', '{ zh-CN: 爱书, en: A }', '图书馆手机应用, en: App'),
      fact('app', 'place', '{ zh-CN: 读书, en: B }', '图书馆手机应用, en: App'),
    ],
    [
      'a page of one id and label',
      fact('site', 'url', 'https://example.cn/a', '图书馆网站, en: Site'),
      fact('site', 'url', 'https://example.cn/b', '图书馆网站, en: Site'),
    ],
    [
      'a fee that names a service',
      fact('fee-a', 'money', '20', '阅览证押金, en: Deposit'),
      fact('fee-b', 'money', '30', '阅览证押金, en: Deposit'),
    ],
    [
      'days and working days',
      fact('days-a', 'days', '5', '阅览证多久补好, en: Wait'),
      fact('days-b', 'workdays', '5', '阅览证多久补好, en: Wait'),
    ],
  ])('%s has one value', (_, one, other) => {
    expect(clash(one, other)).toBe(true)
  })

  test.each([
    [
      'a fee of its own',
      fact('fee-a', 'money', '20', '工本费, en: Fee'),
      fact('fee-b', 'money', '30', '工本费, en: Fee'),
    ],
    [
      'a wait of its own',
      fact('days-a', 'days', '5', '多久办好, en: Wait'),
      fact('days-b', 'days', '9', '多久办好, en: Wait'),
    ],
    [
      'an office of its own',
      fact('office', 'place', '{ zh-CN: 一楼, en: A }', '办理窗口, en: Counter'),
      fact('office', 'place', '{ zh-CN: 二楼, en: B }', '办理窗口, en: Counter'),
    ],
    [
      'the same value',
      fact('phone-a', 'phone', "'12388'", '图书馆热线, en: Line'),
      fact('phone-b', 'phone', "'12388'", '图书馆热线, en: Line'),
    ],
    [
      'words that differ in English only',
      fact('app', 'place', '{ zh-CN: 爱书, en: A }', '图书馆手机应用, en: App'),
      fact('app', 'place', '{ zh-CN: 爱书, en: B }', '图书馆手机应用, en: App'),
    ],
  ])('each may have %s', (_, one, other) => {
    expect(clash(one, other)).toBe(false)
  })

  test('a figure is compared when both take it from one law, whatever the articles', () => {
    const one = fact('age-a', 'count', '6, unit: { zh-CN: 岁, en: years }', '孩子单独借书, en: Age alone')
    const other = fact('age-b', 'count', '8, unit: { zh-CN: 岁, en: years }', '孩子单独借书, en: Age alone')
    const from = (first: string, second: string) => {
      const root = write(one, other, lawOf(second))
      const path = join(root, 'library-card', 'guide.zh-CN.md')
      writeFileSync(path, lawOf(first)(SOUND['guide.zh-CN.md'] ?? ''))
      return toldOf(root).length
    }
    expect(from('《图书法》第三条', '《中华人民共和国图书法》第九条')).toBe(2)
    expect(from('《图书法》第三条', '《阅览办法》第三条')).toBe(0)
  })

  test('places that say otherwise are compared place by place', () => {
    const local = (id: string, value: string) =>
      `facts:\n  - { id: ${id}, value: { zh-CN: ${value}, en: App }, firm: true, source: card-rules, asOf: 2026-11-02 }\n`
    const app = fact('app-local', 'place', '{ zh-CN: 全国书, en: App }', '当地图书应用, en: Local app')
    const root = write(app, app)
    mkdirSync(join(root, OTHER, 'regions'))
    writeFileSync(join(root, 'library-card', 'regions', '370000.yaml'), local('app-local', '爱山东'))
    writeFileSync(join(root, OTHER, 'regions', '370000.yaml'), local('app-local', '鲁书通'))
    expect(toldOf(root)).toEqual([
      expect.stringMatching(
        /^library-card\/regions\/370000.yaml:2: "app-local" \(当地图书应用\) is 爱山东 here but 鲁书通/,
      ),
      expect.stringMatching(/^reading-pass\/regions\/370000.yaml:2: /),
    ])
    writeFileSync(join(root, OTHER, 'regions', '370000.yaml'), local('app-local', '爱山东'))
    expect(toldOf(root)).toEqual([])
  })

  test('a name or a phrase leads to one of them, however it is written', () => {
    const shared = (alias: string) =>
      toldOf(
        write('', '', (text) => (text.includes('阅览证') ? text.replace('aliases: []', `aliases: [${alias}]`) : text)),
      )
    expect(shared('借书证复印')).toEqual([])
    for (const written of ['借书证丢了', '借 书 证，丢了！', '借書證丟了']) {
      const told = (file: string, text: string, place: string) =>
        `${file}: "${text}" stands in ${place} too, leave it to the service it fits best, and write other words here`
      expect(shared(`'${written}'`)).toEqual([
        told('library-card/guide.zh-CN.md:9', '借书证丢了', 'reading-pass/guide.zh-CN.md:5'),
        told('reading-pass/guide.zh-CN.md:5', written, 'library-card/guide.zh-CN.md:9'),
      ])
    }
  })
})
