// Voices that a headless browser does not have: they begin and end as real ones, at once, and say what they were given.
import type { Page } from 'playwright-core'

export interface Voiced {
  text: string
  lang: string
  rate: number
}

export interface Voices {
  said: Voiced[]
  /** Lets the sentence that is being said end, and the next begin. */
  next(): Promise<void>
}

/**
 * Call it before the page is opened.
 * @param kind `quick` ones end by themselves; `mute` never begin; `late` are there only a moment after the page asks;
 * `remote` send the words away
 */
export async function voices(
  page: Page,
  langs: string[],
  kind?: 'quick' | 'mute' | 'late' | 'remote',
): Promise<Voices> {
  const said: Voiced[] = []
  await page.exposeFunction('heardSaid', (one: Voiced) => {
    said.push(one)
  })
  await page.addInitScript(install, { langs, kind })
  return { said, next: () => page.evaluate(() => dispatchEvent(new Event('voices:next'))).then(() => undefined) }
}

function install({ langs, kind }: { langs: string[]; kind: string | undefined }): void {
  const { heardSaid } = window as unknown as { heardSaid: (one: object) => void }
  class Utterance extends EventTarget {
    text: string
    lang = ''
    voice: unknown
    rate = 1
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const all = langs.map((lang) => ({ lang, name: lang, localService: kind !== 'remote', default: false }))
  const speech = new EventTarget()
  let isThere = kind !== 'late'
  let current: Utterance | undefined
  Object.assign(speech, {
    getVoices: () => (isThere ? all : []),
    speak(utterance: Utterance) {
      if (kind === 'mute') return
      current = utterance
      const { text, lang, rate } = utterance
      heardSaid({ text, lang, rate })
      utterance.dispatchEvent(new Event('start'))
      if (kind === 'quick') setTimeout(() => utterance.dispatchEvent(new Event('end')))
    },
    cancel: () => (current = undefined),
  })
  addEventListener('voices:next', () => current?.dispatchEvent(new Event('end')))
  if (!isThere)
    setTimeout(() => {
      isThere = true
      speech.dispatchEvent(new Event('voiceschanged'))
    }, 300)
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}
