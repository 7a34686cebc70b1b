// How reads of single places are drawn, timed and told.
import { VILLAGES } from './made-rows.ts'
import { percentile } from './percentile.ts'

export interface RegionalRead {
  read: string
  /** Among how many rows. */
  rows: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** How many times the one journey of the same run, median by median; 1 for that itself. */
  '× journey'?: number
}

/** After it nothing of a place is known any more. */
export const MINUTE = 60_000

export interface Pair {
  service: string
  village: string
}

/** Other ones each time, the same in every run. */
export function pairs(services: string[]): () => Pair {
  let seed = 1
  const pick = (list: string[]) => {
    // A linear congruence, of Numerical Recipes; its high bits are the random ones.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((seed / 2 ** 32) * list.length)] ?? ''
  }
  return () => ({ service: pick(services), village: pick(VILLAGES) })
}

export async function times(count: number, work: (n: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < count; n += 1) {
    const begun = performance.now()
    await work(n)
    taken.push(performance.now() - begun)
  }
  return taken
}

export function figures(read: string, rows: number, taken: number[]): RegionalRead {
  const figure = (share: number) => Math.round(percentile(taken, share) * 1000) / 1000
  return { read, rows, p50: figure(0.5), p99: figure(0.99) }
}

export function neverBroken({ service, region }: { service: string; region: string }): void {
  throw new Error(`the row of ${service} for ${region} is broken`)
}
