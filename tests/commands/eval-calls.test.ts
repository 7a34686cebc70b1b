// The callers of `npm run eval -- calls`: who they are, and that a call is counted as what it came to.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../../functions/channels/phone/simulator/seeded.ts'
import { call } from '../../functions/commands/eval/calls/caller.ts'
import { type Caller, callers } from '../../functions/commands/eval/calls/callers.ts'
import { judged } from '../../functions/commands/eval/calls/judge.ts'
import { openLine } from '../../functions/commands/eval/calls/line.ts'
import { meantBy } from '../../functions/commands/eval/calls/meant.ts'
import type { Filing } from '../../functions/filings/filing.ts'
import { readExamples } from '../../functions/knowledge/examples.ts'
import { roomOf } from '../calls/lines.ts'
import { type House, openHouse } from '../house.ts'

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge')

let house: House
let set: Caller[]
beforeAll(async () => {
  house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
  const services = house.catalogue.services('zh-CN').map(({ service }) => service)
  const examples = new Map(
    services.flatMap((service) => {
      const { examples: own } = readExamples(KNOWLEDGE, service)
      return own ? [[service, own] as const] : []
    }),
  )
  const filings = new Map(
    services.flatMap((service): [string, Filing][] => {
      const filing = house.catalogue.filing(service)
      return filing ? [[service, filing]] : []
    }),
  )
  set = callers(examples, filings)
}, 60_000)
afterAll(() => house.close())

test('there are at least 120, all named, and every service is asked for in both languages', () => {
  expect(set.length).toBeGreaterThanOrEqual(120)
  expect(new Set(set.map(({ name }) => name)).size).toBe(set.length)
  for (const locale of ['zh-CN', 'en']) {
    const asked = set.filter((each) => each.locale === locale && each.goal.kind === 'answer')
    const services = asked.flatMap(({ goal }) => (goal.kind === 'answer' ? [goal.service] : []))
    expect(services.toSorted()).toEqual(
      house.catalogue
        .services('zh-CN')
        .map(({ service }) => service)
        .toSorted(),
    )
  }
})

let calls = 0
async function held(caller: Caller, rate = 0) {
  const room = roomOf(house)
  const meant = await meantBy(caller, room.conversations, room.storage)
  const ears = { random: seeded(1), rate, soundsAs: house.catalogue.soundsAs }
  const made = await call(caller, openLine(room, `held-${(calls += 1)}`, caller.locale), meant, ears)
  return { made, meant, ...(await judged(made, meant, room)) }
}

test('where all is heard as it is said an asker is helped, and who wants a person gets one', async () => {
  for (const kind of ['answer', 'person'] as const) {
    for (const caller of set.filter(({ goal }) => goal.kind === kind).slice(0, 4)) {
      const { verdict, made } = await held(caller)
      expect(verdict, made.told.join('\n')).toBe(kind === 'answer' ? 'helped' : 'person')
    }
  }
}, 60_000)

test('a filing counts as filed with every value as meant, and as wrong with one that was not', async () => {
  for (const caller of set.filter(({ goal }) => goal.kind === 'filing').filter((_, at) => at % 5 === 0)) {
    const { verdict, made, meant } = await held(caller)
    expect(verdict, made.told.join('\n')).toBe('filed')
    const other = { ...meant, answers: { ...meant.answers, mobile: '13900139000' } }
    expect(await judged(made, other, roomOf(house))).toEqual({
      verdict: 'wrong',
      differs: ['mobile: 13800138000, not 13900139000'],
    })
    const [slot = '', name = ''] = Object.entries(meant.answers).find(([, value]) => value === '王小明') ?? []
    if (name === '') continue
    const alike = { ...meant, answers: { ...meant.answers, [slot]: '王晓明' } }
    expect((await judged(made, alike, roomOf(house))).verdict).toBe('sounds-same')
  }
}, 60_000)

test('who is not understood at all comes to a person, by word or by key', async () => {
  const caller = set.find(({ goal, patience }) => goal.kind === 'answer' && patience !== undefined)
  if (!caller) throw new Error('there is no such caller')
  const mumbling: Caller = { ...caller, goal: { ...caller.goal, sayings: ['呜哩哇啦', '叽里咕噜', '哼哼唧唧'] } }
  expect((await held(mumbling, 0.3)).verdict).toBe('person')
  // Nor does who never asks for one go round for ever.
  const { patience: _, ...stubborn } = mumbling
  expect((await held(stubborn, 0.3)).verdict).toBe('person')
}, 60_000)
