// What is kept of a rating and of a report, and what the conversation says to them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Feedback, GuideReport, Rating } from '../../functions/conversation/feedback/feedback.ts'
import {
  closeGuideReport,
  keepGuideReport,
  listGuideReports,
} from '../../functions/conversation/feedback/guide-report.ts'
import { hearsReason } from '../../functions/conversation/feedback/hears-reason.ts'
import { countGrades, keepRating, listRatings } from '../../functions/conversation/feedback/rating.ts'
import { forgetFeedbackWords, settleFeedback } from '../../functions/conversation/feedback/settle-feedback.ts'
import {
  type Carrying,
  tellRated,
  tellReported,
  tellReason,
} from '../../functions/conversation/feedback/take-feedback.ts'
import type { Context } from '../../functions/conversation/context.ts'
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'
import type { Storage } from '../../functions/storage/storage.ts'
import { type House, openHouse } from '../house.ts'

const NOON = Date.parse('2026-11-21T12:00:00+08:00')
const DAY = 24 * 3600 * 1000
const ID = 'a-conversation'
const RATING: Rating = { conversationId: ID, grade: 2, turnId: 'one', service: 'id-card', locale: 'zh-CN', at: NOON }
const REPORT: GuideReport = {
  conversationId: ID,
  turnId: 'one',
  service: 'id-card',
  section: 'fee',
  guideAsOf: '2026-10-01',
  locale: 'zh-CN',
  at: NOON,
}

let now: number
let storage: Storage
beforeEach(() => {
  now = NOON
  storage = memoryStorage(() => now)
})
const grades = async (month = '2026-11') => (await listRatings(storage, month)).map(({ grade }) => grade)

describe('a rating', () => {
  test('of the same thing replaces the first, whichever way the two race, and of another thing does not', async () => {
    const later = { ...RATING, grade: 5, at: NOON + 1 } as const
    await Promise.all([RATING, later, RATING, later].map((each) => keepRating(storage, each)))
    await keepRating(storage, RATING)
    expect(await grades()).toEqual([5])
    await keepRating(storage, { ...RATING, turnId: 'two', at: NOON + 2 })
    await keepRating(storage, { ...RATING, conversationId: 'another', at: NOON + 3 })
    expect(await grades()).toEqual([2, 2, 5])
    expect(countGrades(await listRatings(storage, '2026-11'))).toEqual(
      [5, 4, 3, 2, 1].map((grade) => ({ grade, count: { 5: 1, 2: 2 }[grade] ?? 0 })),
    )
  })

  test('belongs to the month it is in China, and to one month only', async () => {
    const midnight = Date.parse('2026-12-01T00:00:00+08:00')
    await keepRating(storage, { ...RATING, at: midnight - 1 })
    expect(await grades()).toEqual([2])
    await keepRating(storage, { ...RATING, grade: 4, at: midnight })
    expect([await grades(), await grades('2026-12')]).toEqual([[], [4]])
  })

  test('names no conversation, masks its words, keeps no password, and is gone after 366 days', async () => {
    await keepRating(storage, { ...RATING, reason: ' 我电话 13800138000，太慢 ' })
    await keepRating(storage, { ...RATING, turnId: 'two', reason: '我的密码是 abc12345' })
    const kept = await storage.list('ratings#2026-11', '')
    expect(JSON.stringify(kept)).not.toMatch(/a-conversation|13800138000|abc12345/)
    expect(new Set(kept.map(({ value }) => value['words']))).toEqual(new Set(['我电话 138****8000，太慢', undefined]))
    now = NOON + 366 * DAY - 1
    expect(await grades()).toHaveLength(2)
    now = NOON + 366 * DAY
    expect(await grades()).toEqual([])
  })
})

