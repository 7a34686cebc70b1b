// The browser's voice, where it has one; otherwise the time that reading it aloud would take.
import { wait } from './wait.ts'

export interface Voice {
  /** Something here can speak this language. */
  has(language: string): boolean
  /** Ends when it is spoken, or at once when `signal` is given up. */
  say(words: { text: string; language: string; pace: number }, signal: AbortSignal): Promise<void>
}

/** A calm voice: signs a second of Chinese, letters a second of English. */
const SIGNS_A_SECOND = 4.5
const LETTERS_A_SECOND = 15
/** A browser that has not begun by then has no voice that works. */
const BEGIN_MS = 2500

/** @param isOn the caller wants to hear it */
export function openVoice(isOn: () => boolean): Voice {
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  const voiceFor = (language: string) => {
    const wanted = spokenLanguage(language).slice(0, 2)
    return speech?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(wanted))
  }
  // Some browsers read their voices only when they are first asked.
  speech?.getVoices()
  return {
    has: (language) => voiceFor(language) !== undefined,
    async say({ text, language, pace }, signal) {
      const voice = isOn() ? voiceFor(language) : undefined
      const ms = readingMs(text, pace)
      if (!voice || !speech) return wait(ms, signal)
      for (const sentence of sentences(text)) {
        if (signal.aborted) return
        const utterance = new SpeechSynthesisUtterance(sentence)
        Object.assign(utterance, { voice, lang: voice.lang, rate: pace })
        if (!(await spoken(speech, utterance, readingMs(sentence, pace), signal))) return wait(ms, signal)
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

export function readingMs(text: string, pace: number): number {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  return ((han / SIGNS_A_SECOND + (text.length - han) / LETTERS_A_SECOND) * 1000) / pace
}

/** @returns whether it was spoken, or given up by the caller; not when this voice never began, or broke */
async function spoken(
  speech: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  ms: number,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const heard = new AbortController()
    let limit = setTimeout(() => finish(false), BEGIN_MS)
    function finish(well: boolean): void {
      clearTimeout(limit)
      heard.abort()
      if (!well || signal.aborted) speech.cancel()
      resolve(well)
    }
    const once = { signal: heard.signal }
    signal.addEventListener('abort', () => finish(true), once)
    utterance.addEventListener(
      'start',
      () => {
        clearTimeout(limit)
        limit = setTimeout(() => finish(true), ms * 3 + BEGIN_MS)
      },
      once,
    )
    utterance.addEventListener('end', () => finish(true), once)
    utterance.addEventListener('error', () => finish(false), once)
    speech.speak(utterance)
  })
}
