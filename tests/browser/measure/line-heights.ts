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
  const heightOf = (element: Element): number => parseFloat(getComputedStyle(element).lineHeight) || 0

  const close = texts()
    .map(({ text, element, fontSize }) => ({ text, element, by: heightOf(element) / fontSize }))
    .sort((a, b) => a.by - b.by)

  /** The lines of a block, by the middle of each. */
  const linesOf = (block: Element): DOMRect[] => {
    const range = document.createRange()
    range.selectNodeContents(block)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }
  const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
  const isParagraph = (element: Element | null): element is Element =>
    element !== null && element.matches('p, ul, ol, li') && isShown(element) && !isForTheEar(element)

  const tight = elements()
    .filter(isParagraph)
    .flatMap((upper) => {
      const lower = upper.nextElementSibling
      // A list of things to press is no text.
      if (!isParagraph(lower) || lower.querySelector('button') || upper.querySelector('button')) return []
      const [last, first] = [linesOf(upper).sort((a, b) => middle(a) - middle(b)).at(-1), linesOf(lower).sort((a, b) => middle(a) - middle(b))[0]]
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
