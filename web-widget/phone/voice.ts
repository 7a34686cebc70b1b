// The browser's voice, where it has one; otherwise the time that reading it aloud would take.
import { saySentence, voiceFor } from '../voice/out/browser-voice.ts'
import { readingMs } from '../voice/out/reading-ms.ts'
import { wait } from './wait.ts'

export interface Voice {
  /** Something here can speak this language. */
  has(language: string): boolean
  /** Ends when it is spoken, or at once when `signal` is given up. */
  say(words: { text: string; language: string; pace: number }, signal: AbortSignal): Promise<void>
}

/** @param isOn the caller wants to hear it */
export function openVoice(isOn: () => boolean): Voice {
  // Some browsers read their voices only when they are first asked.
  voiceFor('zh-CN')
  return {
    has: (language) => voiceFor(spokenLanguage(language)) !== undefined,
    async say({ text, language, pace }, signal) {
      const voice = isOn() ? voiceFor(spokenLanguage(language)) : undefined
      const ms = readingMs(text, pace)
      if (!voice) return wait(ms, signal)
      for (const sentence of sentences(text)) {
        if (signal.aborted) return
        if (!(await saySentence({ text: sentence, voice, pace }, signal))) return wait(ms, signal)
      }
    },
  }
}

/** Browsers cut what is long: each sentence is spoken by itself. */
function sentences(text: string): string[] {
  return text.match(/[^。！？；.!?;\n]+[。！？；.!?;\n]*/gu) ?? [text]
}

/** The vendor's `cmn-Hans-CN` is the browser's `zh-CN`. */
export function spokenLanguage(language: string): string {
  return language.startsWith('cmn') ? 'zh-CN' : language
}
