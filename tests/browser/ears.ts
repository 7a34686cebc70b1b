// A recogniser that a headless browser does not have: it hears what a test lets it hear, and goes on hearing it.
import type { Page } from 'playwright-core'

export interface Ears {
  /** Says this, and keeps saying it: no silence ends it while a test looks. */
  hear(words: string): Promise<void>
  /** From now on the microphone is refused. */
  refuse(): Promise<void>
}

/** Of a page with `installEars`. */
export function ears(page: Page): Ears {
  const tell = (name: string, detail?: string) =>
    page.evaluate((event) => void dispatchEvent(new CustomEvent(`ears:${event.name}`, { detail: event.detail })), {
      name,
      detail,
    })
  return { hear: (words) => tell('hear', words), refuse: () => tell('refuse') }
}

/** Call it before the page is opened. */
export async function installEars(page: Page): Promise<void> {
  await page.addInitScript(install)
}

function install(): void {
  const AGAIN_MS = 300
  let isRefused = false
  let hear: ((words: string) => void) | undefined
  class Recogniser extends EventTarget {
    again: ReturnType<typeof setInterval> | undefined
    start(): void {
      hear = (words) => this.hear(words)
      setTimeout(() => {
        if (isRefused) this.dispatchEvent(Object.assign(new Event('error'), { error: 'not-allowed' }))
        this.dispatchEvent(new Event(isRefused ? 'end' : 'audiostart'))
      })
    }
    hear(transcript: string): void {
      const results = [[{ transcript }]]
      this.again = setInterval(() => this.dispatchEvent(Object.assign(new Event('result'), { results })), AGAIN_MS)
    }
    stop(): void {
      clearInterval(this.again)
      setTimeout(() => this.dispatchEvent(new Event('end')))
    }
    abort(): void {
      this.stop()
    }
  }
  addEventListener('ears:hear', (event) => hear?.((event as CustomEvent<string>).detail))
  addEventListener('ears:refuse', () => (isRefused = true))
  Object.assign(window, { SpeechRecognition: Recogniser, webkitSpeechRecognition: Recogniser })
}
