// Tables of a language are tried only where a text has a letter of it: each of their rows must need one.
import { expect, test } from 'vitest'
import { ENGLISH_ATTACKS } from '../../functions/safety/attack-words.ts'
import { ENGLISH_ALARMS } from '../../functions/safety/emergency-alarms-en.ts'
import { ENGLISH_ALARMS_OF_LIFE } from '../../functions/safety/emergency-alarms-life-en.ts'
import { CHINESE_ALARMS_OF_LIFE } from '../../functions/safety/emergency-alarms-life-zh.ts'
import { CHINESE_ALARMS } from '../../functions/safety/emergency-alarms-zh.ts'
import { GUARDED_WISHES } from '../../functions/safety/guard-wishes.ts'
import { hasHan, hasLatin } from '../../functions/safety/scripts.ts'

/** What stands between the bars that are in no group and no class. */
function rowsOf({ source }: RegExp): string[] {
  const rows = ['']
  let [depth, inClass] = [0, false]
  for (const [sign] of source.matchAll(/\\.|[\s\S]/gu)) {
    if (sign === '[') inClass = true
    else if (sign === ']') inClass = false
    else if (!inClass && sign === '(') depth += 1
    else if (!inClass && sign === ')') depth -= 1
    if (sign === '|' && depth === 0 && !inClass) rows.push('')
    else rows[rows.length - 1] += sign
  }
  return rows
}

/** Without escapes, looks ahead and behind, and groups that may be left out. */
function needed(row: string): string {
  return row
    .replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/gu, '')
    .replace(/\\[A-Za-z](?:\{[^}]*\})?/gu, '')
    .replace(/\((?:[^()]|\([^()]*\))*\)\?/gu, '')
}

const says = (rows: readonly { says: RegExp }[]) => rows.map((row) => row.says)

test.each([
  ['English alarms', says([...ENGLISH_ALARMS, ...ENGLISH_ALARMS_OF_LIFE]), hasLatin],
  ['English attacks', ENGLISH_ATTACKS, hasLatin],
  ['English wishes', says(GUARDED_WISHES.filter(({ script }) => script === 'latin')), hasLatin],
  ['Chinese alarms', says([...CHINESE_ALARMS, ...CHINESE_ALARMS_OF_LIFE]), hasHan],
  ['Chinese wishes', says(GUARDED_WISHES.filter(({ script }) => script === 'han')), hasHan],
] as const)('%s: each row needs a letter of its script', (_, patterns, has) => {
  const rows = patterns.flatMap(rowsOf)
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter((row) => !has(needed(row)))).toEqual([])
})

test('a number alone would be seen', () => {
  expect(rowsOf(/\bfire\b|911|(?:a|b)/u)).toEqual(['\\bfire\\b', '911', '(?:a|b)'])
  expect(hasLatin(needed('(?:call )?911\\b'))).toBe(false)
})
