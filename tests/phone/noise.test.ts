// The noise of the line is what it says it is: so many character errors, the same for the same seed, and near in sound.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { soundingLike } from '../../functions/channels/phone/simulator/near-sounds.ts'
import { characterErrors, noisy } from '../../functions/channels/phone/simulator/noise.ts'
import { seeded } from '../../functions/channels/phone/simulator/seeded.ts'
import { nearSound } from '../../functions/knowledge/near-sound.ts'

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge')
const CHINESE = sentences('guide.zh-CN.md')
const ENGLISH = sentences('guide.en.md')
const NUMBERS = Array.from({ length: 60 }, (_, i) => `我的号码是${13_800_000_000 + i * 7_654_321}，住二十四号。`)

describe.each([
  { language: 'Chinese', said: CHINESE },
  { language: 'English', said: ENGLISH },
  { language: 'numbers', said: NUMBERS.concat(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS) },
])('$language', ({ said }) => {
  test.each([0, 5, 15, 30])('%i %% are %i %%, to a point, over ten thousand characters', (percent) => {
    const random = seeded(percent + 1)
    const counts = said.map((one) => characterErrors(one, noisy(one, percent / 100, random)))
    const of = counts.reduce((sum, each) => sum + each.of, 0)
    const errors = counts.reduce((sum, each) => sum + each.errors, 0)
    expect(of).toBeGreaterThanOrEqual(10_000)
    expect((100 * errors) / of).toBeGreaterThanOrEqual(percent === 0 ? 0 : percent - 1)
    expect((100 * errors) / of).toBeLessThanOrEqual(percent === 0 ? 0 : percent + 1)
  })
})

test('one seed makes one noise, another seed another', () => {
  const heard = (seed: number) => CHINESE.map((one) => noisy(one, 0.15, seeded(seed))).join('')
  expect(heard(1)).toBe(heard(1))
  expect(heard(1)).not.toBe(heard(2))
})

test('errors are counted as edits, signs and blanks aside', () => {
  expect(characterErrors('身份证，多少钱？', '身分证多少钱')).toEqual({ errors: 1, of: 6 })
  expect(characterErrors('社保卡', '嗯设保')).toEqual({ errors: 3, of: 3 })
  expect(characterErrors('lost my card', 'los my kart')).toEqual({ errors: 3, of: 10 })
})

test('what is taken for one another has one near sound', () => {
  for (const character of '社保卡身份证护照办理多少钱哪里') {
    const others = Array.from(soundingLike(character))
    expect(others, character).not.toEqual([])
    const sound = (one: string) => nearSound(pinyin(one, { toneType: 'none', v: true }))
    const same = others.filter((other) => sound(other) === sound(character))
    // Of what can be read in several ways the commonest reading counts, and the vendor of the table may name another.
    expect(same.length / others.length, `${character}: ${others.join('')}`).toBeGreaterThan(0.9)
  }
})

function sentences(file: string): string[] {
  return [
    'id-card',
    'passport',
    'pension-residents',
    'residence-permit',
    'retirement',
    'newborn-birth',
    'legal-aid',
    'driving-licence',
    'social-security-card',
    'real-estate',
    'work-injury',
    'marriage-registration',
  ]
    .flatMap(
      (service) =>
        readFileSync(join(KNOWLEDGE, service, file), 'utf8')
          .split('---')[2]
          ?.split(/\n+/) ?? [],
    )
    .filter((line) => line.length > 8)
}
