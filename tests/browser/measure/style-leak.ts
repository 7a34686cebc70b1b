// Compares how elements are styled in two states of a page, to see whether a host's and a guest's styles mix.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/** Computed styles by the element's place, all properties. */
export type Styles = Record<string, Record<string, string>>

/**
 * @param selectors elements of the document, or hosts of shadow roots
 * @param inside everything in the open shadow roots below those elements, instead of the elements
 */
export async function computedStyles(page: Page, selectors: string[], inside = false): Promise<Styles> {
  return lookAt(page, inPage, { selectors, inside })
}

/** One line for each property that differs, and for each element that is in one of the two only. */
export function styleDifferences(before: Styles, after: Styles): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((place) => {
    const [one, other] = [before[place], after[place]]
    if (!one || !other) return [`${place}: ${one ? 'gone' : 'new'}`]
    return Object.keys(one)
      .filter((property) => one[property] !== other[property])
      .map((property) => `${place}: ${property}: ${one[property]} → ${other[property]}`)
  })
}

/** What a careless host page does to every element; a guest must look the same under it. */
export const HOSTILE_STYLES = `
  html { font-size: 40px; }
  body { letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; line-height: 0.5; text-align: right; font: italic 33px fantasy; color: lime; cursor: wait; }
  * { box-sizing: content-box !important; color: red !important; font-family: fantasy !important; letter-spacing: 4px !important; text-shadow: 1px 1px red !important; }
  div, p, section, header, footer, ol, ul, li { margin: 33px !important; padding: 11px !important; float: left !important; }
  button, input, select, textarea, a { background: yellow !important; border: 9px dotted red !important; border-radius: 0 !important; font-size: 9px !important; min-height: 0 !important; }
  svg, img { width: 300px !important; fill: red !important; }
`

function inPage({ elements }: Eyes, { selectors, inside }: { selectors: string[]; inside: boolean }): Styles {
  const chosen = selectors.flatMap((selector) => {
    const found = [...document.querySelectorAll(selector)]
    if (found.length === 0) throw new Error(`nothing on the page is ${selector}`)
    return found
  })
  const below = (host: Element): Element[] =>
    [host, ...elements(host)].flatMap((element) => (element.shadowRoot ? elements(element.shadowRoot) : []))
  const wanted = inside ? [...new Set(chosen.flatMap(below))] : chosen
  return Object.fromEntries(
    wanted.map((element, index) => {
      const style = getComputedStyle(element)
      const id = element.id && `#${element.id}`
      const properties = [...style].map((property) => [property, style.getPropertyValue(property)])
      return [`${index} ${element.localName}${id}`, Object.fromEntries(properties)]
    }),
  )
}
