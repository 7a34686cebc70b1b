// What is learnt of danger and of wishes to decline: its kind, nothing from nothing, and the mistakes an editor may make.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Alarms } from '../../../functions/knowledge/alarms/alarms-file.ts'
import { learn, sharesOf } from '../../../functions/knowledge/asked/linear-model.ts'
import { type Catalogue, openCatalogue } from '../../../functions/knowledge/catalogue.ts'
import { readKnowledge } from '../../../functions/knowledge/knowledge-files.ts'
import { publish } from '../../../functions/knowledge/publish.ts'
import { writeKnowledge } from '../sound-service.ts'

const ALARMS = `
fire:
  zh-CN: [灶台烧着了, 窗帘烧着了火大得很, 床烧着了快来, 柴堆烧着了火大]
  en: [the stove is burning, the curtain is burning fast, the bed is burning]
medical:
  zh-CN: [他喘不上气脸发紫, 娃喘不上气了, 我喘不上气胸口疼, 老人喘不上气]
  en: [he cannot breathe, she cannot breathe at all, my child cannot breathe]
other-people:
  zh-CN: [查查他家的存款, 查查她名下的房, 查查邻居的存款]
  en: [look up his savings, look up her savings please, look up their savings]
calm:
  zh-CN: [烧着玩的纸钱哪买, 借书卡怎么办, 书借几天, 借书卡多少钱]
  en: [where is the library, how do I borrow, when is it open]
`

const folders: string[] = []
async function published(alarms: string | undefined): Promise<string> {
  const root = writeKnowledge(alarms === undefined ? {} : { '../alarms.yaml': alarms })
  const { services, faults, ...beside } = readKnowledge(root)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  const dir = mkdtempSync(join(tmpdir(), 'bangban-alarms-'))
  folders.push(dir)
  await publish(services, dir, beside)
  return dir
}

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = openCatalogue(await published(ALARMS))
})
afterAll(() => {
  catalogue.close()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('what was never said before is like what was', () => {
  test.each([
    ['仓库烧着了', 'fire'],
    ['奶奶喘不上气', 'medical'],
    ['the shed is burning', 'fire'],
    ['my dad cannot breathe', 'medical'],
  ])('%s is %s', (said, kind) => {
    const { emergency, wish } = catalogue.soundsLike(said)!
    expect(emergency.kind).toBe(kind)
    expect(emergency.share).toBeGreaterThan(0.5)
    expect(emergency.share + wish.share).toBeLessThanOrEqual(1)
  })

  test('a wish is no emergency, and a question is neither', () => {
    const wish = catalogue.soundsLike('查查我同事的存款')!
    expect(wish.wish).toMatchObject({ kind: 'other-people' })
    expect(wish.wish.share).toBeGreaterThan(wish.emergency.share)
    expect(catalogue.soundsLike('借书卡在哪办')!.emergency.share).toBeLessThan(0.3)
  })
})

test('without the file, and without any alarm in it, nothing is like danger', async () => {
  for (const alarms of [undefined, 'calm: { zh-CN: [借书], en: [borrow] }']) {
    const bare = openCatalogue(await published(alarms))
    expect(bare.soundsLike('灶台烧着了')).toBeUndefined()
    bare.close()
  }
})

test('the same sentences publish the same file, others another', async () => {
  const [one, same, other] = await Promise.all([ALARMS, ALARMS, ALARMS.replace('灶台', '炉灶')].map(published))
  const bytes = (dir: string) => readFileSync(join(dir, 'zh-CN.idx'))
  expect(bytes(one!).equals(bytes(same!))).toBe(true)
  expect(bytes(one!).equals(bytes(other!))).toBe(false)
})

test.each([
  ['flood:\n  zh-CN: []\n  en: []\n', 'alarms.yaml:1', /write one of: fire, gas/],
  ['fire:\n  zh-CN: 着火了\n  en: []\n', 'alarms.yaml:2', /a list of sentences/],
  ['fire:\n  zh-CN: [着火了]\n', 'alarms.yaml:1', /./],
  ['fire:\n  zh-CN:\n    - 着火了\n    - ""\n  en: []\n', 'alarms.yaml:4', /the words of a citizen/],
])('a mistake is told with its line and what to write: %j', (text, place, write) => {
  const [fault] = readKnowledge(writeKnowledge({ '../alarms.yaml': text })).faults
  expect(`${fault?.file}:${fault?.line}`).toMatch(new RegExp(`${place}$`))
  expect(fault?.write).toMatch(write)
})

test('an editor may leave kinds out', () => {
  const { alarms } = readKnowledge(writeKnowledge({ '../alarms.yaml': 'gas: { zh-CN: [煤气漏了], en: [] }' }))
  expect(alarms satisfies Alarms | undefined).toEqual({ gas: { 'zh-CN': ['煤气漏了'], en: [] } })
})

test('the model learns what tells classes apart, however the lessons are weighed', () => {
  const lesson = (right: number, ...terms: number[]) => ({ right, terms: Uint32Array.from(terms), weight: 1 })
  const weights = learn([lesson(0, 0, 2), lesson(1, 1, 2), lesson(2, 2)], 3, 3)
  for (const [right, terms] of [
    [0, [0, 2]],
    [1, [1, 2]],
    [2, [2]],
  ] as const) {
    const shares = sharesOf(weights, 3, terms)
    expect(shares.indexOf(Math.max(...shares))).toBe(right)
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  }
})
