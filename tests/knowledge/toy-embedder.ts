// An embedding model for tests: it knows a few words that mean the same, and always gives the same for the same text.
import type { Embedder } from '../../functions/models/embedder.ts'

export const DIMENSIONS = 64
/** Words that mean the same: what a real model has learned. */
const SAME = [
  ['钓鱼', '垂纶', '甩竿', 'fishing', 'angler'],
  ['狗', '犬', '汪星人', '毛孩子', 'dog', 'pooch'],
  ['押金', '保证金', 'deposit', 'refundable'],
  ['多少钱', '元', '费用', '破费', 'costs', 'price'],
  ['借书', '图书馆', '看小说', 'library', 'novels'],
]

export interface CountedEmbedder extends Embedder {
  texts: string[]
}

/** Each word it knows is a direction of its own, and each pair of letters a weak one: the same for the same text. */
export function toyEmbedder(model = 'toy'): CountedEmbedder {
  const texts: string[] = []
  const embed: Embedder['embed'] = async (asked) => {
    texts.push(...asked)
    return asked.map(vectorOf)
  }
  return { model, texts, embed }
}

export function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  SAME.forEach((words, i) => {
    if (words.some((word) => text.toLowerCase().includes(word))) vector[i] = 1
  })
  for (let i = 0; i + 1 < text.length; i++) {
    const at = SAME.length + ((text.charCodeAt(i) * 31 + text.charCodeAt(i + 1)) % (DIMENSIONS - SAME.length))
    vector[at] = (vector[at] ?? 0) + 0.01
  }
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((value) => value / length) : vector
}