describe('a report', () => {
  test('made twice of one turn is one, and keeps the words that it was given', async () => {
    await keepGuideReport(storage, REPORT)
    await keepGuideReport(storage, { ...REPORT, at: NOON + 1, reason: '手续费早就不收了' })
    await keepGuideReport(storage, { ...REPORT, at: NOON + 2 })
    await keepGuideReport(storage, REPORT)
    expect(await listGuideReports(storage)).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{12}\.[\w-]{12}#id-card$/),
        service: 'id-card',
        section: 'fee',
        guideAsOf: '2026-10-01',
        words: '手续费早就不收了',
        locale: 'zh-CN',
        at: NOON + 1,
      },
    ])
    await keepGuideReport(storage, { ...REPORT, turnId: 'two', at: NOON + 3 })
    expect((await listGuideReports(storage)).map(({ at }) => at)).toEqual([NOON + 3, NOON + 1])
  })

  test('that is closed is told no more, keeps no words, and is not opened by the same turn again', async () => {
    await keepGuideReport(storage, { ...REPORT, reason: '电话打不通' })
    const [open] = await listGuideReports(storage)
    expect(await closeGuideReport(storage, 'id-card#nothing')).toBe(false)
    expect(await closeGuideReport(storage, open?.id ?? '')).toBe(true)
    await keepGuideReport(storage, { ...REPORT, reason: '电话打不通' })
    expect(await closeGuideReport(storage, open?.id ?? '')).toBe(false)
    expect(await listGuideReports(storage)).toEqual([])
    expect(JSON.stringify(await storage.list('guide-reports', ''))).not.toContain('打不通')
  })

  test('is gone after 180 days', async () => {
    await keepGuideReport(storage, REPORT)
    now = NOON + 180 * DAY - 1
    expect(await listGuideReports(storage)).toHaveLength(1)
    now = NOON + 180 * DAY
    expect(await listGuideReports(storage)).toEqual([])
  })
})

test('erasing a conversation takes its words out of what it said, and no other’s', async () => {
  for (const conversationId of [ID, 'another']) {
    await keepRating(storage, { ...RATING, conversationId, reason: '太慢' })
    await keepGuideReport(storage, { ...REPORT, conversationId, reason: '电话打不通' })
  }
  await forgetFeedbackWords(storage, ID, NOON)
  const words = (all: { words?: string }[]) => new Set(all.map((each) => each.words))
  expect(words(await listRatings(storage, '2026-11'))).toEqual(new Set(['太慢', undefined]))
  expect(words(await listGuideReports(storage))).toEqual(new Set(['电话打不通', undefined]))
})

test('settling keeps feedback once, lets go of its words, and then of all of it', async () => {
  const feedback: Feedback = { n: 3, rating: { ...RATING, reason: '太慢' }, report: REPORT, asksWhy: true }
  const settled = await settleFeedback(storage, feedback, 3)
  expect(settled).toEqual({ n: 3, rating: RATING, report: REPORT, asksWhy: true, kept: true })
  expect(await settleFeedback(storage, feedback, 3)).toEqual(settled)
  expect(await settleFeedback(storage, settled, 3)).toEqual(settled)
  expect(await settleFeedback(storage, settled, 4)).toBeUndefined()
  expect(await settleFeedback(storage, undefined, 4)).toBeUndefined()
  expect(await listRatings(storage, '2026-11')).toMatchObject([{ grade: 2, words: '太慢' }])
  expect(await listGuideReports(storage)).toHaveLength(1)
})

