// Measures how well the edges of controls and the drawings stand out from what they stand on.
import type { Page } from 'playwright-core'
import { type Findings, lookAt, type Sight } from './look-at.ts'

/**
 * WCAG 2.2 SC 1.4.11. A box to write in must have an edge or a ground of its own; what else can be pressed may be words
 * alone, but an edge that is drawn must be seen. Of a drawing each line counts.
 * @param minimum 3 for AA
 */
export async function edgeContrast(page: Page, minimum: number): Promise<Findings> {
  return lookAt(page, inPage, minimum)
}

function inPage(
  { elements, up, isShown, isForTheEar, where, drawnOn, colourOf, ratio, hex }: Sight,
  minimum: number,
): Findings {
  interface Seen {
    apart: number
    told: string
  }
  const clear = 'rgba(0, 0, 0, 0)'

  /** The better of its edge and its ground, against what it stands on. */
  const ofControl = (control: Element): Seen[] => {
    const outside = up(control)
    if (!outside || !isShown(control)) return []
    const { borderBottomWidth, borderBottomStyle, borderBottomColor, backgroundColor } = getComputedStyle(control)
    const hasEdge =
      parseFloat(borderBottomWidth) > 0 && borderBottomStyle !== 'none' && colourOf(borderBottomColor)[3] > 0
    // What browsers draw themselves has no edge that could be asked for.
    const isBox = control.matches(
      'textarea, select, input:not([type=range], [type=checkbox], [type=radio], [type=file])',
    )
    if (!hasEdge && !isBox) return []
    const edge = drawnOn(outside, hasEdge ? borderBottomColor : clear)
    const ground = drawnOn(outside, backgroundColor)
    const apart = Math.max(ratio(edge.ink, edge.ground), ratio(ground.ink, ground.ground))
    return [
      { apart, told: `an edge of ${apart.toFixed(2)}:1 (${hex(edge.ink)} on ${hex(edge.ground)}) ${named(control)}` },
    ]
  }

  const ofDrawing = (drawing: Element): Seen[] => {
    if (drawing.getClientRects().length === 0 || !drawing.checkVisibility() || isForTheEar(drawing)) return []
    return [...drawing.querySelectorAll('path, line, circle, ellipse, rect, polyline, polygon')].map((shape) => {
      const { stroke, fill } = getComputedStyle(shape)
      const { ink, ground } = drawnOn(drawing, stroke === 'none' ? (fill === 'none' ? clear : fill) : stroke)
      const apart = ratio(ink, ground)
      return { apart, told: `a drawing of ${apart.toFixed(2)}:1 (${hex(ink)} on ${hex(ground)}) ${named(drawing)}` }
    })
  }

  const ofBar = (bar: Element): Seen[] => {
    const { color, backgroundColor } = getComputedStyle(bar)
    const apart = ratio(colourOf(color), colourOf(backgroundColor))
    return isShown(bar) ? [{ apart, told: `a bar of ${apart.toFixed(2)}:1 ${named(bar)}` }] : []
  }

  const named = (element: Element): string => {
    const pressed = element.closest('button, a, summary') ?? element
    const words = pressed.getAttribute('aria-label') ?? pressed.textContent.trim()
    return `“${words.slice(0, 20)}” in ${where(element)}`
  }

  const all = elements().filter((element) => !element.matches(':disabled, [hidden]'))
  const found = [
    ...all
      .filter((element) => element.matches('input:not([type=hidden]), textarea, select, button'))
      .flatMap(ofControl),
    ...all.filter((element) => element.localName === 'svg').flatMap(ofDrawing),
    ...all.filter((element) => element.matches('progress, meter')).flatMap(ofBar),
  ].sort((a, b) => a.apart - b.apart)
  return {
    worst: found[0]?.apart,
    measured: found.length,
    faults: [...new Set(found.filter(({ apart }) => apart < minimum - 0.005).map(({ told }) => told))],
  }
}
