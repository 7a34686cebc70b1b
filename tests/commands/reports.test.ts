// What editors are told of the ratings and of the reports that a guide is wrong.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { tellRatings } from '../../functions/commands/knowledge/ratings.ts'
import { closeReport, tellReports } from '../../functions/commands/knowledge/reports.ts'
import { keepContentGap } from '../../functions/conversation/feedback/content-gap.ts'
import { keepGuideReport } from '../../functions/conversation/feedback/guide-report.ts'
import { keepRating } from '../../functions/conversation/feedback/rating.ts'
import type { Catalogue } from '../../functions/knowledge/catalogue.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'

const MORNING = Date.parse('2026-11-21T09:00:00+08:00')
const REPORT = { conversationId: 'a', service: 'id-card', guideAsOf: '2026-10-01', locale: 'zh-CN' } as const

let storage: Storage
let lines: string[]
beforeEach(() => {
  storage = memoryStorage(() => MORNING)
  lines = []
})
const parts = () => ({ storage, guideAsOf: () => '2026-11-01', write: (line: string) => void lines.push(line) })

test('no report is told in a kind word', async () => {
  expect(await tellReports(parts())).toBe(0)
  expect(lines).toEqual(['No reports: nobody has said that a guide is wrong.'])
})

test('reports are told newest first, masked, on lines of their own, until they are closed', async () => {
  await keepGuideReport(storage, {
    ...REPORT,
    turnId: '1',
    section: 'fee',
    at: MORNING,
    reason: '早就\n不收了 13800138000',
  })
  await keepGuideReport(storage, { ...REPORT, turnId: '2', grade: 2, at: MORNING + 60_000 })
  expect(await tellReports(parts())).toBe(0)
  const told = lines.join('\n')
  const id = /--close (\S+)$/m.exec(told)?.[1] ?? ''
  expect(told.replace(/\S+#id-card/g, 'ID').split('\n')).toEqual([
    '2 reports, newest first',
    '',
    'id-card · zh-CN',
    '  told 2026-11-21 09:01, guide of 2026-10-01, now it is of 2026-11-01, rated 2 of 5',
    '  (no words)',
    '  when it is mended: npm run knowledge -- reports --close ID',
    '',
    'id-card · 多少钱 What it costs · zh-CN',
    '  told 2026-11-21 09:00, guide of 2026-10-01, now it is of 2026-11-01',
    '  “早就 不收了 138****8000”',
    '  when it is mended: npm run knowledge -- reports --close ID',
  ])
  expect([await closeReport(id, parts()), await closeReport(id, parts())]).toEqual([0, 1])
  lines = []
  await tellReports(parts())
  expect(lines).toEqual(['1 report, newest first', expect.stringContaining('不收了')])
})

test('a message that no guide answers is told after the reports, until it is closed', async () => {
  const service = { service: 'id-card', title: '身份证' }
  const guide = { title: '身份证', sections: [{ text: '登记在派出所' }] }
  const catalogue = { services: () => [service], guide: () => guide } as unknown as Catalogue
  const gap = { mark: 'a-mark', said: '欧阳翠花要登记', locale: 'zh-CN', at: MORNING } as const
  await keepContentGap({ storage, catalogue }, gap)
  await keepContentGap({ storage, catalogue }, { ...gap, at: MORNING + 1 })
  expect(await tellReports(parts())).toBe(0)
  expect(lines.join('\n').split('\n')).toEqual([
    'No reports: nobody has said that a guide is wrong.',
    '',
    '1 left as a message that no guide answers, newest first',
    '',
    'no guide · zh-CN',
    '  left 2026-11-21 09:00; of its words these stand in guides: 登记',
    '  when there is one, or need be none: npm run knowledge -- reports --close a-mark',
  ])
  expect([await closeReport('a-mark', parts()), await closeReport('a-mark', parts())]).toEqual([0, 1])
})

test('ratings are counted by grade, and the low ones are told with their words', async () => {
  const rating = { conversationId: 'a', service: 'id-card', locale: 'zh-CN', at: MORNING } as const
  await keepRating(storage, { ...rating, grade: 5, turnId: '1', reason: '好' })
  await keepRating(storage, { ...rating, grade: 5, turnId: '2' })
  await keepRating(storage, { ...rating, grade: 1, turnId: '3', reason: '太慢' })
  await tellRatings(storage, '2026-11', parts().write)
  expect(lines).toEqual([
    '3 ratings in 2026-11',
    '  5 非常满意　      2   67 %',
    '  4 满意　　　      0    0 %',
    '  3 基本满意　      0    0 %',
    '  2 不满意　　      0    0 %',
    '  1 非常不满意      1   33 %',
    '\n1 · 2026-11-21 09:00 · id-card\n  “太慢”',
  ])
  lines = []
  await tellRatings(storage, '2026-10', parts().write)
  expect(lines).toEqual(['0 ratings in 2026-10'])
})

test.each([
  ['reports', 'id-card'],
  ['ratings', '--month', '2026-13'],
  ['ratings', '--month', 'November'],
])('the command answers what it does not understand: %s %s %s', (...args) => {
  const command = resolve(import.meta.dirname, '../../functions/commands/knowledge.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
  expect([status, stdout, stderr.includes('npm run knowledge -- reports [--close <id>]')]).toEqual([2, '', true])
})
