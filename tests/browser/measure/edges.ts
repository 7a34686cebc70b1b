// Looks in forced colours for what has no edge of its own.
import type { Page } from 'playwright-core'
import { lookAt, type Sight } from './look-at.ts'

/** Grounds are all one colour there: only an edge, or an underline in a text, shows what can be pressed. */
export async function withoutEdge(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, where, drawnOn, ratio }: Sight): string[] {
  const seen = (colour: string) => {
    const { ink, ground } = drawnOn(document.body, colour)
    return ratio(ink, ground) >= 3
  }
  return elements()
    .filter(
      (element) =>
        element.matches(
          'button, input, textarea, progress, a.button, .tile, .given, dialog .phone, .frame, .emergency, .card:not(.emergency *)',
        ) && isShown(element),
    )
    .flatMap((element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, borderBottomWidth, borderBottomStyle } =
        getComputedStyle(element)
      const has =
        parseFloat(borderTopWidth) >= 1 &&
        borderTopStyle !== 'none' &&
        parseFloat(borderBottomWidth) >= 1 &&
        borderBottomStyle !== 'none'
      return has && seen(borderTopColor)
        ? []
        : [`no edge (${borderTopWidth} ${borderTopStyle} ${borderTopColor}): ${where(element)}`]
    })
}
