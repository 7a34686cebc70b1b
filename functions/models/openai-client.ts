// LangChain's client of one model, with what each family of models needs.
import { ChatOpenAI } from '@langchain/openai'
import type { Prompt } from './language-model.ts'
import { connection, OPENAI, type Provider } from './openai-connection.ts'
import type { Exchange } from './openai-exchange.ts'

/** Where the models are, and what they are called there. */
export interface Endpoint extends Provider {
  /** The first is asked; the others stand in for it. */
  names: string[]
  /** Milliseconds since 1970. */
  now?: () => number
  /** Milliseconds without a word after which a stream counts as dead. */
  stallMs?: number
}

/** What thinking a little takes, by estimate. */
const THOUGHT_TOKENS = 600

/** A client that retries nothing by itself; the other parameters are those of `connection`. */
export function chatModel(
  endpoint: Endpoint,
  name: string,
  { temperature, maxTokens }: Pick<Prompt, 'temperature' | 'maxTokens'>,
  exchanges: Exchange[],
  most: number,
): ChatOpenAI {
  const configuration = connection(endpoint, exchanges, most)
  const effort = effortOf(name)
  return new ChatOpenAI({
    apiKey: configuration.apiKey,
    model: name,
    // OpenAI's reasoning models refuse any temperature but their own, and pay for thoughts with the same tokens.
    ...(effort ? { reasoning: { effort } } : { temperature }),
    maxTokens: effort === 'low' ? maxTokens + THOUGHT_TOKENS : maxTokens,
    maxRetries: 0,
    useResponsesApi: false,
    configuration,
    ...(canSwitchOffThinking(endpoint, name) && { modelKwargs: { enable_thinking: false } }),
  })
}

/** As little thought as OpenAI's reasoning models can be asked for: a citizen waits. Undefined for models that do not reason. */
function effortOf(name: string): 'none' | 'low' | undefined {
  if (/^gpt-(5\.[1-9]|[6-9])/.test(name)) return 'none'
  return /^(o\d|gpt-5)/.test(name) ? 'low' : undefined
}

/**
 * Qwen thinks unless it is told not to, and a citizen waits. Only its own maker is told: OpenAI refuses a field that it
 * does not know, and other hosts of Qwen refuse this one for models that cannot think.
 */
function canSwitchOffThinking({ baseUrl = OPENAI }: Endpoint, name: string): boolean {
  return /^dashscope[\w-]*\.aliyuncs\.com$/.test(new URL(baseUrl).hostname) && /^qwen(?!.*thinking)/i.test(name)
}
