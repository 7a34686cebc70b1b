// Asks for one value of a schema with an agent of LangChain that has no tools: it can propose, and do nothing.
import type * as z from 'zod/mini'
import { type CallOptions, ModelError, type Prompt } from './language-model.ts'
import { type Asking, askAgent, type Wording } from './openai-ask.ts'
import type { Endpoint } from './openai-client.ts'
import type { Exchange } from './openai-exchange.ts'
import { type JsonForm, jsonForm, jsonIn } from './openai-json.ts'
import { troubleOf } from './openai-trouble.ts'
import { tell } from './openai-usage.ts'
import { LONGEST_MS, within } from './openai-wait.ts'

/** What was found out about a provider. */
export interface Learnt {
  /** Until then it is asked for JSON in plain words alone, in milliseconds since 1970: it has shown that it knows no schema. */
  plainUntil: number
  /** How often in a row a schema was taken and what came was none of it: once is an accident. */
  misses: number
}

const PLAIN_FOR_MS = 3_600_000
const MOST_MISSES = 2
/** What a model said before it is asked to mend it; more than that is no near miss. */
const MOST_TO_MEND = 2_000

/**
 * As `LanguageModel.propose`. One call makes at most as many requests as there are names, and two more: one is made
 * again after a busy or broken line, and one asks in plain words to mend what was not of the schema.
 * @throws ModelError
 */
export async function propose<Value>(
  endpoint: Endpoint,
  learnt: Learnt,
  prompt: Prompt,
  schema: z.ZodMiniType<Value>,
  { signal, spent }: CallOptions,
): Promise<Value> {
  if (signal.aborted) throw new ModelError('ended')
  const exchanges: Exchange[] = []
  const stop = new AbortController()
  const asking: Asking = {
    endpoint,
    prompt,
    exchanges,
    most: endpoint.names.length + 2,
    signal: AbortSignal.any([signal, stop.signal]),
    hasRetried: false,
  }
  try {
    return await within(proposed(asking, learnt, jsonForm(schema)), LONGEST_MS, signal)
  } catch (error) {
    throw troubleOf(error, exchanges.at(-1), signal)
  } finally {
    stop.abort()
    tell(exchanges, prompt, spent)
  }
}

async function proposed<Value>(asking: Asking, learnt: Learnt, form: JsonForm<Value>): Promise<Value> {
  const { endpoint, prompt } = asking
  const now = endpoint.now ?? Date.now
  const isPlain = now() < learnt.plainUntil
  const plainly = `Write one JSON value of this schema, and nothing before or after it:\n${JSON.stringify(form.schema)}`
  const message: Wording = ['human', isPlain ? `${prompt.message}\n\n${plainly}` : prompt.message]
  const first = await askAgent(asking, [message], isPlain ? undefined : form)
  const read = form.read(first.value ?? jsonIn(first.text))
  if (read.success) {
    if (!isPlain) learnt.misses = 0
    return read.data
  }
  const said: Wording[] = first.text === '' ? [] : [['ai', first.text.slice(0, MOST_TO_MEND)]]
  const fault = read.error.issues.slice(0, 3).map(({ path, code }) => `${path.join('.') || 'value'}: ${code}`)
  const wish: Wording = [
    'human',
    said.length > 0 ? `That was not of the schema (${fault.join('; ')}). ${plainly}` : plainly,
  ]
  const second = await askAgent(asking, [message, ...said, wish], undefined)
  const mended = form.read(jsonIn(second.text))
  if (!mended.success) throw new ModelError('unusable')
  if (!isPlain) learn(learnt, first.isFormRefused, now())
  return mended.data
}

/** Plain words did where the schema did not. */
function learn(learnt: Learnt, isFormRefused: boolean, now: number): void {
  learnt.misses += 1
  if (!isFormRefused && learnt.misses < MOST_MISSES) return
  learnt.plainUntil = now + PLAIN_FOR_MS
  learnt.misses = 0
}
