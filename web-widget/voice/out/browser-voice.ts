// The browser's own voices: which of them speaks a language, and one sentence said by it.
import { readingMs } from './reading-ms.ts'

/** A browser that has not begun by then has no voice that works. */
const BEGIN_MS = 2500
/** Voices that have not been found by then are not there. */
const FIND_MS = 500

// Not there in some browsers inside other programs.
const synthesis = () => window.speechSynthesis as SpeechSynthesis | undefined

/** Some browsers find their voices a moment after they were first asked for them. */
export async function voicesFound(): Promise<void> {
  const speech = synthesis()
  if (!speech || speech.getVoices().length > 0) return
  await new Promise((resolve) => {
    speech.addEventListener('voiceschanged', resolve, { once: true })
    setTimeout(resolve, FIND_MS)
  })
}

/** A Cantonese voice is none for Mandarin. @param language such as `zh-CN` */
export function voicesOf(language: string): SpeechSynthesisVoice[] {
  const all = synthesis()?.getVoices() ?? []
  return all.filter(({ lang }) => lang.startsWith(language.slice(0, 2)) && !/HK|MO/.test(lang))
}

/** One from where the service is, if there is one. @param isLocal only one that sends nothing away */
export function voiceFor(language: string, isLocal = false): SpeechSynthesisVoice | undefined {
  const fit = voicesOf(language).filter(({ localService }) => localService || !isLocal)
  return fit.find(({ lang }) => /CN|US/.test(lang)) ?? fit[0]
}

/**
 * Browsers cut what is long: a sentence at a time.
 * @returns whether it was said, or given up by the caller; not when this voice never began, or broke
 */
export async function saySentence(
  { text, voice, pace }: { text: string; voice: SpeechSynthesisVoice; pace: number },
  signal: AbortSignal,
): Promise<boolean> {
  const speech = window.speechSynthesis
  const utterance = new SpeechSynthesisUtterance(text)
  Object.assign(utterance, { voice, lang: voice.lang, rate: pace })
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
        limit = setTimeout(() => finish(true), readingMs(text, pace) * 3 + BEGIN_MS)
      },
      once,
    )
    utterance.addEventListener('end', () => finish(true), once)
    utterance.addEventListener('error', () => finish(false), once)
    speech.speak(utterance)
  })
}
