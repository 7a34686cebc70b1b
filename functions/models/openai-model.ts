// The language model on any OpenAI-compatible endpoint; LangChain is loaded when it is first asked, and not before.
import type { LanguageModel } from './language-model.ts'
import type { Learnt } from './openai-agent.ts'
import type { Endpoint } from './openai-client.ts'
import { LONGEST_MS, within } from './openai-wait.ts'

/** Opens nothing yet: a house that never asks it never loads it. `forbidTracing` must have run before it is asked. */
export function openAiModel(options: Endpoint): LanguageModel {
  const learnt: Learnt = { plainUntil: 0, misses: 0 }
  return {
    propose: async (prompt, schema, call) => {
      const { propose } = await within(import('./openai-agent.ts'), LONGEST_MS, call.signal)
      return propose(options, learnt, prompt, schema, call)
    },
    async *write(prompt, call) {
      const { write } = await within(import('./openai-chat.ts'), LONGEST_MS, call.signal)
      yield* write(options, prompt, call)
    },
    async warm() {
      await Promise.all([import('./openai-agent.ts'), import('./openai-chat.ts')])
    },
  }
}
