// Looks for what only its colour tells.
import type { Page } from 'playwright-core'
import { lookAt, type Sight } from './look-at.ts'

/** WCAG 2.2 SC 1.4.1: a link in a sentence, a box that is wrong, how far something is: each is told by more than colour. */
export async function colourAlone(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, where, up }: Sight): string[] {
  const all = elements().filter((element) => isShown(element))

  const plainLinks = all
    .filter((element) => element.matches('a[href], button') && getComputedStyle(element).display === 'inline')
    .filter((element) => {
      const around = up(element)
      if (!around || !/\p{L}/u.test(around.textContent.replace(element.textContent, ''))) return false
      const { textDecorationLine, borderBottomWidth, fontWeight } = getComputedStyle(element)
      const isBolder = Number(fontWeight) - Number(getComputedStyle(around).fontWeight) >= 200
      return !textDecorationLine.includes('underline') && parseFloat(borderBottomWidth) === 0 && !isBolder
    })
    .map((element) => `a link by its colour alone: “${element.textContent.slice(0, 20)}” in ${where(element)}`)

  const wordsOf = (element: Element, attribute: string): string =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id))
      .filter((told) => told?.checkVisibility())
      .map((told) => told?.textContent.trim())
      .join('')
  const red = all
    .filter((element) => element.matches('[aria-invalid=true]') && !wordsOf(element, 'aria-describedby'))
    .map((element) => `wrong by its colour alone: ${where(element)}`)
  const bars = all
    .filter((element) => element.matches('progress, meter') && !wordsOf(element, 'aria-labelledby'))
    .map((element) => `no words for a bar: ${where(element)}`)
  return [...plainLinks, ...red, ...bars]
}
