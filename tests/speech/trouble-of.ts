// The error of work that must fail by the port's own kind.
import { SpeechError } from '../../functions/speech/speech.ts'

export async function troubleOf(work: Promise<unknown>): Promise<SpeechError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SpeechError)) throw new Error(`No SpeechError: ${String(error)}`)
  return error
}
