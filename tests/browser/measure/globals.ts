// Reads which names stand on a page's `window`, to see what a script leaves there.
import type { Page } from 'playwright-core'

export async function globalNames(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.getOwnPropertyNames(window))
}

export function namesAdded(before: string[], after: string[]): string[] {
  return after.filter((name) => !before.includes(name)).sort()
}
