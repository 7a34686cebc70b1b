// Reads the body of a completion that came in one piece, as far as it can be read.
import * as z from 'zod/mini'
import type { Usage } from './language-model.ts'

export interface Completion {
  /** What the model said; nothing where it said nothing, or called a tool. */
  text?: string
  /** Why it stopped. */
  finish?: string
  usage?: Usage
}

const choice = z.object({
  message: z.optional(z.object({ content: z.nullish(z.string()) })),
  finish_reason: z.nullish(z.string()),
})
const counted = z.object({ prompt_tokens: z.int().check(z.minimum(0)), completion_tokens: z.int().check(z.minimum(0)) })

/** Whatever of it is there and of its type. */
export function completionIn(body: string): Completion {
  const { choices, usage } =
    z.partial(z.object({ choices: z.unknown(), usage: z.unknown() })).safeParse(json(body)).data ?? {}
  const first = z.tuple([choice], choice).safeParse(choices).data?.[0]
  const tokens = counted.safeParse(usage).data
  return {
    ...(first?.message?.content && { text: first.message.content }),
    ...(first?.finish_reason && { finish: first.finish_reason }),
    ...(tokens && { usage: { inputTokens: tokens.prompt_tokens, outputTokens: tokens.completion_tokens } }),
  }
}

/** Undefined where it is no JSON. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
