// One call to a misbehaving provider, with all that it left behind.
import { vi } from 'vitest'
import { type LanguageModel, ModelError, type Usage } from '../../functions/models/language-model.ts'
import { openAiModel } from '../../functions/models/openai-model.ts'
import { type Asked, type Behaviour, openProvider } from './provider.ts'
import { PROMPT, SCHEMA, SECRET } from './sample.ts'

export const STALL_MS = 500

export interface Called {
  /** What it gave, whole or in part. */
  got: unknown
  error?: ModelError
  ms: number
  usage: Usage[]
  requests: Asked[]
}

interface Settings {
  names?: string[]
  /** The caller's patience; 0: it is over already. */
  ms?: number
  /** More calls before it, of which nothing is told. */
  before?: number
}

const CONSOLE = ['log', 'info', 'warn', 'error', 'debug'] as const

/** Whatever is thrown is a ModelError, says nothing of the prompt; nothing is printed, and no connection stays open. */
export async function proposed(behaviour: Behaviour, settings: Settings = {}): Promise<Called> {
  return called(behaviour, settings, (model, call) => model.propose(PROMPT, SCHEMA, call))
}

/** @param pieces after so many the reader goes away */
export async function written(behaviour: Behaviour, settings: Settings & { pieces?: number } = {}): Promise<Called> {
  return called(behaviour, settings, async (model, call, heard) => {
    let count = 0
    for await (const piece of model.write(PROMPT, call)) {
      heard(piece)
      if (++count === settings.pieces) break
    }
    return undefined
  })
}

async function called(
  behaviour: Behaviour,
  { names = ['toy'], ms = 5_000, before = 0 }: Settings,
  act: (
    model: LanguageModel,
    call: { signal: AbortSignal; spent: (usage: Usage) => void },
    heard: (piece: string) => void,
  ) => Promise<unknown>,
): Promise<Called> {
  const prints = CONSOLE.map((level) => vi.spyOn(console, level))
  const provider = await openProvider(behaviour)
  const model = openAiModel({ baseUrl: provider.url, names, stallMs: STALL_MS })
  for (let round = 0; round < before; round++) {
    await act(model, { signal: AbortSignal.timeout(ms), spent: () => {} }, () => {})
  }
  const requestsBefore = provider.requests.length
  const usage: Usage[] = []
  let text = ''
  const begun = performance.now()
  const call = {
    signal: ms === 0 ? AbortSignal.abort() : AbortSignal.timeout(ms),
    spent: (one: Usage) => void usage.push(one),
  }
  const [value, thrown] = await act(model, call, (piece) => (text += piece)).then(
    (given): [unknown, undefined] => [given, undefined],
    (error: unknown): [undefined, unknown] => [undefined, error],
  )
  const taken = performance.now() - begun
  const requests = provider.requests.slice(requestsBefore)
  await until(() => requests.every(({ end }) => end !== undefined))
  await provider.close()
  if (prints.some(({ mock }) => mock.calls.length > 0)) throw new Error('something was printed')
  if (thrown !== undefined && !(thrown instanceof ModelError)) throw new Error('not a ModelError', { cause: thrown })
  if (thrown && (`${thrown.stack}`.includes(SECRET) || thrown.cause !== undefined))
    throw new Error('the error tells too much')
  return { got: value ?? text, ...(thrown && { error: thrown }), ms: taken, usage, requests }
}

/** @throws after ten seconds */
export async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!isSo()) {
    if (performance.now() > end) throw new Error('it stays as it is: a connection is still open')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
