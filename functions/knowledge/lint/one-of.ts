// The hint that lists what may be written: each word once, also while an id stands in a file twice.
export function oneOf(words: string[]): string {
  return `write one of: ${[...new Set(words)].join(', ')}`
}
