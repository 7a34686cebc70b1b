// Reads a message aloud, sentence by sentence, and marks where it is.
import { isComposing, sheet } from '../../dom.ts'
import type { VoiceHost } from '../host.ts'
import { isTaken, takeTurn } from '../one-at-a-time.ts'
import { readingBar } from './bar.ts'
import { voicesFound } from './browser-voice.ts'
import { byBrowser } from './by-browser.ts'
import { byService } from './by-service.ts'
import { mark } from './mark.ts'
import css from './reader.css'
import { sentencesIn } from './sentences-in.ts'
import { keptWishes } from './wishes.ts'
import { english } from './words.en.ts'
import { chinese } from './words.zh-CN.ts'

/** The panel around it. */
export interface Stage {
  root: ShadowRoot
  /** Puts the bar where it is always seen. */
  place(bar: HTMLElement): void
  /** Brings words into view, and moves nothing else. */
  reveal(place: Range): void
  tell(text: string): void
}

export interface Reader {
  /** @param asked somebody has just pressed for it */
  read(message: HTMLElement, asked: boolean): Promise<void>
  stop(): void
}

/** A voice in the house is better than one that sends the words away; the service's own is better than a browser's vendor. */
export function openReader(host: VoiceHost, stage: Stage): Reader {
  const voices = [byBrowser(true), byService(host), byBrowser(false)]
  const found = voicesFound()
  let stop = (): void => undefined
  stage.root.adoptedStyleSheets.push(sheet(css))
  window.addEventListener('pagehide', () => stop())

  return {
    stop: () => stop(),
    async read(message, asked) {
      // Nobody asked just now: it waits behind whatever listens, and where nobody looks or nothing speaks it is not begun.
      const isThere = message.querySelector('.read')?.getClientRects().length && !document.hidden
      if (!asked && (isTaken() || !isThere)) return
      const locale = message.lang === 'en' ? 'en' : 'zh-CN'
      const words = host.locale() === 'en' ? english : chinese
      const sentences = sentencesIn(message, locale)
      if (sentences.length === 0) return
      const stopped = new AbortController()
      const { signal } = stopped
      const free = takeTurn(() => stopped.abort())
      stop = () => stopped.abort()
      let saying = new AbortController()
      const bar = readingBar(words, host, { stop, paced: () => saying.abort() })
      const escape = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || isComposing(event)) return
        stop()
        // The host page's own Escape stays its own.
        if (!event.composedPath().includes(stage.root)) return
        event.preventDefault()
        event.stopPropagation()
      }
      window.addEventListener('keydown', escape, { capture: true, signal })
      // At once: what comes next may mark its own words.
      const end = () => {
        saying.abort()
        mark()
        if (bar.element.matches(':focus-within')) message.focus({ preventScroll: true })
        bar.element.remove()
        free()
      }
      signal.addEventListener('abort', end)
      stage.place(bar.element)
      if (asked) bar.stop.focus()
      await found

      let at = 0
      const begins = (place: number) => {
        const sentence = sentences[(at = place)]?.place
        unfold(sentence)
        mark(sentence)
        if (sentence) stage.reveal(sentence)
      }
      let isFine = false
      for (const voice of voices) {
        // Nothing has gone wrong: it is said again at another pace.
        do {
          if (signal.aborted) return
          saying = new AbortController()
          const { pace } = keptWishes(host.kept)
          // oxlint-disable-next-line no-await-in-loop -- one after another
          isFine = await voice({ sentences, from: at, locale, pace, signal: saying.signal, begins })
        } while (isFine && saying.signal.aborted)
        if (isFine || signal.aborted) break
      }
      if (!isFine && !signal.aborted) stage.tell(words.failed)
      stop()
    },
  }
}

/** In elder mode the rest of a long text waits behind a button: it comes with the voice. */
function unfold(sentence?: Range): void {
  const rest = sentence?.startContainer.parentElement?.closest('.rest')
  const card = rest?.closest('.card')
  rest?.classList.remove('rest')
  if (card && !card.querySelector('.rest')) card.querySelector('.more')?.remove()
}
