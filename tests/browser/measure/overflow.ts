// Looks for what a reader would have to scroll sideways for, and for text that is cut off.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { type Findings, lookAt } from './look-at.ts'

/** `worst` is how many CSS pixels the page is wider than its window; faults are told of any element (WCAG 2.2 SC 1.4.10). */
export async function overflow(page: Page): Promise<Findings> {
  return lookAt(page, inPage, undefined)
}

function inPage({ elements, line, isShown, texts, where }: Eyes): Findings {
  const scrolls = (value: string) => value === 'auto' || value === 'scroll'
  const clips = (value: string) => value === 'hidden' || value === 'clip'
  const root = document.documentElement
  const wider = root.scrollWidth - root.clientWidth

  const sideways = elements(document.body)
    .filter((element) => scrolls(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => isShown(element) && !(element instanceof HTMLTextAreaElement))
    .map((element) => `scrolls sideways by ${element.scrollWidth - element.clientWidth} px: ${where(element)}`)

  /** Only as far up as the first box that scrolls: what is out of its sight can be scrolled to. */
  const cutBy = (left: number, right: number, top: number, bottom: number, boxes: Element[]): string | undefined => {
    for (const box of boxes) {
      if (box === root || box === document.body) return undefined
      const { overflowX, overflowY, position } = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      if (clips(overflowX) && (left < edge.left - 1 || right > edge.right + 1)) return `at the side of ${where(box)}`
      if (clips(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1)) return `above or below ${where(box)}`
      if (position === 'fixed') return left < -1 || right > innerWidth + 1 ? 'at the side of the window' : undefined
      if (scrolls(overflowX) || scrolls(overflowY)) return undefined
    }
    return undefined
  }

  const seen = texts()
  const cut = seen.flatMap(({ text, element, rects, fontSize }) => {
    // The letters, not the box that the font draws them in: that is taller than a line of ours may be.
    const places = rects.map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2
      return cutBy(left, right, middle - fontSize / 2, middle + fontSize / 2, line(element))
    })
    const place = places.find((one) => one !== undefined)
    return place ? [`cut off ${place}: “${text}”`] : []
  })

  const canvas = document.createElement('canvas').getContext('2d')
  const hints = elements()
    .filter((element) => element instanceof HTMLInputElement && element.value === '' && element.placeholder !== '')
    .filter((element) => element instanceof HTMLInputElement && isShown(element))
    .flatMap((element) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(element)
      const hint = element.getAttribute('placeholder') ?? ''
      if (canvas) canvas.font = font
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      return (canvas?.measureText(hint).width ?? 0) > room + 1
        ? [`cut off at the side of ${where(element)}: “${hint}”`]
        : []
    })

  const page = wider > 0 ? [`the page is ${wider} px wider than its window`] : []
  return { worst: wider, measured: seen.length, faults: [...page, ...sideways, ...cut, ...hints] }
}
