// Spaces text out as far as a reader may.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/** As WCAG 2.2 SC 1.4.12 has it, in the page and in the widget. */
export async function spaceOut(page: Page): Promise<void> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements }: Eyes): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  )
  const roots = [document, ...elements().flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))]
  for (const root of roots) {
    if (!root.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('0.16em'))) {
      root.adoptedStyleSheets.push(sheet)
    }
  }
}
