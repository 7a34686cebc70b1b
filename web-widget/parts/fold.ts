// Elder mode shows the first lines of a long text; the rest comes a page at a time, behind one big button.
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'

/** In Chinese characters; a Latin one is half as wide. */
const FIRST = 60
const PAGE = 110
/** Less is no page of its own. */
const LEAST = 24

/** What the styles hide until it is wanted; in the usual mode, and on paper, nothing is. @returns the button, where there is more */
export function fold(text: HTMLElement, { words }: View): HTMLElement | undefined {
  const [, ...rest] = pagesOf([...text.querySelectorAll<HTMLElement>('p, li')])
  if (rest.length === 0) return undefined
  for (const block of rest.flat()) block.classList.add('rest')
  const more = h('button', { type: 'button', class: 'plain more' }, words.more, draw('down'))
  more.addEventListener('click', () => {
    const page = rest.shift() ?? []
    for (const block of page) block.classList.remove('rest')
    // Focus goes with the eye, and stays where a button has gone.
    const [first] = page
    first?.setAttribute('tabindex', '-1')
    first?.focus()
    if (rest.length === 0) more.remove()
  })
  return more
}

function pagesOf(blocks: HTMLElement[]): HTMLElement[][] {
  const pages: HTMLElement[][] = [[]]
  let room = FIRST
  for (const [place, block] of blocks.entries()) {
    const left = blocks.slice(place).reduce((sum, { textContent }) => sum + widthOf(textContent), 0)
    const isFull = room < widthOf(block.textContent) && pages.at(-1)?.length !== 0
    if (isFull && left > LEAST) {
      pages.push([])
      room = PAGE
    }
    pages.at(-1)?.push(block)
    room -= widthOf(block.textContent)
  }
  return pages
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0)
}
