// How often the sentences of one service say each term under each facet: whose papers are asked for in its own words.
import { openRecords, packRecords } from '../index-file/records.ts'
import type { FlatFile } from '../index-file/flat-file.ts'
import { ASKED_FACETS } from './asked-kinds.ts'
import type { Lesson } from './linear-model.ts'
import { softmax, wordOdds } from './word-odds.ts'

export interface OwnWords {
  /** Terms said under each of `ASKED_FACETS`. */
  totals: Uint32Array
  /** Number of the term × facets + number of the facet, ascending; and how often, at most 255. */
  keys: Uint32Array
  counts: Uint8Array
}

const ROWS = ASKED_FACETS.length
const NAME = 'asked/own'

/** @param lessons sentences of each guide with the number of their facet; below 0 they count for none */
export function packOwnWords(sections: Map<string, Uint8Array>, lessons: Lesson[][]): void {
  packRecords(
    sections,
    NAME,
    lessons.map((sentences) => {
      const totals = new Uint32Array(ROWS)
      const counted = new Map<number, number>()
      for (const { right, terms } of sentences) {
        if (right < 0) continue
        for (const term of terms) {
          const key = term * ROWS + right
          counted.set(key, (counted.get(key) ?? 0) + 1)
          totals[right] = (totals[right] ?? 0) + 1
        }
      }
      const keys = Uint32Array.from(counted.keys()).sort()
      const counts = Uint8Array.from(keys, (key) => Math.min(counted.get(key) ?? 0, 255))
      return Buffer.concat([new Uint8Array(totals.buffer), new Uint8Array(keys.buffer), counts])
    }),
  )
}

/** Of a guide by its number. */
export function openOwnWords(file: FlatFile): (guide: number) => OwnWords {
  const records = openRecords(file, NAME)
  return (guide) => {
    const { buffer } = Uint8Array.from(records.bytes(guide))
    const head = ROWS * 4
    const size = (buffer.byteLength - head) / 5
    return {
      totals: new Uint32Array(buffer, 0, ROWS),
      keys: new Uint32Array(buffer, head, size),
      counts: new Uint8Array(buffer, head + size * 4),
    }
  }
}

/** Common facets are asked for more often; half of that counts, for the sentences were not counted among citizens. */
const PRIOR = 0.5

/** How likely each of `ASKED_FACETS` is asked for, by the service's own sentences; all alike where they say nothing. */
export function ownShares({ totals, keys, counts }: OwnWords, terms: number[]): number[] {
  const all = totals.reduce((sum, total) => sum + total, 0)
  const odds = Array.from(totals, () => 0)
  let known = 0
  for (const term of terms) {
    const said = ASKED_FACETS.map(() => 0)
    for (let at = firstFrom(keys, term * ROWS); at < keys.length && (keys[at] ?? 0) < (term + 1) * ROWS; at++) {
      said[(keys[at] ?? 0) - term * ROWS] = counts[at] ?? 0
    }
    if (said.every((count) => count === 0)) continue
    known++
    wordOdds(said, totals).forEach((each, row) => (odds[row] = (odds[row] ?? 0) + each))
  }
  if (known === 0) return softmax(odds)
  return softmax(odds.map((each, row) => each / Math.sqrt(known) + PRIOR * Math.log(((totals[row] ?? 0) + 1) / all)))
}

function firstFrom(sorted: Uint32Array, least: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}
