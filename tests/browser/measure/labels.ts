// Looks for what is called otherwise than it reads.
import type { Page } from 'playwright-core'
import { lookAt, type Sight } from './look-at.ts'

/** WCAG 2.2 SC 2.5.3: who speaks to the computer says what stands there. */
export async function unlikeLabels(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, where }: Sight): string[] {
  const squeezed = (text: string) => text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '')
  return elements()
    .filter((element) => element.matches('button, a, input, textarea') && isShown(element))
    .flatMap((element) => {
      const name = element.getAttribute('aria-label')
      const label =
        element instanceof HTMLElement ? element.innerText || (element.getAttribute('placeholder') ?? '') : ''
      return name === null || squeezed(name).includes(squeezed(label))
        ? []
        : [`“${label}” is called “${name}”: ${where(element)}`]
    })
}
