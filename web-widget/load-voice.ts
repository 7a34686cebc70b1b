// Loads what hears and speaks, once, when it is first wanted; what failed is tried again the next time.
import { loadPinned } from './host/load-pinned.ts'
import type * as Voice from './voice/voice.ts'

let loading: Promise<typeof Voice> | undefined
let attempts = 0

/** @throws TypeError when it cannot be had: the line is gone, a newer version was installed, or it has changed */
export function loadVoice(base: string): Promise<typeof Voice> {
  return (loading ??= loadPinned<typeof Voice>({ base, file: VOICE, sum: VOICE_SUM, attempts }).catch(
    (error: unknown) => {
      loading = undefined
      attempts += 1
      throw error
    },
  ))
}
