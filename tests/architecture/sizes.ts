// How long the files are: the median, the ninth of ten, the longest.
import type { Source } from './source.ts'

export interface Sizes {
  files: number
  lines: number
  median: number
  p90: number
  max: number
}

/** Counted as `wc -l` does, comments and blank lines too. */
export function sizes(sources: Pick<Source, 'lines'>[]): Sizes {
  const lengths = sources.map(({ lines }) => lines.length).toSorted((a, b) => a - b)
  const rank = (share: number): number => lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0
  return {
    files: lengths.length,
    lines: lengths.reduce((sum, length) => sum + length, 0),
    median: rank(0.5),
    p90: rank(0.9),
    max: rank(1),
  }
}
