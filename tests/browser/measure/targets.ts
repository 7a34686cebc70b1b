// Measures how large the things are that a finger has to hit.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { type Findings, lookAt } from './look-at.ts'

/**
 * The smaller side of each visible target in CSS pixels; `worst` is the smallest. A label is the target of its radio
 * button or checkbox; a link within a sentence is left out (WCAG 2.2 SC 2.5.8, exception "inline").
 */
export async function targets(page: Page, minimum: number): Promise<Findings> {
  return lookAt(page, inPage, minimum)
}

function inPage({ elements, line, isShown, where }: Eyes, minimum: number): Findings {
  const roles = ['button', 'link', 'tab', 'menuitem', 'radio', 'checkbox', 'switch', 'option']
  const interactive = [
    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=true]',
    '[tabindex]:not([tabindex^="-"])',
    ...roles.map((role) => `[role=${role}]`),
  ].join(', ')

  const boxesOf = (element: Element): Element[] => {
    const isTicked = element instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(element.type)
    return isTicked ? [element, ...(element.labels ?? [])] : [element]
  }

  const isInSentence = (element: Element): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false
    const block = line(element).find((box) => !['inline', 'contents'].includes(getComputedStyle(box).display))
    const links = [...(block?.querySelectorAll('a, button') ?? [])]
    const rest = links.reduce((text, link) => text.replace(link.textContent, ''), block?.textContent ?? '')
    return /\p{L}/u.test(rest)
  }

  /** A link may be stretched over its whole card by made-up content that lies on top. */
  const stretched = (element: Element): { width: number; height: number }[] =>
    ['::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo))
      .filter(
        ({ content, position, pointerEvents }) =>
          content !== 'none' && position === 'absolute' && pointerEvents !== 'none',
      )
      .map(({ width, height }) => ({ width: parseFloat(width), height: parseFloat(height) }))

  const sideOf = (element: Element): number => {
    const boxes = boxesOf(element)
      .filter(isShown)
      .map((box) => box.getBoundingClientRect())
    const span = (from: number[], to: number[]) => Math.max(...to) - Math.min(...from)
    const own = {
      width: span(
        boxes.map(({ left }) => left),
        boxes.map(({ right }) => right),
      ),
      height: span(
        boxes.map(({ top }) => top),
        boxes.map(({ bottom }) => bottom),
      ),
    }
    return Math.max(...[own, ...stretched(element)].map(({ width, height }) => Math.min(width, height)))
  }

  const found = elements()
    .filter((element) => element.matches(interactive) && boxesOf(element).some(isShown) && !isInSentence(element))
    .map((element) => ({ element, side: sideOf(element) }))
    .sort((a, b) => a.side - b.side)
  return {
    worst: found[0]?.side,
    measured: found.length,
    faults: found
      .filter(({ side }) => side < minimum - 0.05)
      .map(
        ({ side, element }) =>
          `${Math.round(side * 10) / 10} px ${where(element)} “${element.textContent.trim().slice(0, 20)}”`,
      ),
  }
}
