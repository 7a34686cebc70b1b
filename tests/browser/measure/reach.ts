// Looks in the panel for what no scrolling brings out into the open.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/** What can be pressed can be scrolled to where nothing covers it, and the way to a person always stands there. */
export async function outOfReach(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, line, where }: Eyes): string[] {
  const panel = elements().find((element) => element.matches('dialog[open]'))
  if (!panel) return []
  const topmost = (x: number, y: number) => {
    const found = document.elementFromPoint(x, y)
    return found?.shadowRoot?.elementFromPoint(x, y) ?? found
  }
  const isReached = (element: Element): boolean => {
    // Of a link that goes on in the next line, its beginning.
    const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return false
    const hit = topmost(x, y)
    return hit !== null && line(hit).includes(element)
  }
  const boxes = [panel, ...panel.querySelectorAll('*')].filter(
    (box) => box.scrollTop > 0 || box.scrollHeight > box.clientHeight,
  )
  const places = boxes.map((box): [Element, number] => [box, box.scrollTop])
  const faults = [...panel.querySelectorAll('button, a[href], input, textarea, summary')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      return isReached(element) && isShown(element)
        ? []
        : [`cannot be reached: ${where(element)} “${element.textContent.slice(0, 12)}”`]
    })
  for (const [box, top] of places) box.scrollTop = top
  const human = panel.querySelector('.human')
  return human && isReached(human) ? faults : [...faults, 'the way to a person is out of sight']
}
