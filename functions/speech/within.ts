// Ends a piece of work when its time is over or nobody wants it any more, and names what went wrong.
import { SpeechError } from './speech.ts'

/**
 * @param wish the caller's: what comes later is not used
 * @param troubleOf what an error of the provider's client means; its cause is left behind, for it quotes what was said
 * @throws SpeechError and nothing else
 */
export async function within<Value>(
  ms: number,
  wish: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
  troubleOf: (error: unknown) => SpeechError,
): Promise<Value> {
  const time = AbortSignal.timeout(ms)
  try {
    return await work(AbortSignal.any([wish, time]))
  } catch (error) {
    // What was ended by its time says no more than that it was ended.
    if (error instanceof SpeechError && error.trouble !== 'ended') throw error
    if (wish.aborted) throw new SpeechError('ended')
    if (time.aborted) throw new SpeechError('slow', `nothing within ${ms} ms`)
    throw error instanceof SpeechError ? error : troubleOf(error)
  }
}
