// What has grown old by today is told by `check`, and is no reason not to publish.
import { describe, expect, test } from 'vitest'
import { tellFault } from '../../functions/knowledge/fault.ts'
import { readKnowledge } from '../../functions/knowledge/knowledge-files.ts'
import { SOUND, writeKnowledge } from './sound-service.ts'

const told = (today: string | undefined, changes: Record<string, string> = {}) =>
  readKnowledge(writeKnowledge(changes), today).faults.map((fault) =>
    tellFault(fault).replaceAll('knowledge/library-card/', ''),
  )

const changed = (file: string, from: string, to: string): Record<string, string> => {
  const text = SOUND[file] ?? ''
  expect(text).toContain(from)
  return { [file]: text.replaceAll(from, to) }
}

describe('A guide to be read again by 1 November 2027', () => {
  test.each(['2026-12-01', '2027-10-31', '2027-11-01'])('is current on %s', (today) => {
    expect(told(today)).toEqual([])
  })

  test('is overdue the day after, and still given out', () => {
    expect(told('2027-11-02')).toEqual([
      'guide.zh-CN.md:23: the guide was to be read again by 2027-11-01, read the sources again, mend what has changed, then write new dates in asOf and reviewBy of both languages',
    ])
    expect(told(undefined)).toEqual([])
  })
})

test('A day still to come is told where it stands', () => {
  const ahead = (line: string, key: string, date: string) =>
    `${line}: "${key}" is ${date}, a day still to come, write the day it was done, 2026-12-01 at the latest`
  const both = (from: string, to: string) => ({
    ...changed('guide.zh-CN.md', from, to),
    ...changed('guide.en.md', from, to),
  })
  expect(told('2026-12-01', both('asOf: 2026-11-01', 'asOf: 2026-12-02'))).toEqual([
    ahead('guide.zh-CN.md:22', 'asOf', '2026-12-02'),
  ])
  expect(told('2026-12-01', both("by: '', on: ''", "by: 李四, on: '2026-12-09'"))).toEqual([
    ahead('guide.zh-CN.md:24', 'on', '2026-12-09'),
  ])
  expect(told('2026-12-01', both('/rules }', '/rules, asOf: 2027-01-01 }'))).toEqual([
    ahead('guide.zh-CN.md:26', 'asOf', '2027-01-01'),
  ])
  expect(told('2026-12-01', changed('facts.yaml', '  asOf: 2026-11-01', '  asOf: 2026-12-03'))).toEqual([
    ahead('facts.yaml:9', 'asOf', '2026-12-03'),
  ])
  expect(told('2026-12-01', changed('regions/371100.yaml', 'asOf: 2026-11-02', 'asOf: 2026-12-04'))).toEqual([
    ahead('regions/371100.yaml:2', 'asOf', '2026-12-04'),
  ])
})
