// The browser's recogniser, where there is one: one utterance at a time, from a press of the microphone.
import { spokenLanguage } from './voice.ts'

interface Heard extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

interface Recogniser extends EventTarget {
  lang: string
  interimResults: boolean
  start(): void
  abort(): void
}

export interface Ear {
  /** What was said; nothing when no word was understood or `stop` was called. */
  listen(language: string): Promise<string | undefined>
  stop(): void
}

/** Undefined where the browser has none: people write then. */
export function openEar(): Ear | undefined {
  const all = window as unknown as Record<string, (new () => Recogniser) | undefined>
  const Made = all['SpeechRecognition'] ?? all['webkitSpeechRecognition']
  if (!Made) return undefined
  let current: Recogniser | undefined
  return {
    async listen(language) {
      current?.abort()
      const recogniser = new Made()
      current = recogniser
      recogniser.lang = spokenLanguage(language)
      recogniser.interimResults = false
      return new Promise((resolve) => {
        recogniser.addEventListener('result', (event) =>
          resolve((event as Heard).results[0]?.[0]?.transcript.trim() || undefined),
        )
        recogniser.addEventListener('error', () => resolve(undefined))
        recogniser.addEventListener('end', () => resolve(undefined))
        try {
          recogniser.start()
        } catch {
          resolve(undefined)
        }
      })
    },
    stop: () => current?.abort(),
  }
}
