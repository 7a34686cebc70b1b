// What the model has cost, day by day, and the switch that sends it away without a deployment.
import type { Usage } from '../../models/language-model.ts'
import { changeItem } from '../../storage/change-item.ts'
import type { Storage } from '../../storage/storage.ts'

export interface DayUsage {
  calls: number
  inputTokens: number
  outputTokens: number
  /** In the money of `price`, or 0 without one. */
  cost: number
}

export type Price = { input: number; output: number } | undefined

const NONE: DayUsage = { calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 }
const SWITCH = { partition: 'model', sort: 'switch' }
const DAY_SECONDS = 86_400
/** Figures only, kept long enough to compare a year with the one before. */
const KEPT_DAYS = 400
const MILLION = 1_000_000

/** @param day ISO date in China */
export async function usageOf(storage: Storage, day: string): Promise<DayUsage> {
  return usageIn((await storage.get(dayKey(day)))?.value)
}

/** Adds to what a day has cost. */
export async function countUsage(storage: Storage, day: string, calls: number, used: Usage, price: Price) {
  const cost = price ? (used.inputTokens * price.input + used.outputTokens * price.output) / MILLION : 0
  const expiresAt = Date.parse(day) / 1000 + KEPT_DAYS * DAY_SECONDS
  await changeItem(storage, dayKey(day), (stands) => {
    const before = usageIn(stands)
    return {
      expiresAt,
      value: {
        calls: before.calls + calls,
        inputTokens: before.inputTokens + used.inputTokens,
        outputTokens: before.outputTokens + used.outputTokens,
        cost: before.cost + cost,
      },
    }
  })
}

/** The kill switch of DESIGN §7: from the next turn on no house of this store asks the model. */
export async function switchModel(storage: Storage, off: boolean): Promise<void> {
  await changeItem(storage, SWITCH, () => ({ value: { off } }))
}

export async function isSwitchedOff(storage: Storage): Promise<boolean> {
  return (await storage.get(SWITCH))?.value['off'] === true
}

function dayKey(day: string) {
  return { partition: 'model', sort: `day#${day}` }
}

function usageIn(value: Record<string, unknown> | undefined): DayUsage {
  return { ...NONE, ...value }
}
