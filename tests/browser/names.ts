// Reads the accessibility tree that the browser gives to assistive technology.
import type { Page } from 'playwright-core'

export interface Named {
  role: string
  name: string
  /** Level of a heading. */
  level?: number
}

/** What is not ignored, in the order of the page. */
export async function accessibilityTree(page: Page): Promise<Named[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => {
      const level = properties?.find((property) => property.name === 'level')?.value.value as number | undefined
      return {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? '').trim(),
        ...(level !== undefined && { level }),
      }
    })
}