describe('in a conversation', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ now: () => new Date(NOON) })
  })
  afterAll(() => house.close())

  const source = { service: 'id-card', section: 'fee', title: '身份证', asOf: '2026-10-01' }
  const answer: ReplyPart = { kind: 'say', text: '二十元。', sources: [source], generated: false }
  const standing = (parts: ReplyPart[], more: Partial<Carrying> = {}): Carrying => ({
    id: ID,
    tokenHash: '',
    channel: 'web',
    locale: 'zh-CN',
    refused: [],
    submitted: [],
    offered: [],
    failures: 0,
    recent: [],
    last: {
      turnId: 'one',
      n: 4,
      at: NOON,
      reply: { turnId: 'one', outcome: 'answered', locale: 'zh-CN', parts, spoken: '', notice: '' },
    },
    ...more,
  })
  const context = (): Context => ({
    catalogue: house.catalogue,
    regionalRows: house.parts.regionalRows,
    now: NOON,
    referenceFor: () => '',
    findSubmission: async () => undefined,
    newCode: async () => undefined,
    checkPhone: () => Promise.reject(new Error('nobody asks')),
  })
  const text = (parts: ReplyPart[]) => parts.map((part) => ('text' in part ? part.text : '')).join('')
  const filed = { submitted: [{ reference: 'BB-0000-0000-0000', service: 'cross-province-medical' }] }

  test('a low grade to an answer is for the editors too, and the next words say why', () => {
    const before = standing([answer])
    const { parts, feedback } = tellRated(2, before, context())
    expect(feedback).toMatchObject({
      n: 5,
      asksWhy: true,
      rating: { turnId: 'one', grade: 2, service: 'id-card', section: 'fee' },
      report: { turnId: 'one', service: 'id-card', guideAsOf: '2026-10-01', grade: 2 },
    })
    expect(text(parts)).toMatch(/对不住.*直接说一句.*写指南的人.*12345/)
    const after = { ...before, ...(feedback && { feedback }), last: { ...before.last, n: 5 } }
    expect(['太慢了', '我要办护照', '为什么'].map((said) => hearsReason(said, after))).toEqual([true, false, false])
    const why = tellReason('手续费早就不收了', after, context()).feedback
    expect(why).toMatchObject({ n: 6, rating: { reason: '手续费早就不收了' }, report: { reason: '手续费早就不收了' } })
    expect(hearsReason('太慢了', { ...after, last: { ...after.last, n: 6 } })).toBe(false)
  })

  test('a good grade is thanked for and asks nothing; changing it is one rating', () => {
    const before = standing([answer])
    const { parts, feedback } = tellRated(5, before, context())
    expect([text(parts), feedback?.asksWhy, feedback?.report]).toEqual([
      '谢谢您，评价收到了。还有事，接着说。',
      undefined,
      undefined,
    ])
    const after = { ...before, ...(feedback && { feedback }), last: { ...standing([]).last, turnId: 'two', n: 5 } }
    expect(tellRated(1, after, context()).feedback?.rating).toMatchObject({ turnId: 'one', grade: 1 })
  })

  test('after a receipt the filing is rated, and the editors hear of it only when its guide is said to be wrong', () => {
    const offered = [{ id: 'rate:5', label: '' }]
    const before = standing([answer], { ...filed, offered })
    const { feedback } = tellRated(1, before, context())
    expect(feedback?.rating).toMatchObject({ reference: 'BB-0000-0000-0000', service: 'cross-province-medical' })
    expect([feedback?.rating?.turnId, feedback?.report]).toEqual([undefined, undefined])
    const after = { ...before, ...(feedback && { feedback }), last: { ...before.last, n: 5 } }
    expect(tellReason('太慢了', after, context()).feedback?.report).toBeUndefined()
    const why = tellReason('指南里的材料写错了', after, context())
    expect(why.feedback?.report).toMatchObject({ service: 'cross-province-medical', reason: '指南里的材料写错了' })
    expect(text(why.parts)).toMatch(/写指南的人.*要办别的事，接着说就行。$/u)
  })

  test('a report is about the guide named, else the last answer, else what was spoken of; else it asks which', () => {
    const at = context()
    const reportOf = (about: Parameters<typeof tellReported>[0], before: Carrying) =>
      tellReported(about, before, at).feedback?.report
    expect(reportOf({ said: '你说的不对' }, standing([answer]))).toMatchObject({ service: 'id-card', turnId: 'one' })
    expect(reportOf({ service: 'residence-permit', facet: 'where' }, standing([answer]))).toMatchObject({
      service: 'residence-permit',
      section: 'where',
      turnId: 'residence-permit:where',
      guideAsOf: house.catalogue.guide('residence-permit', 'zh-CN')?.asOf,
    })
    expect(reportOf({}, standing([], { focus: 'id-card', facets: ['time'] }))).toMatchObject({ section: 'time' })
    const lost = tellReported({ said: '指南有误' }, standing([]), at)
    expect([text(lost.parts), lost.feedback]).toEqual([expect.stringContaining('哪件事'), undefined])
  })

  test('what is said in a filing is an answer: no word on why is asked for', () => {
    const filing = { id: 'f', service: 'cross-province-medical', consented: true, answers: {} }
    const { parts, feedback } = tellRated(1, standing([answer], { filing }), context())
    expect([feedback?.asksWhy, text(parts).includes('直接说一句')]).toEqual([undefined, false])
  })
})
