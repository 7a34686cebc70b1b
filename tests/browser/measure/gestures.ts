// Watches what a page listens for: nothing may need a path, several fingers, a shake, or act while a finger only comes down.
import type { Page } from 'playwright-core'

const MARK = 'listensFor'

/**
 * Call it before the page is opened. WCAG 2.2 SC 2.5.1 (no path, no second finger), 2.5.2 (what comes down does nothing),
 * 2.5.4 (no shaking), 2.5.7 (no dragging); MIIT 2021 (no gestures of three fingers).
 * @param meant what a listener may be for all that, as `type selector`
 * @returns reads what was wrong so far
 */
export async function watchGestures(page: Page, meant: string[] = []): Promise<() => Promise<string[]>> {
  await page.addInitScript(watch, MARK)
  return async () => {
    const heard = await page.evaluate<string[]>(`globalThis[Symbol.for(${JSON.stringify(MARK)})]`)
    return heard.filter((each) => !meant.includes(each)).map((each) => `listens for ${each}`)
  }
}

function watch(mark: string): void {
  const GESTURES =
    /^(?:touch\w+|gesture\w+|pointer(?:down|move|rawupdate)|mouse(?:down|move)|drag\w*|wheel|device(?:motion|orientation))$/
  const heard: string[] = []
  Object.defineProperty(globalThis, Symbol.for(mark), { value: heard })
  // oxlint-disable-next-line typescript/unbound-method -- called with its target below
  const listen = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (...given) {
    const [type] = given
    // The tests' own hands listen too.
    const isOurs = /InjectedScript|UtilityScript/.test(new Error().stack ?? '')
    if (GESTURES.test(type) && !isOurs) {
      const classes = this instanceof Element ? [...this.classList].map((name) => `.${name}`).join('') : ''
      const told = `${type} on ${this instanceof Element ? this.localName + classes : this.constructor.name}`
      if (!heard.includes(told)) heard.push(told)
    }
    listen.apply(this, given)
  }
}
