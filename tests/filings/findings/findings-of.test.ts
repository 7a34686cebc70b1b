// Findings as data: when each holds, what it says, and when it is silent.
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Answers, type Filing, filing } from '../../../functions/filings/filing.ts'
import { findingsOf } from '../../../functions/filings/findings/findings-of.ts'

const same = (text: string) => ({ 'zh-CN': text, en: text })
const slot = (id: string, type: string, more: object = {}) => ({
  id,
  type,
  label: same(id),
  ask: same(id),
  example: 'x',
  ...more,
})
const choices = (...ids: string[]) => ({ choices: ids.map((id) => ({ id, label: same(id) })) })

/** An invented report of an injury. */
function withFindings(...findings: object[]): Filing {
  const read = z.parse(filing, {
    title: same('report'),
    identity: { level: 'none', otherwise: same('x') },
    consent: { ask: same('x'), why: same('x'), refused: same('x') },
    slots: [
      slot('contract', 'yes-no'),
      slot('day', 'date'),
      slot('people', 'number'),
      slot('person', 'resident-id'),
      slot('group', 'choice', choices('man', 'woman-50', 'woman-55')),
      slot('birth', 'date', { to: 'month', when: { contract: 'no' } }),
    ],
    attachments: [{ id: 'record', label: same('record'), ask: same('record') }],
    agencies: [{ id: 'office', name: same('office'), needs: ['day'] }],
    findings,
  })
  return { ...read, service: 'report' }
}

const TODAY = '2026-11-21'
const told = (finding: object, answers: Answers, today = TODAY) =>
  findingsOf(withFindings({ id: 'one', say: same('said'), ...finding }), answers, today).map(
    ({ text }) => text['zh-CN'],
  )
const value = (text: string) => ({ value: text })

describe('A missing paper', () => {
  const lacks = { kind: 'missing', lacks: ['record'] }
  test.each<[string, Answers, number]>([
    ['is told when it comes later', { record: { later: true } }, 1],
    ['is told when it was left out', { record: { skipped: true } }, 1],
    ['is not when the citizen has it already', { record: { later: true, have: true } }, 0],
    ['is not when it was sent', { record: { upload: 'u1' } }, 0],
    ['is not before it was asked for', {}, 0],
  ])('%s', (_, answers, count) => {
    expect(told(lacks, answers)).toHaveLength(count)
  })

  test('holds beside a condition only where that holds too', () => {
    const also = { ...lacks, when: { contract: 'no' } }
    expect(told(also, { record: { later: true } })).toEqual([])
    expect(told(also, { record: { later: true }, contract: value('yes') })).toEqual([])
    expect(told(also, { record: { later: true }, contract: value('no') })).toEqual(['said'])
  })
})

describe('An answer is measured', () => {
  const where = (measure: object) => ({ kind: 'route', where: [measure] })
  test.each<[object, Answers, boolean]>([
    [{ slot: 'people', 'at-least': 3 }, { people: value('3') }, true],
    [{ slot: 'people', 'at-least': 3 }, { people: value('2') }, false],
    [{ slot: 'people', 'at-least': 3 }, {}, false],
    [{ slot: 'people', 'at-least': 3, 'at-most': 5 }, { people: value('6') }, false],
    [{ slot: 'people', 'at-most': 0 }, { people: value('0') }, true],
    [{ slot: 'people', 'at-most': 5 }, { people: { skipped: true } }, false],
    [{ slot: 'day', 'not-before': 'today-10d' }, { day: value('2026-11-11') }, true],
    [{ slot: 'day', 'not-before': 'today-10d' }, { day: value('2026-11-10') }, false],
    [{ slot: 'day', 'not-after': '2026-01-01' }, { day: value('2026-01-02') }, false],
    [{ slot: 'person', 'age-from': 26 }, { person: value('510202200001010017') }, true],
    [{ slot: 'person', 'age-from': 27 }, { person: value('510202200001010017') }, false],
    [{ slot: 'person', 'age-below': 27 }, { person: value('510202200001010017') }, true],
    [{ slot: 'day', 'age-below': 1 }, { day: value('2026-11-10') }, true],
  ])('%j of %j: %j', (measure, answers, holds) => {
    expect(told(where(measure), answers)).toEqual(holds ? ['said'] : [])
  })

  test('not on a branch that was left behind', () => {
    const born = where({ slot: 'birth', 'not-after': 'today' })
    expect(told(born, { contract: value('no'), birth: value('1975-03') })).toEqual(['said'])
    expect(told(born, { contract: value('yes'), birth: value('1975-03') })).toEqual([])
  })
})

describe('A deadline', () => {
  const month = { kind: 'deadline', from: 'day', label: same('day'), within: { n: 30, unit: 'days' } }
  const says = { ...month, say: same('{date}|{left}'), late: same('over since {date}') }

  test('says its day and how long is left', () => {
    expect(told(says, { day: value('2026-11-01') })).toEqual(['2026年12月1日 星期二|10 天'])
    expect(told(says, { day: value('2026-11-01') }, '2026-12-01')).toEqual(['2026年12月1日 星期二|今天一天'])
  })

  test('says something else when it has passed, or nothing', () => {
    expect(told(says, { day: value('2026-10-01') })).toEqual(['over since 2026年11月2日 星期一'])
    expect(told({ ...month, say: same('{date}') }, { day: value('2026-10-01') })).toEqual([])
  })

  test('of a year nobody has arranged yet is about', () => {
    const workdays = { ...says, within: { n: 30, unit: 'workdays' } }
    expect(told(workdays, { day: value('2026-12-20') })[0]).toMatch(/^大约2027年2月/)
  })

  test('from handing in is reckoned from today, and does not move', () => {
    const found = findingsOf(withFindings({ id: 'one', ...says, from: 'submission' }), {}, TODAY)
    expect(found).toMatchObject([{ date: '2026-12-21', text: { en: 'Monday 21 December 2026|30 days' } }])
  })

  test('has its clause and its date, and no sentence without the day it runs from', () => {
    const clause = same('《工伤保险条例》第十七条')
    const found = (answers: Answers) => findingsOf(withFindings({ id: 'one', ...says, clause }), answers, TODAY)
    expect(found({ day: value('2026-11-01') })).toMatchObject([{ clause, date: '2026-12-01', kind: 'deadline' }])
    expect(found({ day: { skipped: true } })).toEqual([])
  })
})

describe('The retirement age', () => {
  const age = {
    kind: 'retirement-age',
    birth: 'person',
    group: 'group',
    say: same('{age}, {date}, {earliest}-{latest}'),
  }

  test('comes from an identity number or a month of birth', () => {
    expect(told(age, { person: value('11010119000101009X'), group: value('man') })).toEqual([
      '60 岁, 1960年1月, 1960年1月-1963年1月',
    ])
    const byMonth = { ...age, birth: 'birth' }
    expect(told(byMonth, { contract: value('no'), birth: value('1975-03'), group: value('woman-50') })).toEqual([
      '50 岁 2 个月, 2025年5月, 2025年3月-2028年5月',
    ])
  })

  test('needs both', () => {
    expect(told(age, { person: value('11010119000101009X') })).toEqual([])
    expect(told(age, { group: value('man') })).toEqual([])
  })
})
