// Draws the button on a host page and loads the panel at the first touch.
import { h, isVisible, sheet } from './dom.ts'
import { doubleTaps } from './double-tap.ts'
import { keptSize, wasOpen } from './keep.ts'
import { loadAgain } from './load-again.ts'
import { type Options, readOptions } from './options.ts'
import type { mount, Panel } from './panel.ts'
import css from './style/button.css'
import type { Given } from './view.ts'
import { englishOpener } from './words/words.en.ts'
import { chineseOpener } from './words/words.zh-CN.ts'

/** A thing on the host page that opens the panel: empty, the id of an option such as `ask:id-card`, or `say:` and words. */
const OPENER = '[data-bangban]'

/** A page that has thrown its content away and loads the script again gets its widget back. */
const PLACE = 'bangban-place'

const script = document.currentScript
if (customElements.get('bangban-widget')) document.dispatchEvent(new Event(PLACE))
else if (script instanceof HTMLScriptElement) {
  const options = readOptions(script)
  customElements.define('bangban-widget', widget(options))
  const place = () => document.body.append(document.createElement('bangban-widget'))
  // Last in the page, once it is read whole: amid a page half read its own rules would count our element with theirs.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place)
  else place()
}

function widget(options: Options): CustomElementConstructor {
  return class extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return
      draw(this.attachShadow({ mode: 'open' }), options)
    }
  }
}

function draw(root: ShadowRoot, options: Options): void {
  const words = options.locale === 'en' ? englishOpener : chineseOpener
  const label = h('span', {}, words.ask)
  const look = keptSize(options.size) > 0 ? 'opener large' : 'opener'
  const button = h('button', { type: 'button', class: look, lang: options.locale, 'aria-haspopup': 'dialog' })
  button.append(h('span', { class: 'mark', 'aria-hidden': 'true' }, '帮'), label)
  root.adoptedStyleSheets = [sheet(css)]
  // A button's own words are not announced when they change.
  const alarm = h('span', { role: 'status', class: 'alarm' })
  root.append(button, alarm)

  let loading: Promise<Panel> | undefined
  const load = () =>
    (loading ??= importPanel(options)
      .then((panel) => panel.mount(root, options, button))
      .catch((error: unknown) => {
        loading = undefined
        throw error
      }))
  const place = () => {
    if (!root.host.isConnected) document.body.append(root.host)
  }
  document.addEventListener(PLACE, place)
  const open = async (given?: Given, back = false) => {
    place()
    label.textContent = words.opening
    alarm.textContent = ''
    button.setAttribute('aria-busy', 'true')
    try {
      const panel = await load()
      label.textContent = words.ask
      panel.open(given, back)
      return true
    } catch {
      label.textContent = alarm.textContent = words.failed
      return false
    } finally {
      button.removeAttribute('aria-busy')
    }
  }
  // A finger that comes down, or a pointer that comes near, is most of the way to a tap.
  for (const sign of ['pointerdown', 'pointerenter', 'focus']) {
    button.addEventListener(sign, () => void load().catch(() => undefined), { once: true })
  }
  button.addEventListener('click', () => void open())
  if (wasOpen()) void open(undefined, true)
  const isDouble = doubleTaps()
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>(OPENER) : null
    if (!opener || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (isDouble(event)) return
    const openOrFollow = async () => {
      const opened = await open(givenBy(opener))
      // A link leads where it says when the panel cannot be had.
      if (!opened && opener instanceof HTMLAnchorElement) window.open(opener.href, opener.target || '_self')
    }
    void openOrFollow()
  })
}

function givenBy({ dataset: { bangban = '', bangbanLabel }, textContent }: HTMLElement): Given | undefined {
  const [, said] = /^say:\s*(\S.*)$/s.exec(bangban) ?? []
  if (said && isVisible(said)) return { said }
  return /^[\w:.-]+$/.test(bangban) && !bangban.startsWith('say:')
    ? { choice: bangban, shown: (bangbanLabel ?? textContent).trim() }
    : undefined
}

/**
 * The panel that was built with this loader; when it is gone, because a newer version was installed since the page was
 * opened, the panel that is there now.
 */
async function importPanel({ base }: Options): Promise<{ mount: typeof mount }> {
  return loadAgain(`${base}/widget/${PANEL}`, `${base}/widget/panel.js`)
}
