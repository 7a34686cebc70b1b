// Text of a guide as the guide writes it: lines, lists with dashes or numbers, and phone numbers to tap.
import { type Child, h } from '../dom.ts'

const DASH = /^\s*[-•] +/
const NUMBER = /^\s*(\d{1,2})[.、)] */

/** The word that makes a number one to call; 打印 and 打折 are other words. */
const CALL =
  /((?:打(?![印折算车工])|致电|电话(?!费)|热线|短信到|\b(?:call|dial|phone|hotline|text)\b)[^\d\n。，,.]{0,24})(?=\d)/giu
/** As numbers to call are in China: 110, 12345, 96110, a mobile, a landline; what is counted in something is none. */
const PHONE =
  /^(?:1[12]\d|12\d{3}|9[56]\d{3}|1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})(?![\d-])(?!\s*(?:元|页|米|步|%|年|月|日|天|人|次|岁|yuan|words|days))/u

/** Paragraphs and lists; nothing of the text is lost or added. @param mark draws what stands before an item with a dash */
export function richText(text: string, mark?: (line: string) => HTMLElement | undefined): HTMLElement {
  const body = h('div', { class: mark ? 'text marked' : 'text' })
  let list: HTMLElement | undefined
  for (const line of text.split('\n')) {
    const kind = DASH.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : undefined
    if (kind) {
      if (list?.localName !== kind) body.append((list = h(kind)))
      const words = h('span', {}, linked(line.replace(kind === 'ul' ? DASH : NUMBER, '')))
      // A list that other words break off goes on counting where it was.
      list.append(h('li', { value: NUMBER.exec(line)?.[1] }, kind === 'ul' && mark?.(line), words))
    } else {
      list = undefined
      if (line.trim()) body.append(h('p', {}, linked(line)))
    }
  }
  return body
}

/** A line whose phone numbers can be tapped. */
function linked(line: string): Child[] {
  const children: Child[] = []
  let from = 0
  for (const match of line.matchAll(CALL)) {
    const at = match.index + match[0].length
    const [number] = PHONE.exec(line.slice(at)) ?? []
    if (!number || at < from) continue
    children.push(line.slice(from, at), h('a', { href: `tel:${number}`, class: 'tel' }, number))
    from = at + number.length
  }
  return [...children, line.slice(from)]
}
