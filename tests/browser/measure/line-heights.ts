// Measures how far the lines of a text, and its paragraphs, stand apart.
import type { Page } from 'playwright-core'
import { type Findings, lookAt, type Sight } from './look-at.ts'

export interface LineRules {
  /** Line height by the size of the letters: MIIT asks 1.3 of the elder version, we 1.5. */
  lines: number
  /** From the last line of a paragraph to the first of the next, by the line height (MIIT 2021, 1.3). */
  paragraphs: number
}

/** `worst` is the closest line height. Paragraphs are `p` and `li` and lists of them that stand one below the other. */
export async function lineHeights(page: Page, rules: LineRules): Promise<Findings> {
  return lookAt(page, inPage, rules)
}

function inPage({ elements, isShown, isForTheEar, texts, where }: Sight, { lines, paragraphs }: LineRules): Findings {
  /** As browsers draw `normal`, roughly. */
  const NORMAL = 1.2
  const heightOf = (element: Element): number => {
    const { lineHeight, fontSize } = getComputedStyle(element)
    return parseFloat(lineHeight) || NORMAL * parseFloat(fontSize)
  }

  const close = texts()
    // A label in one line has no lines to keep apart.
    .filter(
      ({ element, rects }) => !element.closest('button') || new Set(rects.map(({ top }) => Math.round(top))).size > 1,
    )
    .map(({ text, element, fontSize }) => ({ text, element, by: heightOf(element) / fontSize }))
    .sort((a, b) => a.by - b.by)

  /** The lines of a block, by the middle of each. */
  const linesOf = (block: Element): DOMRect[] => {
    const range = document.createRange()
    range.selectNodeContents(block)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }
  const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
  /** Sentences, or a list of them: what stands around a box to write in is no text to read. */
  const isParagraph = (element: Element | null): element is Element =>
    element !== null &&
    element.matches('p, ul, ol, li') &&
    !element.closest('form') &&
    !element.querySelector('button') &&
    /[。！？：；.!?:;]”?$/u.test(element.textContent.trim()) &&
    isShown(element) &&
    !isForTheEar(element)

  const tight = elements()
    .filter(isParagraph)
    .flatMap((upper) => {
      const lower = upper.nextElementSibling
      if (!isParagraph(lower)) return []
      const [last] = linesOf(upper).sort((a, b) => middle(b) - middle(a))
      const [first] = linesOf(lower).sort((a, b) => middle(a) - middle(b))
      if (!last || !first || first.top < last.top + last.height / 2) return []
      const line = Math.max(heightOf(upper), heightOf(lower))
      const by = (middle(first) - middle(last)) / line
      return by < paragraphs - 0.02
        ? [`paragraphs ${by.toFixed(2)} lines apart: “${lower.textContent.trim().slice(0, 20)}” in ${where(lower)}`]
        : []
    })

  return {
    worst: close[0]?.by,
    measured: close.length,
    faults: [
      ...close
        .filter(({ by }) => by < lines - 0.01)
        .map(({ by, text, element }) => `line height ${by.toFixed(2)} “${text}” in ${where(element)}`),
      ...tight,
    ],
  }
}
