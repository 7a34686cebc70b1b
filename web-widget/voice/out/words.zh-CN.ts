// The words of reading aloud in Chinese, the first language.
import type { ReadingWords } from './words.ts'

export const chinese: ReadingWords = {
  bar: '正在读',
  stop: '停',
  slower: '慢一点',
  faster: '快一点',
  every: '每次都读给我听',
  failed: '这会儿读不出声。字都在上面，过一会儿再试。',
}
