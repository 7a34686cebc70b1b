// Loads what hears and speaks, once, when it is first wanted; what failed is tried again the next time.
import { isGone, loadPinned } from './host/load-pinned.ts'
import type { VoiceHost } from './voice/host.ts'
import type * as Voice from './voice/voice.ts'

let loading: Promise<typeof Voice> | undefined
let attempts = 0

/**
 * The file that was built with this panel, to the byte; when it is gone, because a newer version was installed since the
 * page was opened, the one that is there now, unless the page says `data-strict`.
 * @throws TypeError when it cannot be had, or has changed
 */
export function loadVoice(host: Pick<VoiceHost, 'base' | 'strict'>): Promise<typeof Voice> {
  return (loading ??= load(host).catch((error: unknown) => {
    loading = undefined
    attempts += 1
    throw error
  }))
}

async function load({ base, strict }: Pick<VoiceHost, 'base' | 'strict'>): Promise<typeof Voice> {
  try {
    return await loadPinned({ base, file: VOICE, sum: VOICE_SUM, attempts })
  } catch (error) {
    if (strict || !(await isGone(base, VOICE))) throw error
    return import(`${base}/widget/voice.js?again=${attempts}`)
  }
}
