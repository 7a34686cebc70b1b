// Every cry is heard and no look-alike raises an alarm (gate: recall 100 % on the list, look-alikes 0).
import { describe, expect, test } from 'vitest'
import { EMERGENCY_PHONES, emergencyIn } from '../../functions/safety/emergencies.ts'
import { CRIES } from './emergency-cries.ts'
import { ODD_CRIES } from './emergency-cries-odd.ts'
import { WIDER_CRIES } from './emergency-cries-wider.ts'
import { ENGLISH_LOOK_ALIKES } from './emergency-look-alikes-en.ts'
import { WIDER_LOOK_ALIKES } from './emergency-look-alikes-wider.ts'
import { CHINESE_LOOK_ALIKES } from './emergency-look-alikes-zh.ts'
import { CRIES_NEAR_SERVICES, QUIET_NEAR_SERVICES } from './emergency-near-services.ts'
import { ORDINARY } from './ordinary-turns.ts'

describe('an emergency is heard', () => {
  test.each(Object.entries(CRIES))('in every cry of the kind %s', (kind, cries) => {
    expect(cries.filter((cry) => emergencyIn(cry) !== kind)).toEqual([])
  })

  test.each(Object.entries(CRIES_NEAR_SERVICES))('beside an errand, of the kind %s', (kind, cries) => {
    expect(cries.filter((cry) => emergencyIn(cry) !== kind)).toEqual([])
  })

  test('in unusual words', () => {
    expect(ODD_CRIES.filter((cry) => emergencyIn(cry) === undefined)).toEqual([])
  })

  test('in whatever words', () => {
    expect(WIDER_CRIES.length).toBeGreaterThan(250)
    expect(WIDER_CRIES.filter((cry) => emergencyIn(cry) === undefined)).toEqual([])
  })

  test.each([
    '我要办身份证，现在屋里着火了',
    '我要办身份证，有人闯进我家了',
    'how do I renew my ID? someone is breaking in',
    '我的社保卡丢了。救命啊',
    '低保办不下来我不想活了',
  ])('in the middle of an errand: %s', (turn) => expect(emergencyIn(turn)).toBeDefined())

  test('and each kind has a number to call, the first one first', () => {
    for (const phones of Object.values(EMERGENCY_PHONES)) expect(phones.length).toBeGreaterThan(0)
    expect(EMERGENCY_PHONES.fire[0]).toBe('119')
    expect(EMERGENCY_PHONES.medical[0]).toBe('120')
    expect(EMERGENCY_PHONES.traffic).toContain('122')
    expect(EMERGENCY_PHONES.police).toContain('12110')
    expect(EMERGENCY_PHONES.violence).toContain('12338')
    expect(EMERGENCY_PHONES.suicide[0]).toBe('12356')
    expect(EMERGENCY_PHONES.fraud).toEqual(['110', '96110'])
  })
})

test('no look-alike and no ordinary question raises an alarm', () => {
  const quiet = [
    ...WIDER_LOOK_ALIKES,
    ...CHINESE_LOOK_ALIKES,
    ...ENGLISH_LOOK_ALIKES,
    ...QUIET_NEAR_SERVICES,
    ...ORDINARY,
  ]
  expect(quiet.filter((turn) => emergencyIn(turn) !== undefined)).toEqual([])
})

describe('when we asked what happened', () => {
  test.each(['从梯子上摔下来，昏迷了', '骑电动车被汽车撞了', 'I fell off a ladder and passed out'])(
    'the story raises no alarm: %s',
    (story) => {
      expect(emergencyIn(story)).toBeDefined()
      expect(emergencyIn(story, { telling: true })).toBeUndefined()
    },
  )

  test('a life comes before money', () => {
    expect(emergencyIn('我被骗了五万块钱，不想活了')).toBe('suicide')
  })

  test('what is happening now, and a wish to die, still do', () => {
    expect(emergencyIn('我现在喘不上气', { telling: true })).toBe('medical')
    expect(emergencyIn('我不想活了', { telling: true })).toBe('suicide')
  })
})

test('the tables are large enough to mean something', () => {
  expect(Object.values(CRIES).flat().length).toBeGreaterThanOrEqual(80)
  expect(QUIET_NEAR_SERVICES.length).toBeGreaterThanOrEqual(Object.values(CRIES_NEAR_SERVICES).flat().length)
  expect(CHINESE_LOOK_ALIKES.length).toBeGreaterThanOrEqual(80)
  expect(ENGLISH_LOOK_ALIKES.length).toBeGreaterThanOrEqual(80)
})
