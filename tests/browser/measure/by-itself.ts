// Lets time go by on a page that nobody touches, and looks whether anything has changed.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/**
 * WCAG 2.2 SC 2.2.1 and 2.2.2, MIIT (nothing pops up): what is seen and where it stands is the same afterwards.
 * The page's clock must be installed before it is opened (`page.clock.install()`).
 */
export async function changesByItself(page: Page, ms: number): Promise<string[]> {
  const before = await lookAt(page, places, undefined)
  await page.clock.runFor(ms)
  const after = await lookAt(page, places, undefined)
  return [
    ...before.filter((one) => !after.includes(one)).map((one) => `gone: ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `has come: ${one}`),
  ]
}

function places({ texts, where }: Eyes): string[] {
  return texts().map(({ text, element, rects }) => {
    const [{ x, y } = { x: 0, y: 0 }] = rects
    return `“${text}” at ${Math.round(x)}, ${Math.round(y)} in ${where(element)}`
  })
}
