// Loads what hears and speaks, once, when it is first wanted; what failed is tried again the next time.
import type * as Voice from './voice/voice.ts'

let loading: Promise<typeof Voice> | undefined
let attempts = 0

/** @throws TypeError when it cannot be had: the line is gone, or a newer version was installed meanwhile */
export function loadVoice(base: string): Promise<typeof Voice> {
  // Under the same address a browser would not ask again for what failed once.
  const again = attempts > 0 ? `?again=${attempts}` : ''
  return (loading ??= import(`${base}/widget/${VOICE}${again}`).catch((error: unknown) => {
    loading = undefined
    attempts += 1
    throw error
  }))
}
