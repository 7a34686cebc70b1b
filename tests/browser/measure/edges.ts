// Looks in forced colours for what has no edge of its own.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { lookAt } from './look-at.ts'

/** Grounds are all one colour there: only an edge, or an underline in a text, shows what can be pressed. */
export async function withoutEdge(page: Page): Promise<string[]> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, isShown, where }: Eyes): string[] {
  const light = (css: string) => {
    const [r = 0, g = 0, b = 0] = (css.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((value) => Number(value) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = light(
    getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'
      ? 'rgb(255 255 255)'
      : getComputedStyle(document.body).backgroundColor,
  )
  const seen = (colour: string) => {
    const [darker = 0, lighter = 0] = [light(colour), ground].sort((a, b) => a - b)
    return (lighter + 0.05) / (darker + 0.05) >= 3
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
