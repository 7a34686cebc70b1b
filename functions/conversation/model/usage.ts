// What the model has cost, day by day, and the switch that sends it away without a deployment.
import { createHash } from 'node:crypto'
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

/** So many items a day: one alone would be fought over by all turns of all instances, and counts would be lost. */
const SHARDS = 64

/** @param day ISO date in China */
export async function usageOf(storage: Storage, day: string): Promise<DayUsage> {
  const items = await storage.list(partitionOf(day), '')
  return items.map(({ value }) => usageIn(value)).reduce(sum, NONE)
}

/** Adds to what a day has cost. @param whose id of the conversation that cost it */
export async function countUsage(storage: Storage, day: string, whose: string, used: DayUsage): Promise<void> {
  const expiresAt = Date.parse(day) / 1000 + KEPT_DAYS * DAY_SECONDS
  await changeItem(storage, { partition: partitionOf(day), sort: shardOf(whose) }, (stands) => ({
    expiresAt,
    value: { ...sum(usageIn(stands), used) },
  }))
}

export function costOf(used: Usage, price: Price): number {
  return price ? (used.inputTokens * price.input + used.outputTokens * price.output) / MILLION : 0
}

/** The kill switch of DESIGN §7: from the next turn on no house of this store asks the model. */
export async function switchModel(storage: Storage, off: boolean): Promise<void> {
  await changeItem(storage, SWITCH, () => ({ value: { off } }))
}

export async function isSwitchedOff(storage: Storage): Promise<boolean> {
  return (await storage.get(SWITCH))?.value['off'] === true
}

function partitionOf(day: string): string {
  return `model#${day}`
}

/** Ids are random: any part of their hash spreads them. */
function shardOf(whose: string): string {
  return String((createHash('sha256').update(whose).digest()[0] ?? 0) % SHARDS)
}

function usageIn(value: Record<string, unknown> | undefined): DayUsage {
  return { ...NONE, ...value }
}

function sum(one: DayUsage, other: DayUsage): DayUsage {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cost: one.cost + other.cost,
  }
}
