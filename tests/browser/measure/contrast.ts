// Measures every visible text's contrast against what really lies behind it.
import type { Page } from 'playwright-core'
import { type Findings, lookAt, type Sight } from './look-at.ts'

/**
 * WCAG 2.2 contrast ratio (1 to 21) of each text; `worst` is the lowest. The relief for large text is not given.
 * Backgrounds are those of the ancestors, with their transparency; a text on a picture is a fault of its own.
 * @param minimum 4.5 for AA, 7 for AAA and the elder mode
 */
export async function contrast(page: Page, minimum: number): Promise<Findings> {
  return lookAt(page, inPage, minimum)
}

function inPage({ texts, line, where, colourOf, drawnOn, ratio, hex }: Sight, minimum: number): Findings {
  const isOnPicture = (boxes: Element[]): boolean => {
    const nearest = boxes.findIndex((box) => colourOf(getComputedStyle(box).backgroundColor)[3] === 1)
    const seenThrough = nearest === -1 ? boxes : boxes.slice(0, nearest + 1)
    return seenThrough.some((box) => getComputedStyle(box).backgroundImage !== 'none')
  }

  const found = texts().map(({ text, element, color }) => {
    const { ink, ground } = drawnOn(element, color)
    const apart = ratio(ink, ground)
    const picture = isOnPicture(line(element))
    const told = picture ? 'on a picture, not measured' : `${apart.toFixed(2)}:1 (${hex(ink)} on ${hex(ground)})`
    return { apart, isFault: picture || apart < minimum - 0.005, told: `${told} “${text}” in ${where(element)}` }
  })
  found.sort((a, b) => a.apart - b.apart)
  return {
    worst: found[0]?.apart,
    measured: found.length,
    faults: found.filter(({ isFault }) => isFault).map(({ told }) => told),
  }
}
