// The words of reading aloud in English.
import type { ReadingWords } from './words.ts'

export const english: ReadingWords = {
  bar: 'Reading aloud',
  stop: 'Stop',
  slower: 'Slower',
  faster: 'Faster',
  every: 'Read every reply aloud',
  failed: 'It cannot be read aloud just now. The words stay above; please try again in a while.',
}
