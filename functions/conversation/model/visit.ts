// The model in one turn: let in once, if it may be, and ended with the turn.
import { ModelError, type CallOptions, type Usage } from '../../models/language-model.ts'
import type { QueryVector } from '../../knowledge/vectors.ts'
import type { Storage } from '../../storage/storage.ts'
import { chinaDay } from '../china-day.ts'
import { type Deadline, deadline } from './deadline.ts'
import type { Errand, Guest } from './guest.ts'
import type { Rest } from './rest.ts'
import { costOf, countUsage, isSwitchedOff, usageOf } from './usage.ts'

/** Finding a little better is worth no longer wait. */
const MEANING_MS = 600

export interface Visit {
  /** Whether the model may be asked in this turn; the first asking decides, and claims the turn. */
  begin(): Promise<boolean>
  prompt: Guest['prompt']
  /** A text as the embedding model of this name sees it; undefined without it, or when it takes too long. */
  meaning(text: string, model: string): Promise<QueryVector | undefined>
  /** One call, its price counted and its end noted. `work` says how it ended: `well`, or what was wrong with it. */
  call<Value>(
    errand: Errand,
    work: (language: Guest['language'], call: CallOptions) => Promise<{ value: Value; ended: string }>,
  ): Promise<Value | undefined>
  /** A sentence was shown. */
  shown(): void
  /** Tokens of this turn. */
  tokens(): number
  /** Ends what still runs and writes down what it has cost. */
  end(): Promise<void>
}

export interface VisitParts {
  guest: Guest
  storage: Storage
  /** Milliseconds since 1970. */
  now: () => number
  resting: Rest
  /** Id of the conversation. */
  whose: string
  /** Tokens that this conversation has cost before. */
  spent: number
  /** Makes the turn this process's own. @throws when another was quicker */
  claim: () => Promise<void>
}

export function visit({ guest, storage, now, resting, whose, spent, claim }: VisitParts): Visit {
  const used: Usage = { inputTokens: 0, outputTokens: 0 }
  let calls = 0
  const spend = (own: Usage) => {
    calls += 1
    used.inputTokens += own.inputTokens
    used.outputTokens += own.outputTokens
  }
  let admitted: Promise<boolean> | undefined
  let time: Deadline | undefined

  async function admit(): Promise<boolean> {
    if (resting.isResting() || spent >= guest.conversationTokens) return false
    const [off, today] = await Promise.all([isSwitchedOff(storage), usageOf(storage, chinaDay(now()))])
    if (off || today.inputTokens + today.outputTokens >= guest.dayTokens) return false
    await claim()
    time = deadline()
    return true
  }

  return {
    begin: () => (admitted ??= admit()),
    prompt: guest.prompt,
    async meaning(text, model) {
      const { embedder } = guest
      if (embedder?.model !== model || !time) return undefined
      const signal = AbortSignal.any([time.signal, AbortSignal.timeout(MEANING_MS)])
      const begun = now()
      // A sign costs a token at most; the port does not tell what it really was.
      const own = { inputTokens: text.length, outputTokens: 0 }
      spend(own)
      const note = (ended: string) => guest.note({ errand: 'meaning', ended, ms: now() - begun, ...own })
      try {
        const [values] = await embedder.embed([text], signal)
        note('well')
        return values && { model: embedder.model, values }
      } catch (error) {
        if (!(error instanceof ModelError)) throw error
        note(error.message)
        return undefined
      }
    },
    async call(errand, work) {
      if (!time) throw new Error('a call before the visit has begun')
      const begun = now()
      const own: Usage = { inputTokens: 0, outputTokens: 0 }
      const told = (each: Usage) => {
        spend(each)
        own.inputTokens += each.inputTokens
        own.outputTokens += each.outputTokens
      }
      let ended = 'well'
      try {
        const done = await work(guest.language, { signal: time.signal, spent: told })
        ended = done.ended
        resting.heard(true)
        return done.value
      } catch (error) {
        if (!(error instanceof ModelError)) throw error
        ended = error.message
        resting.heard(false)
        return undefined
      } finally {
        guest.note({ errand, ended, ms: now() - begun, ...own })
      }
    },
    shown: () => time?.shown(),
    tokens: () => used.inputTokens + used.outputTokens,
    async end() {
      time?.end()
      if (calls === 0) return
      await countUsage(storage, chinaDay(now()), whose, { calls, ...used, cost: costOf(used, guest.price) })
    },
  }
}
