// Every cry is heard and no look-alike raises an alarm (gate: recall 100 % on the list, look-alikes 0).
import { describe, expect, test } from 'vitest'
import { EMERGENCY_PHONES, emergencyIn } from '../../functions/safety/emergencies.ts'
import { CRIES } from './emergency-cries.ts'
import { ODD_CRIES } from './emergency-cries-odd.ts'
import { ENGLISH_LOOK_ALIKES } from './emergency-look-alikes-en.ts'
import { CHINESE_LOOK_ALIKES } from './emergency-look-alikes-zh.ts'
import { ORDINARY } from './ordinary-turns.ts'

describe('an emergency is heard', () => {
  for (const [kind, cries] of Object.entries(CRIES)) {
    test.each(cries)(`${kind}: %s`, (cry) => expect(emergencyIn(cry)).toBe(kind))
  }

  test.each(ODD_CRIES)('in unusual words: %s', (cry) => expect(emergencyIn(cry)).toBeDefined())

  test.each(['我要办身份证，屋里着火了', 'how do I renew my ID? someone is breaking in', '我的社保卡丢了。救命啊'])(
    'in the middle of an errand: %s',
    (turn) => expect(emergencyIn(turn)).toBeDefined(),
  )

  test('and each kind has a number to call, life-saving ones first', () => {
    for (const phones of Object.values(EMERGENCY_PHONES)) expect(phones.length).toBeGreaterThan(0)
    expect(EMERGENCY_PHONES.fire[0]).toBe('119')
    expect(EMERGENCY_PHONES.police).toContain('12110')
    expect(EMERGENCY_PHONES.violence).toContain('12338')
    expect(EMERGENCY_PHONES.suicide[0]).toBe('12356')
  })
})

describe('no emergency is raised', () => {
  test.each([...CHINESE_LOOK_ALIKES, ...ENGLISH_LOOK_ALIKES, ...ORDINARY])('by: %s', (turn) => {
    expect(emergencyIn(turn)).toBeUndefined()
  })

  test.each(['从梯子上摔下来，昏迷了', '骑电动车被汽车撞了', 'I fell off a ladder and passed out'])(
    'by the story of an accident that we asked for: %s',
    (story) => {
      expect(emergencyIn(story)).toBeDefined()
      expect(emergencyIn(story, { telling: true })).toBeUndefined()
    },
  )
})

test('a story that we asked for still raises what is happening now, and a wish to die', () => {
  expect(emergencyIn('我现在喘不上气', { telling: true })).toBe('medical')
  expect(emergencyIn('我不想活了', { telling: true })).toBe('suicide')
})

test('the tables are large enough to mean something', () => {
  expect(Object.values(CRIES).flat().length).toBeGreaterThanOrEqual(80)
  expect(CHINESE_LOOK_ALIKES.length).toBeGreaterThanOrEqual(80)
  expect(ENGLISH_LOOK_ALIKES.length).toBeGreaterThanOrEqual(80)
})
