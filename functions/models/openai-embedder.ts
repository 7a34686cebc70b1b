// Embeddings of any OpenAI-compatible endpoint, as vectors of length 1.
import * as z from 'zod/mini'
import type { Embedder } from './embedder.ts'
import { ModelError } from './language-model.ts'
import type { Provider } from './openai-connection.ts'
import type { Exchange } from './openai-exchange.ts'
import { troubleOf } from './openai-trouble.ts'
import { within } from './openai-wait.ts'

/** What every provider takes in one request. */
const BATCH = 64
const LONGEST_MS = 20_000

/** Each batch is one request, made once. The SDK is loaded at the first. */
export function openAiEmbedder({ model, ...provider }: Provider & { model: string }): Embedder {
  let dimensions: number | undefined
  const embed = async (texts: string[], signal: AbortSignal) => {
    const vectors: Float32Array[] = []
    for (let at = 0; at < texts.length; at += BATCH) {
      for (const vector of await embedBatch(provider, model, texts.slice(at, at + BATCH), signal)) {
        dimensions ??= vector.length
        if (vector.length !== dimensions) throw new ModelError('unusable', 'vectors of another dimension')
        vectors.push(vector)
      }
    }
    return vectors
  }
  return { model, embed }
}

async function embedBatch(
  provider: Provider,
  model: string,
  input: string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const { OpenAI } = await import('openai')
  const { connection } = await import('./openai-connection.ts')
  const exchanges: Exchange[] = []
  const stop = new AbortController()
  const client = new OpenAI(connection(provider, exchanges, 1))
  try {
    if (signal.aborted) throw new ModelError('ended')
    // Floats: not every provider knows base64, which the SDK asks for by itself.
    const asked = client.embeddings.create({ model, input, encoding_format: 'float' }, { signal: stop.signal })
    return unitVectors(await within(asked, LONGEST_MS, signal), input.length)
  } catch (error) {
    throw troubleOf(error, exchanges.at(-1), signal)
  } finally {
    stop.abort()
  }
}

const answer = z.object({
  data: z.array(z.object({ index: z.int().check(z.minimum(0)), embedding: z.array(z.number()).check(z.minLength(1)) })),
})

/** One for each text, in their order, which providers need not keep. */
function unitVectors(said: unknown, count: number): Float32Array[] {
  const found = answer.safeParse(said).data?.data.sort((a, b) => a.index - b.index) ?? []
  if (found.length !== count || found.some(({ index }, at) => index !== at)) {
    throw new ModelError('unusable', 'not one vector for each text')
  }
  return found.map(({ embedding }) => {
    const length = Math.hypot(...embedding)
    if (!(length > 0)) throw new ModelError('unusable', 'a vector without a direction')
    return Float32Array.from(embedding, (value) => value / length)
  })
}
