// Writes text piece by piece over LangChain's ChatOpenAI; it ends well only where the provider said that it is whole.
import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages'
import { type CallOptions, ModelError, type Prompt, type Usage } from './language-model.ts'
import { chatModel, type Endpoint } from './openai-client.ts'
import type { Exchange } from './openai-exchange.ts'
import { withoutThinking } from './openai-thinking.ts'
import { troubleOf } from './openai-trouble.ts'
import { tell } from './openai-usage.ts'
import { LONGEST_MS, within } from './openai-wait.ts'

/** Longer than that nobody waits at a silent line. */
const STALL_MS = 2_000
/** The count of tokens comes after the last word; it is not worth a wait that can be felt. */
const USAGE_MS = 300

/**
 * As `LanguageModel.write`. A model that refuses before its first word is stood in for by the next name: at most one
 * request a name.
 * @throws ModelError
 */
export async function* write(endpoint: Endpoint, prompt: Prompt, options: CallOptions): AsyncGenerator<string> {
  for (const [index, name] of endpoint.names.entries()) {
    try {
      yield* writeBy(name, endpoint, prompt, options)
      return
    } catch (error) {
      const isLast = index === endpoint.names.length - 1
      if (isLast || !(error instanceof ModelError) || !mayAnother(error)) throw error
    }
  }
}

/** What is read of a chunk; LangChain's own type knows no count of tokens. */
type Chunk = Pick<AIMessageChunk, 'text' | 'response_metadata' | 'additional_kwargs' | 'tool_call_chunks'> & {
  usage_metadata?: UsageMetadata | undefined
}

/** All that came, thoughts too, and what was counted. */
interface Heard {
  text: string
  usage?: Usage
}

async function* writeBy(
  name: string,
  endpoint: Endpoint,
  prompt: Prompt,
  { signal, spent }: CallOptions,
): AsyncGenerator<string> {
  if (signal.aborted) throw new ModelError('ended')
  const exchanges: Exchange[] = []
  const stop = new AbortController()
  const heard: Heard = { text: '' }
  try {
    const model = chatModel(endpoint, name, prompt, exchanges, 1)
    const both = AbortSignal.any([signal, stop.signal])
    const { instructions, message } = prompt
    const opened = model.stream([['system', instructions] as const, ['human', message] as const], { signal: both })
    yield* textOf(opened, endpoint.stallMs ?? STALL_MS, signal, heard)
  } catch (error) {
    throw troubleOf(error, exchanges.at(-1), signal)
  } finally {
    // Also when the reader has gone: a connection that is left open goes on being charged for.
    stop.abort()
    tell(exchanges, prompt, spent, heard)
  }
}

async function* textOf(
  opened: Promise<AsyncIterable<Chunk>>,
  stallMs: number,
  signal: AbortSignal,
  heard: Heard,
): AsyncGenerator<string> {
  const last = performance.now() + LONGEST_MS
  let due = performance.now() + stallMs
  const waited = <Value>(promise: Promise<Value>) => within(promise, Math.min(due, last) - performance.now(), signal)
  const chunks = (await waited(opened))[Symbol.asyncIterator]()
  const thinking = withoutThinking()
  let hasText = false
  for (;;) {
    const { done, value: chunk } = await waited(chunks.next())
    // LangChain ends a stream that broke off like one that is whole: without a reason to stop it is not.
    if (done) throw new ModelError(heard.text === '' ? 'unusable' : 'cut')
    heard.text += chunk.text + thoughtIn(chunk)
    if (chunk.tool_call_chunks?.length) throw new ModelError('unusable', 'a call of a tool')
    const finish: unknown = chunk.response_metadata.finish_reason
    const text = thinking.push(chunk.text) + (finish ? thinking.end() : '')
    if (text !== '') yield text
    // Blanks are no sign of life: some providers send them while they wait themselves.
    if (text.trim() !== '') {
      hasText = true
      due = performance.now() + stallMs
    }
    if (!finish) continue
    if (finish !== 'stop') throw new ModelError('cut', finish === 'length' ? 'length' : '')
    if (!hasText) throw new ModelError('unusable', 'no text')
    due = Math.min(due, performance.now() + USAGE_MS)
    const usage = await waited(usageAfter(chunks)).catch(() => undefined)
    if (usage) heard.usage = usage
    return
  }
}

/** What is counted comes after all else, if it comes. */
async function usageAfter(chunks: AsyncIterator<Chunk>): Promise<Usage | undefined> {
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return undefined
    const counted = value.usage_metadata
    if (counted) return { inputTokens: counted.input_tokens, outputTokens: counted.output_tokens }
  }
}

/** Thoughts are no text, but they are paid for. */
function thoughtIn({ additional_kwargs: { reasoning_content: thought } }: Chunk): string {
  return typeof thought === 'string' ? thought : ''
}

/** A wrong key is wrong for every model, and who cannot be reached has no other. */
function mayAnother({ trouble, message }: ModelError): boolean {
  return trouble === 'rate-limited' || (trouble === 'refused' && !/40[13]$/.test(message))
}
