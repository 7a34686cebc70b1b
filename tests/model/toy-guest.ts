// A guest for tests of the core: a language model that proposes and writes what it is told.
import { resolve } from 'node:path'
import { ERRANDS, type Guest } from '../../functions/conversation/model/guest.ts'
import {
  type LanguageModel,
  ModelError,
  type ModelTrouble,
  type Prompt,
} from '../../functions/models/language-model.ts'
import { fillPrompt } from '../../functions/models/prompt.ts'
import { readPromptSet } from '../../functions/models/prompt-set.ts'

const PROMPTS = readPromptSet(resolve(import.meta.dirname, '../../prompts'), ERRANDS)

/** What it proposes: any value at all, for the house is to judge it. */
export type Proposes = unknown
/** Pieces it writes, in their order; a trouble breaks them off. */
export type Writes = (string | { trouble: ModelTrouble } | { wait: Promise<unknown> })[]

export interface Toy {
  language: LanguageModel
  /** Every prompt that reached it. */
  prompts: Prompt[]
}

/** Each call costs 100 tokens in and 20 out. */
export function toyModel({ proposes, writes }: { proposes?: (n: number) => Proposes; writes?: Writes }): Toy {
  const prompts: Prompt[] = []
  const cost = { inputTokens: 100, outputTokens: 20 }
  return {
    prompts,
    language: {
      warm: async () => {},
      async propose(prompt, schema, { spent }) {
        prompts.push(prompt)
        spent(cost)
        const read = schema.safeParse(proposes?.(prompts.length))
        if (!read.success) throw new ModelError('unusable')
        return read.data
      },
      async *write(prompt, { spent, signal }) {
        prompts.push(prompt)
        try {
          for (const piece of writes ?? []) {
            if (signal.aborted) throw new ModelError('ended')
            if (typeof piece === 'string') yield piece
            else if ('trouble' in piece) throw new ModelError(piece.trouble)
            else await piece.wait
          }
        } finally {
          spent(cost)
        }
      },
    },
  }
}

export interface Noted {
  errand: string
  ended: string
}

export function guestOf(language: LanguageModel, more: Partial<Guest> = {}): Guest & { noted: Noted[] } {
  const noted: Noted[] = []
  return {
    language,
    prompt: (errand, values) => fillPrompt(PROMPTS[errand], values),
    dayTokens: 1_000_000,
    conversationTokens: 1_000_000,
    note: ({ errand, ended }) => void noted.push({ errand, ended }),
    noted,
    ...more,
  }
}
