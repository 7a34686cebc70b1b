// Looks at what has the focus: that it is there, seen whole, covered by nothing, and marked so that eyes find it.
import type { Page } from 'playwright-core'
import type { Colour } from './colours.ts'
import { lookAt, type Sight } from './look-at.ts'

export interface Focus {
  /** Where it stands, outermost first; empty when nothing has the focus. */
  where: string
  /** What it is called, roughly: its label or its text. */
  name: string
  /** In the newest message. */
  inMessage: boolean
  inPanel: boolean
  faults: string[]
}

/**
 * Waits until it stands still. WCAG 2.2 SC 2.4.7 (seen), 2.4.11 and 2.4.12 (not hidden), 2.4.13 (the mark is 2 px
 * thick and has 3:1). What only scripts can focus needs no mark, and may be larger than the window.
 */
export async function focus(page: Page): Promise<Focus> {
  return lookAt(page, inPage, undefined)
}

/** Async: the page may still be scrolling to it. */
async function inPage({ line, isShown, isForTheEar, where, colourOf, ratio }: Sight): Promise<Focus> {
  const deepest = (root: DocumentOrShadowRoot): Element | null => {
    const inner = root.activeElement?.shadowRoot
    return inner?.activeElement ? deepest(inner) : root.activeElement
  }
  const frame = () => new Promise(requestAnimationFrame)
  let element: Element | null = null
  let [before, still] = ['', 0]
  for (let frames = 0; frames < 90 && still < 2; frames += 1) {
    await frame()
    element = deepest(document)
    const now = where(element ?? document.body) + JSON.stringify(element?.getBoundingClientRect())
    still = now === before ? still + 1 : 0
    before = now
  }
  if (!element || element === document.body || element === document.documentElement) {
    return { where: '', name: '', inMessage: false, inPanel: false, faults: ['nothing has the focus'] }
  }
  const focused = element
  const isLed = focused.getAttribute('tabindex') === '-1'
  const name = (
    focused.getAttribute('aria-label') ??
    (focused.textContent || (focused.getAttribute('placeholder') ?? ''))
  )
    .trim()
    .replaceAll(/\s+/g, ' ')

  const insideWindow = ({ left, right, top, bottom }: DOMRect): string[] => {
    const isOut = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1
    const seenHeight = Math.min(bottom, innerHeight) - Math.max(top, 0)
    const isTall = bottom - top > innerHeight * 0.8
    if (!isOut || ((isLed || isTall) && seenHeight >= 20)) return []
    return [
      `outside the window: ${[left, right, top, bottom].map(Math.round).join(' ')} of ${innerWidth}×${innerHeight}`,
    ]
  }

  const topmost = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y)
    for (let inner = found?.shadowRoot; inner; inner = found?.shadowRoot) {
      const next = inner.elementFromPoint(x, y)
      if (!next || next === found) break
      found = next
    }
    return found
  }

  /**
   * The middle, and near each corner: a round corner shows what is behind it, which is no cover. Of what scripts lead
   * the focus to, its beginning counts, and where that is scrolled out of the window, the middle of what is seen.
   */
  const covered = ({ left, right, top, bottom }: DOMRect): string[] => {
    const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
    const [inX, inY] = [Math.min(6, (right - left) / 4), Math.min(6, (to - from) / 4)]
    const points: [number, number][] = isLed
      ? [[(left + right) / 2, top < 0 ? (from + to) / 2 : from + inY]]
      : [
          [(left + right) / 2, (from + to) / 2],
          ...[left + inX, right - inX].flatMap((x) => [from + inY, to - inY].map((y): [number, number] => [x, y])),
        ]
    const covers = points.flatMap(([x, y]) => {
      const hit = topmost(x, y)
      return !hit || line(hit).includes(focused) || line(focused).includes(hit) ? [] : [where(hit)]
    })
    return covers.length > 0 ? [`covered by ${covers[0]}`] : []
  }

  const groundOf = (box: Element | undefined): Colour => {
    const solid = (box ? line(box) : [])
      .map((each) => colourOf(getComputedStyle(each).backgroundColor))
      .find((colour) => colour[3] === 1)
    return solid ?? (matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1])
  }

  /** A link that is stretched over its card may draw the mark around the card. */
  const marked = (): string[] => {
    const outlines = [undefined, '::before', '::after']
      .map((pseudo) => getComputedStyle(focused, pseudo))
      .filter(({ outlineStyle, content }, at) => outlineStyle !== 'none' && (at === 0 || content !== 'none'))
      .map(({ outlineWidth, outlineOffset, outlineColor }) => ({
        width: parseFloat(outlineWidth),
        offset: parseFloat(outlineOffset),
        colour: colourOf(outlineColor),
      }))
    const [outline] = outlines.sort((a, b) => b.width - a.width)
    if (!outline || outline.width < 2) return [`no mark: outline of ${outline?.width ?? 0} px`]
    const { width, offset, colour } = outline
    const outer = ratio(colour, groundOf(line(focused)[1]))
    const inner = ratio(colour, groundOf(focused))
    const seen = offset >= 0 ? outer : offset <= -width ? inner : Math.max(outer, inner)
    return seen < 3 ? [`a mark of ${seen.toFixed(2)}:1 (${colour.join(' ')})`] : [...cutMark(width + offset)]
  }

  /** A box that scrolls or clips may cut the mark off. */
  const cutMark = (reach: number): string[] => {
    const { left, right, top, bottom } = focused.getBoundingClientRect()
    const clip = line(focused)
      .slice(1)
      .find((box) => box !== document.body && getComputedStyle(box).overflowX !== 'visible')
    const isBeyond = left - reach < 0 && right + reach > innerWidth && top - reach < 0 && bottom + reach > innerHeight
    if (isBeyond && reach > 0) return ['the mark is outside the window']
    if (!clip || clip === document.documentElement) return []
    const edge = clip.getBoundingClientRect()
    const cut = [
      left - reach < edge.left - 0.5 && 'left',
      right + reach > edge.right + 0.5 && 'right',
      bottom - top < edge.height * 0.8 && top - reach < edge.top - 0.5 && 'top',
      bottom - top < edge.height * 0.8 && bottom + reach > edge.bottom + 0.5 && 'bottom',
    ].filter((side) => side !== false)
    return cut.length > 0 ? [`the mark is cut off at the ${cut.join(' and ')} by ${where(clip)}`] : []
  }

  const rect = [...focused.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  const faults = (): string[] => {
    // What only scripts lead to may be for the ear alone: the name of the panel while it opens.
    if (isLed && isForTheEar(focused)) return []
    if (!isShown(focused) || !rect) return ['not shown']
    return [...insideWindow(rect), ...covered(rect), ...(isLed ? [] : marked())]
  }
  const messages = [...((focused.getRootNode() as ParentNode).querySelectorAll('article.message') ?? [])]
  return {
    where: where(focused),
    name,
    inMessage: messages.at(-1)?.contains(focused) ?? false,
    inPanel: line(focused).some((box) => box.matches('dialog.panel')),
    faults: faults().map((fault) => `${fault}: ${where(focused)} “${name.slice(0, 20)}”`),
  }
}
