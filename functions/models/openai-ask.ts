// One question to the agent: the middleware that bounds it, makes it again, or asks another model.
import { AIMessage } from '@langchain/core/messages'
import type { ChatOpenAI } from '@langchain/openai'
import {
  type AgentMiddleware,
  createAgent,
  createMiddleware,
  modelCallLimitMiddleware,
  modelFallbackMiddleware,
  modelRetryMiddleware,
  providerStrategy,
} from 'langchain'
import { ModelError, type Prompt } from './language-model.ts'
import { chatModel, type Endpoint } from './openai-client.ts'
import { completionIn } from './openai-completion.ts'
import { type Exchange, isAnswered } from './openai-exchange.ts'
import type { JsonForm } from './openai-json.ts'

export type Wording = ['system' | 'human' | 'ai', string]

/** What all questions of one call have in common. */
export interface Asking {
  endpoint: Endpoint
  prompt: Prompt
  exchanges: Exchange[]
  /** Requests of the whole call. */
  most: number
  signal: AbortSignal
  hasRetried: boolean
}

/** A provider that wants to be left alone for longer is left alone: the citizen waits. */
const MOST_RETRY_AFTER_MS = 1_000
const BACKOFF_MS = 250

/**
 * What the model said.
 * @param form with it, the provider's own JSON schema output is asked for; a provider that refuses it has said nothing
 * @returns the value where LangChain found one of the schema, the text in any case, and whether the form was refused
 * @throws ModelError `cut` where it stopped for length; otherwise whatever LangChain throws
 */
export async function askAgent(
  asking: Asking,
  messages: Wording[],
  form: JsonForm<unknown> | undefined,
): Promise<{ value?: unknown; text: string; isFormRefused: boolean }> {
  const { endpoint, prompt, exchanges, most, signal } = asking
  const models = endpoint.names.map((name) => chatModel(endpoint, name, prompt, exchanges, most))
  const [model, ...others] = models
  if (!model) throw new Error('no model is named')
  const agent = createAgent({
    model,
    tools: [],
    ...(form && { responseFormat: providerStrategy({ schema: form.schema, strict: form.strict }) }),
    middleware: middleware(asking, others, form !== undefined),
  })
  // Not as the agent's own system prompt: that goes out as a list of blocks, which small providers refuse.
  const whole: Wording[] = [['system', prompt.instructions], ...messages]
  const state = await agent.invoke({ messages: whole }, { signal })
  const last = exchanges.at(-1)
  const { text = '', finish } = completionIn(last?.text ?? '')
  if (finish === 'length') throw new ModelError('cut', 'length')
  const value = 'structuredResponse' in state ? state.structuredResponse : undefined
  return { value, text, isFormRefused: form !== undefined && isRefused(last) }
}

/** What providers say to a request that they do not understand, be it one field of it. */
function isRefused(exchange: Exchange | undefined): boolean {
  return exchange?.status === 400 || exchange?.status === 422
}

/** The type of its options comes out as `undefined` under this compiler. */
const limit = modelCallLimitMiddleware as unknown as (options: { runLimit: number; exitBehavior: 'end' }) => unknown

/** From the outside in: the limit, another model, the same again, and what keeps what was said. */
function middleware(asking: Asking, others: ChatOpenAI[], hasForm: boolean): AgentMiddleware[] {
  const all: unknown[] = [
    limit({ runLimit: 1, exitBehavior: 'end' }),
    ...(others.length > 0 ? [modelFallbackMiddleware(...others)] : []),
    modelRetryMiddleware({
      maxRetries: 1,
      retryOn: (error) => !asking.signal.aborted && mayRetry(asking, error),
      initialDelayMs: BACKOFF_MS,
      onFailure: 'error',
    }),
    keepsWhatIsSaid(() => asking.exchanges.at(-1), hasForm),
  ]
  // Their own types do not fit each other under exactOptionalPropertyTypes.
  return all as AgentMiddleware[]
}

/**
 * LangChain throws for an answer that is not of the schema, and the fallback would ask the next model the same: here it
 * ends the run instead, and what was said is read off the line.
 */
function keepsWhatIsSaid(last: () => Exchange | undefined, hasForm: boolean) {
  return createMiddleware({
    name: 'KeepsWhatIsSaid',
    wrapModelCall: async (request, handler) => {
      try {
        const response = await handler(request)
        // No tools were given: a call of one is not followed.
        return response instanceof AIMessage && response.tool_calls?.length ? new AIMessage('') : response
      } catch (error) {
        const exchange = last()
        const isFormRefused = hasForm && isRefused(exchange)
        if (exchange && !exchange.isPage && (isAnswered(exchange) || isFormRefused)) return new AIMessage('')
        throw error
      }
    },
  })
}

/** Once in a whole call, and only where it may help: a busy or broken provider. */
function mayRetry(asking: Asking, error: Error): boolean {
  const { status, retryAfterMs = 0 } = asking.exchanges.at(-1) ?? {}
  const isPassing = status === undefined || status === 429 || status >= 500
  if (asking.hasRetried || !isPassing || retryAfterMs > MOST_RETRY_AFTER_MS) return false
  asking.hasRetried = true
  // Where the middleware looks for how long to wait at least.
  Object.assign(error, { retryAfterMs })
  return true
}
