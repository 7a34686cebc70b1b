// A filing without agencies is a self-check: nothing is agreed to, and what only agencies need has no place in it.
import { expect, test } from 'vitest'
import { tellFault } from '../../functions/knowledge/fault.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const CHECK = `title: { zh-CN: 算算能不能借, en: Work out whether you may borrow }
slots:
  - id: reader
    type: choice
    label: { zh-CN: 谁借, en: Who borrows }
    ask: { zh-CN: 谁借？, en: Who borrows? }
    choices:
      - { id: self, label: { zh-CN: 自己, en: Myself } }
      - { id: child, label: { zh-CN: 孩子, en: My child } }
    example: self
agencies: []
findings:
  - id: child
    kind: route
    when: { reader: child }
    say: { zh-CN: 孩子可能也能借，由图书馆定。, en: 'A child may borrow too; the library decides.' }
`
const faultsOf = (filing: string) =>
  readKnowledge(writeKnowledge({ 'filing.yaml': filing })).faults.map((fault) =>
    tellFault(fault).replaceAll('knowledge/library-card/', ''),
  )

test('a sound self-check is published with words for why it asks, and needs no consent of its own', () => {
  const { services, faults } = readKnowledge(writeKnowledge({ 'filing.yaml': CHECK }))
  expect(faults).toEqual([])
  expect(services[0]?.filing).toMatchObject({ agencies: [], identity: { level: 'none' } })
  expect(services[0]?.filing?.consent.why['zh-CN']).toContain('不交给谁')
})

test.each([
  [
    'finds nothing',
    CHECK.slice(0, CHECK.indexOf('findings:')),
    'filing.yaml:11: nobody gets this and it finds nothing, write findings, or name an agency',
  ],
  [
    'asks for consent',
    CHECK.replace('slots:', `${/consent:\n(?:  .*\n)+/.exec(SOUND['filing.yaml'] ?? '')?.[0]}slots:`),
    'filing.yaml:2: nobody gets this, so nothing is agreed to, take it out, or name an agency',
  ],
  [
    'promises a time',
    `${CHECK}promise: { zh-CN: 很快。, en: Soon. }\n`,
    'filing.yaml:17: nobody gets this, so nobody has to be done with it, take it out, or name an agency',
  ],
  [
    'asks what nothing rests on',
    CHECK.replace(
      'agencies:',
      '  - { id: home, type: region, label: { zh-CN: 家, en: Home }, ask: { zh-CN: 家在哪？, en: Where? }, example: 北京市 }\nagencies:',
    ),
    'filing.yaml:11: no finding looks at "home", let a finding look at it, or do not ask it',
  ],
])('a self-check that %s is told so', (_, filing, told) => {
  expect(faultsOf(filing).filter((fault) => fault.startsWith('filing.yaml'))).toContain(told)
})
