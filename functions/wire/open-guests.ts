// Who understands, words, listens and speaks, where a setting names somebody; each loaded when it is used.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Config, ModelConfig } from '../config/config.ts'
import type { Log } from '../config/log.ts'
import type { Guest } from '../conversation/model/guest.ts'
import type { Embedder } from '../models/embedder.ts'
import type { Speech } from '../speech/speech.ts'

/** Nothing heavy is loaded before the model is asked for the first time. */
export async function openGuest(config: ModelConfig, dist: string, log: Log): Promise<Guest> {
  const { forbidTracing } = await import('../config/no-tracing.ts')
  const { openAiModel } = await import('../models/openai-model.ts')
  const { openPromptSet } = await import('../models/prompt-set.ts')
  forbidTracing()
  const { dayTokens, conversationTokens, price } = config
  const embedder = await openEmbedder(config)
  return {
    language: openAiModel(config),
    ...(embedder && { embedder }),
    prompt: openPromptSet(join(dist, 'prompts.json')),
    dayTokens,
    conversationTokens,
    ...(price && { price }),
    note: (call) => log(call.ended === 'well' ? 'info' : 'warn', 'model-call', { ...call }),
  }
}

/** What gives passages and questions their vectors, where a model for that is named. */
export async function openEmbedder({ embedding: model, ...provider }: ModelConfig): Promise<Embedder | undefined> {
  if (model === undefined) return undefined
  const { openAiEmbedder } = await import('../models/openai-embedder.ts')
  return openAiEmbedder({ ...provider, model })
}

/** No vendor's client is loaded before the first recording or text. */
export async function openSpeech(config: Config, log: Log): Promise<Speech | undefined> {
  if (config.speech === 'none') return undefined
  const { openFiles } = await import('../storage/open-files.ts')
  const { openSpeechBy } = await import('../speech/open-speech-by.ts')
  const newId = () => randomBytes(16).toString('hex')
  const failed = (why: string) => log('warn', 'sound-not-kept', { why })
  const shelf = await openFiles(config)
  return openSpeechBy(config, { newId, failed, ...(shelf && { shelf }) })
}
