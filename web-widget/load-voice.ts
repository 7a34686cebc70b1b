// Loads what hears and speaks, once, when it is first wanted; what failed is tried again the next time.
import type * as Voice from './voice/voice.ts'

let loading: Promise<typeof Voice> | undefined
let attempts = 0

/**
 * The file that was built with this panel; when it is gone, because a newer version was installed since the page was
 * opened, the one that is there now.
 * @throws TypeError when neither can be had: the line is gone
 */
export function loadVoice(base: string): Promise<typeof Voice> {
  // Under the same address a browser would not ask again for what failed once.
  const newest = () => import(`${base}/widget/voice.js?again=${attempts}`)
  const load = () => (attempts > 0 ? newest() : import(`${base}/widget/${VOICE}`).catch(newest))
  return (loading ??= load().catch((error: unknown) => {
    loading = undefined
    attempts += 1
    throw error
  }))
}
