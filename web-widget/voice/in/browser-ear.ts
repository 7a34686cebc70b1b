// The browser's recogniser, where there is one: one utterance at a time, from a press of the microphone.

interface Results {
  length: number
  [place: number]: ArrayLike<{ transcript: string }>
}

interface Recogniser extends EventTarget {
  lang: string
  interimResults: boolean
  continuous: boolean
  start(): void
  stop(): void
  abort(): void
}

/** Told while it listens. */
export interface EarTold {
  /** It hears now. */
  began?(): void
  /** All words so far; the last ones may still change. */
  words?(text: string): void
  /** Sound comes, or has ended. */
  sound?(isThere: boolean): void
}

export interface Ear {
  /**
   * What was said; nothing when no word was understood or `stop` was called.
   * @param told with it pauses do not end it: `finish` does
   * @throws EarError when it cannot listen
   */
  listen(language: string, told?: EarTold): Promise<string | undefined>
  /** That was all: the words come. */
  finish(): void
  stop(): void
}

/** `code`: as the Web Speech API names it, such as `not-allowed` or `network`. */
export class EarError extends Error {
  override name = 'EarError'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Nothing was said, or it was broken off: no fault. */
const HARMLESS = new Set(['no-speech', 'aborted'])

/** Undefined where the browser has none: people write then. */
export function openEar(): Ear | undefined {
  const all = window as unknown as Record<string, (new () => Recogniser) | undefined>
  const Made = all['SpeechRecognition'] ?? all['webkitSpeechRecognition']
  if (!Made) return undefined
  let current: Recogniser | undefined
  return {
    async listen(language, told) {
      current?.abort()
      const recogniser = new Made()
      current = recogniser
      recogniser.lang = language
      recogniser.interimResults = told !== undefined
      // On Android it would tell the same words again and again.
      recogniser.continuous = told !== undefined && !/Android/.test(navigator.userAgent)
      let text: string | undefined
      return new Promise((resolve, reject) => {
        const on = (name: string, act: (event: Event) => void) => recogniser.addEventListener(name, act)
        on('audiostart', () => told?.began?.())
        on('soundstart', () => told?.sound?.(true))
        on('soundend', () => told?.sound?.(false))
        on('result', (event) => {
          text = wordsOf((event as Event & { results: Results }).results)
          if (told) told.words?.(text ?? '')
          else resolve(text)
        })
        on('error', (event) => {
          const { error } = event as Event & { error: string }
          // What was understood before it broke was said all the same.
          if (HARMLESS.has(error) || text) resolve(error === 'aborted' ? undefined : text)
          else reject(new EarError(error))
        })
        on('end', () => resolve(text))
        try {
          recogniser.start()
        } catch {
          reject(new EarError('broken'))
        }
      })
    },
    finish: () => current?.stop(),
    stop: () => current?.abort(),
  }
}

function wordsOf(results: Results): string | undefined {
  const pieces = Array.from(results, ({ 0: best }) => best?.transcript ?? '')
  return pieces.join('').trim() || undefined
}
