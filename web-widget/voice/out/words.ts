// The words of the bar that stands there while something is read aloud: the shape that each language fills in.

export interface ReadingWords {
  /** Name of the bar. */
  bar: string
  stop: string
  slower: string
  faster: string
  every: string
  /** No voice here works just now. */
  failed: string
}
