// Who takes part in a filing: by what was answered, and by the place, down to the village.
import { expect, test } from 'vitest'
import type { Agency, Answers, Filing } from '../../functions/filings/filing.ts'
import { submission } from '../../functions/filings/submission.ts'
import { placeOf, takingPart } from '../../functions/filings/takes-part.ts'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const agency = (id: string, more: Partial<Agency> = {}): Agency => ({ id, name: both(id), needs: ['name'], ...more })
const slot = (id: string, type: 'name' | 'region' | 'yes-no' | 'text') => ({
  id,
  type,
  label: both(id),
  ask: both(id),
  optional: false,
  sensitive: false,
  check: [],
  example: 'a',
})
const filing = (agencies: Agency[], more: Partial<Filing> = {}): Filing => ({
  service: 'a-service',
  title: both('title'),
  identity: { level: 'none', otherwise: both('show') },
  consent: { ask: both('ask'), why: both('why'), refused: both('refused') },
  slots: [slot('name', 'name'), slot('where', 'region'), slot('claim', 'yes-no'), slot('local', 'text')],
  attachments: [],
  findings: [],
  agencies,
  ...more,
})
const ANSWERS: Answers = {
  name: { value: '王小明' },
  where: { value: '371102' },
  claim: { value: 'no' },
  local: { value: '只给当地' },
}
const part = (agencies: Agency[], place?: string) => takingPart(filing(agencies), ANSWERS, place).map(({ id }) => id)

test.each([
  ['371100', '371100', true],
  ['371100', '371102', true],
  ['371100', '371102001', true],
  ['371100', '371102001003', true],
  ['370000', '371102001003', true],
  ['371102', '371100', false],
  ['371100', '370102', false],
  ['371102001', '371102001003', true],
  ['371102001000', '371102001003', true],
  ['371102001', '371102002', false],
  ['110000', '110105', true],
  ['110100', '110105', true],
  ['429004', '429005', false],
])('only in %s, filed in %s: %s', (only, place, takes) => {
  expect(part([agency('one', { 'only-in': [only] })], place)).toEqual(takes ? ['one'] : [])
})

test('where no place is known, who is bound to places takes no part', () => {
  expect(part([agency('bound', { 'only-in': ['371100'] }), agency('free')])).toEqual(['free'])
})

test('who takes part only with an answer is left out with another', () => {
  expect(
    part([agency('payer', { when: { claim: 'yes' } }), agency('other', { when: { claim: ['no', 'yes'] } })]),
  ).toEqual(['other'])
})

test('the place is the answer that says so, or else the citizen’s own', () => {
  const placed = filing([agency('one')], { 'place-from': 'where' })
  expect([placeOf(placed, ANSWERS, '110100'), placeOf(placed, {}, '110100')]).toEqual(['371102', '110100'])
  expect(placeOf(filing([agency('one')]), ANSWERS, '110100')).toBe('110100')
})

test('what only agencies need that take no part is not kept, and nobody waits for them', () => {
  const agencies = [
    agency('free', { after: ['bound', 'first'] }),
    agency('first'),
    agency('bound', { needs: ['local'], 'only-in': ['110000'] }),
  ]
  const about = { reference: 'BB-7K2M-9QXR-T4WD', locale: 'zh-CN', submittedAt: 0, shown: 'none' } as const
  const made = submission(filing(agencies, { 'place-from': 'where' }), ANSWERS, { ...about, region: '110100' })
  expect(made.region).toBe('371102')
  expect(made.agencies.map(({ id, after }) => [id, after])).toEqual([
    ['free', ['first']],
    ['first', undefined],
  ])
  // The region and the claim are no agency's own: what the journey rests on stays.
  expect(made.payload.answers).toEqual({ name: '王小明', where: '371102', claim: 'no' })
})
