// Reads by a voice of the browser.
import { saySentence, voiceFor } from './browser-voice.ts'
import type { VoiceOut } from './voice-out.ts'

/** @param isLocal only by one that sends nothing away */
export function byBrowser(isLocal: boolean): VoiceOut {
  return async ({ sentences, from, locale, pace, signal, begins }) => {
    const voice = voiceFor(locale, isLocal)
    if (!voice) return false
    for (let at = from; at < sentences.length && !signal.aborted; at += 1) {
      begins(at)
      if (!(await saySentence({ text: sentences[at]?.said ?? '', voice, pace }, signal))) return false
    }
    return true
  }
}
