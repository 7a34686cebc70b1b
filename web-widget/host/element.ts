// The element `bangban-widget`: what a portal's own scripts may ask of it.
import { isVisible } from '../dom.ts'
import type { Locale } from '../../functions/filings/filing.ts'
import { dropKept, keepNothing } from '../keep.ts'
import { readOptions } from '../options.ts'
import type { Panel } from '../contract.ts'
import type { Given } from '../view.ts'
import { tellPage } from './events.ts'
import { tellParent } from './frame.ts'
import { type Opener, opener } from './opener.ts'

/** `docs/embed.md` has this for TypeScript; each method says whether it could be done. */
export interface BangbanWidget extends HTMLElement {
  open(): Promise<boolean>
  close(): Promise<boolean>
  /** As if the citizen had written it. */
  say(words: string): Promise<boolean>
  /** Opens with the guide of a service. */
  ask(service: string): Promise<boolean>
  /** Begins a filing; it asks for consent first. */
  file(service: string): Promise<boolean>
  setLocale(locale: 'zh-CN' | 'en'): Promise<boolean>
  setMode(mode: 'usual' | 'elder'): Promise<boolean>
  /** Erases the conversation, here and at the service, without asking. */
  end(): Promise<boolean>
}

/** Every method; the docs tell of each (`tests/browser/embed-docs.test.ts`). */
export const METHODS = ['open', 'close', 'say', 'ask', 'file', 'setLocale', 'setMode', 'end'] as const

/** Opens the panel of a widget, with something that it takes as a turn. */
export type Give = (given?: Given) => Promise<boolean>

/**
 * @param isOwn whether it is the one that the script has placed
 * @param ready told of each that stands on the page, once
 */
export function widgetElement(
  script: HTMLScriptElement,
  isOwn: (element: HTMLElement) => boolean,
  ready: (element: BangbanWidget, give: Give) => void,
): new () => BangbanWidget {
  return class extends HTMLElement implements BangbanWidget {
    #opener: Opener | undefined

    connectedCallback(): void {
      if (this.shadowRoot) return
      const own = isOwn(this)
      const options = readOptions(script, own ? undefined : this)
      if (options.kiosk) {
        keepNothing()
        dropKept()
      }
      this.dataset['position'] = options.position
      // The one that the script has placed stays out no longer than the page has thrown it out.
      const place = () => own && !this.isConnected && document.body.append(this)
      if (options.position === 'frame') tellParent(this, script.dataset['bangbanPortals'])
      const made = opener(this.attachShadow({ mode: 'open' }), options, place)
      this.#opener = made
      tellPage(this, 'ready')
      ready(this, made.open)
    }

    async open(): Promise<boolean> {
      return this.#give()
    }
    async close(): Promise<boolean> {
      this.#opener?.panel()?.close()
      return true
    }
    async say(words: string): Promise<boolean> {
      return isVisible(words) && this.#give({ said: words })
    }
    async ask(service: string): Promise<boolean> {
      return isService(service) && this.#give({ choice: `ask:${service}`, shown: this.#opener?.words().about ?? '' })
    }
    async file(service: string): Promise<boolean> {
      return isService(service) && this.#give({ choice: `file:${service}`, shown: this.#opener?.words().begin ?? '' })
    }
    async setLocale(locale: Locale): Promise<boolean> {
      if (locale !== 'en' && locale !== 'zh-CN') return false
      this.#opener?.speak(locale)
      return this.#loaded((panel) => panel.speak(locale))
    }
    async setMode(mode: 'usual' | 'elder'): Promise<boolean> {
      return (mode === 'usual' || mode === 'elder') && this.#loaded((panel) => panel.setMode(mode))
    }
    async end(): Promise<boolean> {
      return this.#loaded((panel) => panel.end())
    }

    async #give(given?: Given): Promise<boolean> {
      return (await this.#opener?.open(given)) ?? false
    }

    async #loaded(act: (panel: Panel) => unknown): Promise<boolean> {
      try {
        const panel = await this.#opener?.load()
        if (panel) await act(panel)
        return panel !== undefined
      } catch {
        return false
      }
    }
  }
}

function isService(service: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(service)
}
