// The outbox: what cannot move hides nothing that can.
import { expect, test } from 'vitest'
import { workOutbox } from '../../functions/conversation/outbox.ts'
import { memoryStorage } from '../../functions/storage/memory.ts'

test('two hundred filings that break every time do not starve those behind them', async () => {
  const storage = memoryStorage(() => 0)
  const put = (reference: string, dueAt: number) =>
    storage.put({ partition: `filing#${reference}`, sort: 'filing' }, {}, { expected: 0, dueAt })
  for (let n = 0; n < 200; n += 1) await put(`broken-${n}`, 1)
  for (let n = 0; n < 5; n += 1) await put(`sound-${n}`, 2)
  const reports: string[] = []
  const moved = await workOutbox({
    storage,
    now: () => 10,
    settle: async () => false,
    workCard: async () => false,
    workPaper: async () => false,
    workReminder: async () => false,
    deliver: async (reference) => {
      if (reference.startsWith('broken')) throw new Error('this one breaks')
      await storage.remove({ partition: `filing#${reference}`, sort: 'filing' })
      return true
    },
    report: (event) => reports.push(event),
  })
  expect(moved).toBe(5)
  expect(reports).toHaveLength(200)
})
