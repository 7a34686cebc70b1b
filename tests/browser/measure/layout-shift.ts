// Sums up how much a page jumps while it loads.
import type { Page } from 'playwright-core'

/**
 * Starts to watch; call it before the page is loaded.
 * @returns reads the sum of all layout shifts so far (the unit of Cumulative Layout Shift, no session windows), shifts
 * within 500 ms of a tap or a key left out, and names what moved
 */
export async function watchLayoutShift(page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  await page.addInitScript(watch)
  return () => page.evaluate(read)
}

/** A symbol: a name on `window` would be counted among the names that the widget leaves there. */
function watch(): void {
  const seen = { sum: 0, moved: [] as string[] }
  const note = (list: { getEntries(): PerformanceEntryList }) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { node?: Node | null }[]
      }
      if (hadRecentInput) continue
      seen.sum += value
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement
        seen.moved.push(element ? element.localName + (element.id && `#${element.id}`) : 'a node that is gone')
      }
    }
  }
  const observer = new PerformanceObserver(note)
  observer.observe({ type: 'layout-shift', buffered: true })
  const flush = () => {
    note({ getEntries: () => observer.takeRecords() })
    return seen
  }
  Object.defineProperty(window, Symbol.for('layout shift'), { value: flush })
}

async function read(): Promise<{ sum: number; moved: string[] }> {
  // Shifts are told of after the frame in which they happened.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const flush = Reflect.get(window, Symbol.for('layout shift')) as () => { sum: number; moved: string[] }
  return flush()
}
