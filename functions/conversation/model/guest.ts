// The language model as the house lets it in: to propose and to word, for a short time and a counted price.
import type { Embedder } from '../../models/embedder.ts'
import type { LanguageModel, Prompt } from '../../models/language-model.ts'

/** What the model is asked for, each with a prompt file of its name, and what it has to give. */
export const ERRANDS = { understand: 'json', answer: 'text' } as const
export type Errand = keyof typeof ERRANDS

export interface Guest {
  language: LanguageModel
  /** Finds what means the same, where the index has the vectors of its model. */
  embedder?: Embedder
  /** The prompt file of this errand with its places filled. */
  prompt(errand: Errand, values: Record<string, string>): Prompt
  /** Most tokens a day (in China) and a conversation; what is begun below them is let end. */
  dayTokens: number
  conversationTokens: number
  /** What a million tokens cost. */
  price?: { input: number; output: number }
  /** Told of each call, never of its words. `ended` is `well`, the trouble with its status, or what the guard found. */
  note(call: { errand: Errand | 'meaning'; ended: string; ms: number; inputTokens: number; outputTokens: number }): void
}
