// The language model port: a guest that proposes a value of a closed list, or writes text; it carries nothing out.
import type * as z from 'zod/mini'

/** One filled prompt. Whatever a citizen said in it is masked already. */
export interface Prompt {
  instructions: string
  message: string
  /** From 0 to 2. */
  temperature: number
  /** Most tokens of the reply. */
  maxTokens: number
}

/** What calls have cost: as the provider counts, or estimated from the letters where it does not say. */
export interface Usage {
  inputTokens: number
  outputTokens: number
}

export interface CallOptions {
  /** Ends the call; its rest is neither waited for nor used. */
  signal: AbortSignal
  /** Told once for every call that reached the provider, also for one that failed or was ended. */
  spent: (usage: Usage) => void
}

export interface LanguageModel {
  /**
   * A value of the schema: one call, and one more that asks to mend what was not of the schema.
   * @throws ModelError
   */
  propose<Value>(prompt: Prompt, schema: z.ZodMiniType<Value>, options: CallOptions): Promise<Value>
  /**
   * Text piece by piece, as it comes. It ends without an error only when the provider said that it is whole.
   * @throws ModelError while it is read
   */
  write(prompt: Prompt, options: CallOptions): AsyncIterable<string>
  /** Loads what the first call would load, for a process that has the time; without it all is as well, only later. */
  warm(): Promise<void>
}

/** Why a call gave nothing that can be used. */
export type ModelTrouble =
  /** No answer at all: refused connection, broken off before the first byte. */
  | 'unreachable'
  | 'rate-limited'
  /** Any other status: wrong key, unknown model, 500. */
  | 'refused'
  /** Nothing came for too long. */
  | 'stalled'
  /** The caller's time was over. */
  | 'ended'
  /** It broke off in the middle, or stopped for length. */
  | 'cut'
  /** What came is not of the schema, also not when asked again. */
  | 'unusable'

/** The message names the trouble and the status alone: what a provider says back may hold the prompt. */
export class ModelError extends Error {
  override name = 'ModelError'
  trouble: ModelTrouble
  constructor(trouble: ModelTrouble, about = '', options?: ErrorOptions) {
    super(about === '' ? trouble : `${trouble}: ${about}`, options)
    this.trouble = trouble
  }
}
