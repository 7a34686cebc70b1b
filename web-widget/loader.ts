// Comes to life on a host page: draws the button, takes the page's own widgets along, and what its scripts ask for.
import { type BangbanWidget, type Give, widgetElement } from './host/element.ts'
import { complain } from './host/complain.ts'
import { pageOpeners } from './host/page-openers.ts'
import type { Given } from './view.ts'

const NAME = 'bangban-widget'
/** A page that has thrown its content away and loads the script again gets its widget back. */
const PLACE = 'bangban-place'

const script = document.currentScript
if (customElements.get(NAME)) document.dispatchEvent(new Event(PLACE))
else if (script instanceof HTMLScriptElement) start(script)

function start(by: HTMLScriptElement): void {
  const placed = by.dataset['position'] !== 'none'
  let own: HTMLElement | undefined
  const main = first<[BangbanWidget, Give]>()
  const take = takeQueue()
  customElements.define(
    NAME,
    widgetElement(
      by,
      (element) => element === own,
      (element, give) => {
        // The script's own speaks for the page; where it places none, the first.
        if (placed && element !== own) return
        main.is([element, give])
        take(element)
      },
    ),
  )
  const place = () => {
    own ??= document.createElement(NAME)
    if (!own.isConnected) document.body.append(own)
  }
  if (placed) {
    // Last in the page, once it is read whole: amid a page half read its own rules would count our element with theirs.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place)
    else place()
    document.addEventListener(PLACE, place)
  }
  pageOpeners(async (given?: Given) => (await main.told)[1](given))
}

/** The first that there is. */
function first<Value>(): { told: Promise<Value>; is(value: Value): void } {
  let is: (value: Value) => void = () => undefined
  const told = new Promise<Value>((resolve) => (is = resolve))
  return { told, is: (value) => is(value) }
}

type Work = (widget: BangbanWidget) => unknown

/**
 * `(window.bangban ??= []).push((widget) => …)` works before and after this script has come: the one name that we have on
 * a page. @returns called with the widget of the page, once
 */
function takeQueue(): (widget: BangbanWidget) => void {
  const page = window as { bangban?: unknown }
  page.bangban ??= []
  const queue = page.bangban
  if (!Array.isArray(queue)) {
    complain('window.bangban is taken by something else, such as an element with this id; only an array can be')
    return () => undefined
  }
  let isTaken = false
  return (widget) => {
    if (isTaken) return
    isTaken = true
    const run = (work: Work) => {
      try {
        work(widget)
      } catch (error) {
        reportError(error)
      }
    }
    const waiting: Work[] = queue.splice(0)
    queue.push = (...works: Work[]) => {
      works.forEach(run)
      return 0
    }
    waiting.forEach(run)
  }
}
