// Text of a guide as the guide writes it: lines, lists with dashes or numbers, and phone numbers to tap.
import { type Child, h } from '../dom.ts'

const DASH = /^\s*[-•] +/
const NUMBER = /^\s*\d{1,2}[.、)] */

/** A number that is to be called: the word before it says so, so that no amount becomes a phone. */
const CALL =
  /((?:打|拨打?|致电|电话|热线|短信到|\b(?:call|dial|phone|hotline|text)(?: the [a-z-]+)*(?: hotline)?)[^\d\n。，,.]{0,8}?)(\d{3,5}(?:[-\d]{3,9})?)(?!\d)/giu

/** Paragraphs and lists; nothing of the text is lost or added. @param mark draws what stands before an item with a dash */
export function richText(text: string, mark?: (line: string) => HTMLElement): HTMLElement {
  const body = h('div', { class: mark ? 'text marked' : 'text' })
  let list: HTMLElement | undefined
  for (const line of text.split('\n')) {
    const kind = DASH.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : undefined
    if (kind) {
      if (list?.localName !== kind) body.append((list = h(kind)))
      const words = h('span', {}, linked(line.replace(kind === 'ul' ? DASH : NUMBER, '')))
      list.append(h('li', {}, kind === 'ul' && mark?.(line), words))
    } else {
      list = undefined
      if (line.trim()) body.append(h('p', {}, linked(line)))
    }
  }
  return body
}

/** A line whose phone numbers can be tapped. */
export function linked(line: string): Child[] {
  const children: Child[] = []
  let from = 0
  for (const match of line.matchAll(CALL)) {
    const [, before = '', number = ''] = match
    const at = match.index + before.length
    children.push(line.slice(from, at), h('a', { href: `tel:${number}`, class: 'tel' }, number))
    from = at + number.length
  }
  return [...children, line.slice(from)]
}
