// Loads what hears and speaks, once, when it is first wanted; what failed is tried again the next time.
import { loadAgain } from './load-again.ts'
import type * as Voice from './voice/voice.ts'

let loading: Promise<typeof Voice> | undefined

/** @throws TypeError when it cannot be had: the line is gone, or a newer version was installed meanwhile */
export function loadVoice(base: string): Promise<typeof Voice> {
  return (loading ??= loadAgain<typeof Voice>(`${base}/widget/${VOICE}`).catch((error: unknown) => {
    loading = undefined
    throw error
  }))
}
