// `npm run eval -- conversations`: the guides' examples and a user's own scripts against the real core.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evalConversations } from '../../functions/commands/eval/conversations.ts'
import { readScripts } from '../../functions/commands/eval/read-scripts.ts'
import { playScripts } from '../../functions/commands/eval/scripts.ts'
import { type Examples, readExamples } from '../../functions/knowledge/examples.ts'
import { places } from '../filings/slots/reading.ts'
import { type House, openHouse } from '../house.ts'

const dir = mkdtempSync(join(tmpdir(), 'bangban-eval-scripts-'))
let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-21T09:00:00+08:00') })
})
afterAll(async () => {
  await house.close()
  rmSync(dir, { recursive: true })
})

const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge')

test('every question and every turn of a dialogue is counted, in both languages', async () => {
  const { examples } = readExamples(KNOWLEDGE, 'id-card')
  const missed: string[] = []
  const tell = { progress: () => undefined, missed: (line: string) => void missed.push(line) }
  const rows = await evalConversations(house.conversations, new Map([['id-card', examples!]]), tell)
  expect(missed).toEqual([])
  for (const row of rows) {
    expect(row.questions).toBe(examples?.questions[row.locale].length)
    expect([row.rightService, row.rightFacet, row.rightTurns]).toEqual([row.questions, row.questions, row.turns])
  }
  expect(rows.map(({ locale }) => locale)).toEqual(['zh-CN', 'en'])
})

test('a question of another service, a wrong part and a lost thread are missed', async () => {
  const examples: Examples = {
    questions: {
      'zh-CN': [
        { ask: '护照丢了咋办', facet: 'how' },
        { ask: '身份证丢了补办要多少钱', facet: 'time' },
      ],
      en: [{ ask: 'what is the weather', facet: 'how' }],
    },
    dialogues: [
      {
        locale: 'zh-CN',
        turns: [
          { ask: '身份证到期了咋换', facet: 'how' },
          { ask: '今天天气怎么样', facet: 'fee' },
        ],
      },
    ],
  }
  const missed: string[] = []
  const tell = { progress: () => undefined, missed: (line: string) => void missed.push(line) }
  const [chinese, english] = await evalConversations(house.conversations, new Map([['id-card', examples]]), tell)
  expect(chinese).toMatchObject({ questions: 2, rightService: 1, rightFacet: 0, turns: 2, rightTurns: 1 })
  expect(english).toMatchObject({ questions: 1, rightService: 0, rightFacet: 0, turns: 0 })
  expect(missed[0]).toMatch(/^护照丢了咋办 → passport\/\w+, not id-card\/how$/)
  expect(missed).toHaveLength(4)
})

describe('scripts', () => {
  const yaml = `- name: two turns
  turns:
    - { say: 身份证丢了补办要多少钱, outcome: answered, source: id-card/fee, tells: ['40'] }
    - { say: 多久能拿到, source: id-card/fee, hides: 工作日 }
- locale: en
  turns: [{ choose: 'file:cross-province-medical', asks: consent }]
`

  test('are played turn by turn, and what is missed is told', async () => {
    writeFileSync(join(dir, 'scripts.yaml'), yaml)
    const missed: string[] = []
    const played = await playScripts(house.conversations, readScripts(join(dir, 'scripts.yaml'), places), (line) =>
      missed.push(line),
    )
    expect(played).toEqual([
      { script: 'two turns', turns: 2, right: 1 },
      { script: 'scripts.yaml 2', turns: 1, right: 1 },
    ])
    expect(missed).toEqual([expect.stringMatching(/^two turns, turn 2 .*source id-card\/time, not id-card\/fee/)])
  })

  test('may stand one a line', () => {
    writeFileSync(join(dir, 'scripts.jsonl'), '{"turns":[{"say":"你好"}]}\n{"locale":"en","turns":[{"say":"hello"}]}')
    expect(readScripts(join(dir, 'scripts.jsonl'), places).map(({ name, locale }) => `${name} ${locale}`)).toEqual([
      'line 1 zh-CN',
      'line 2 en',
    ])
  })

  test.each([
    [
      'x.yaml',
      '- turns: [{ say: 你好, telling: 1 }]',
      '1: there is no key "telling" here, write one of: say, choose, ',
    ],
    [
      'x.yaml',
      'turns:\n  - { say: 你好, outcome: great }',
      '2: "turns.outcome" is not right, write one of: answered, ',
    ],
    ['x.yaml', 'turns: []', '1: "turns" is empty, write a list of turns, each with say or choose'],
    ['x.yaml', '', '1: the file is empty, write a script or a list of them'],
    [
      'x.yaml',
      '- turns: [{ say: a }]\n  region: "999999"',
      '2: "region" names no region that is known, write the code',
    ],
    ['x.yaml', '- turns: [{ say: a }]\n  region: 371100', '2: "region" is not right, write it in quotes: \'371100\''],
    [
      'x.jsonl',
      '{"turns":[{"say":"a","choose":"b"}]}',
      '1: "turns" item 1 is not right, write say or choose, and not both',
    ],
    [
      'x.jsonl',
      '\n{"turns":[{"say":"a"}],"region":"rizhao"}',
      '2: "region" names no region that is known, write the code',
    ],
    ['x.jsonl', '\n', ' has no row: write one JSON object a line'],
  ])('are refused with their place and what to write when they are broken: %s %j', (name, text, line) => {
    const path = join(dir, name)
    writeFileSync(path, text)
    expect(() => readScripts(path, places)).toThrow(`${path}:${line}`)
  })
})
