// Looks whether what is heard and tabbed through comes in the order in which it stands on the page.
import type { Page } from 'playwright-core'
import { lookAt, type Sight } from './look-at.ts'

/** WCAG 2.2 SC 1.3.2 and 2.4.3: nothing that can be pressed stands wholly above what comes before it, none jumps the line. */
export async function outOfOrder(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, where, line }: Sight): string[] {
  const dialog = elements().find((element) => element.matches('dialog[open]'))
  const controls = [...(dialog?.querySelectorAll('button, a[href], input, textarea, summary') ?? [])].filter(isShown)
  const jumps = controls
    .filter((element) => Number(element.getAttribute('tabindex')) > 0)
    .map((element) => `jumps the line: ${where(element)}`)
  /** What scrolls is a page of its own. */
  const pageOf = (element: Element) => line(element).find((box) => getComputedStyle(box).overflowY === 'auto')
  const isStuck = (element: Element) =>
    line(element).some((box) => ['sticky', 'fixed'].includes(getComputedStyle(box).position) && box !== dialog)
  const back = controls.flatMap((element, place) => {
    const before = controls[place - 1]
    if (!before || pageOf(before) !== pageOf(element) || isStuck(before) || isStuck(element)) return []
    const [{ top }, { bottom }] = [before.getBoundingClientRect(), element.getBoundingClientRect()]
    return bottom <= top + 1 ? [`stands above what comes before it: ${where(element)} after ${where(before)}`] : []
  })
  return [...jumps, ...back]
}
