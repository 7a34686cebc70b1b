// The words of a message as blocks in the order in which they stand: each is a line to the ear.
import { COLON } from '../../../functions/conversation/read-out/lines-aloud.ts'
import type { Locale } from '../../../functions/filings/filing.ts'

export interface Block {
  text: string
  /** Where each sign of the text stands; none for one that only the ear needs. */
  at: ([node: Text, offset: number] | undefined)[]
  /** The form that it belongs to: an answer, a question, a receipt. */
  part: Element
}

/** What can only be pressed or written in, tells where words come from, or stands there for the eye or for a screen reader. */
const SKIPPED =
  'svg, form, summary, details:not([open]), progress, .unseen, [aria-hidden=true], .origin, .ways, .tools, .progress .quiet-text, ' +
  '.emergency > h3, button:not(.tile, .row, .choose > .primary)'
const INLINE = 'b, span, a:not(.phone)'
/** Two things in one: a choice and its help, a number and whose it is. */
const BESIDE = '.tile > :not(:first-child), .phone > :not(:first-child)'

export function blocksOf(message: Element, locale: Locale): Block[] {
  const blocks: Block[] = []
  let block: Block | undefined
  const close = () => (block = undefined)
  const glue = (text: string) => {
    if (!block) return
    block.text += text
    block.at.push(...Array.from(text, () => undefined))
  }
  const add = (node: Text, part: Element) => {
    for (const [offset, sign] of Array.from(node.data).entries()) {
      const isGap = /\s/.test(sign)
      if (isGap && (!block || block.text.endsWith(' '))) continue
      if (!block) blocks.push((block = { text: '', at: [], part }))
      block.text += isGap ? ' ' : sign
      block.at.push([node, offset])
    }
  }
  const walk = (element: Element, part: Element) => {
    // What the styles take away is not there; the rest of a long text comes when it is read.
    if (element.matches(SKIPPED)) return
    if (element.getClientRects().length === 0 && !element.closest('.rest')) return
    const own = element.parentElement?.matches('.message, .emergency') ? element : part
    const isBlock = !element.matches(INLINE)
    const follows = element.localName === 'dd' && element.previousElementSibling?.localName === 'dt'
    if (isBlock && !follows) close()
    if (element.matches(BESIDE)) glue(locale === 'en' ? ', ' : '，')
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, own)
      else if (child instanceof Text) add(child, own)
    }
    if (element.localName === 'dt') glue(COLON[locale])
    else if (isBlock) close()
  }
  walk(message, message)
  return blocks
}
