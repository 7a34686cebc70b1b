// Measures how large the visible text is set.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { type Findings, lookAt } from './look-at.ts'

/** Font sizes in CSS pixels; `worst` is the smallest. */
export async function textSizes(page: Page, minimum: number): Promise<Findings> {
  return lookAt(page, inPage, minimum)
}

function inPage({ texts, where }: Eyes, minimum: number): Findings {
  const found = texts().sort((a, b) => a.fontSize - b.fontSize)
  return {
    worst: found[0]?.fontSize,
    measured: found.length,
    faults: found
      .filter(({ fontSize }) => fontSize < minimum - 0.01)
      .map(({ fontSize, text, element }) => `${fontSize} px “${text}” in ${where(element)}`),
  }
}
