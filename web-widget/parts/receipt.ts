// The receipt: a ticket to keep, with its number large and each agency's state; later the same card says how it stands.
import type { ReplyPart } from '../../functions/conversation/reply.ts'
import { h } from '../dom.ts'
import { draw } from '../draw.ts'
import type { View } from '../view.ts'
import { richText } from './rich-text.ts'

/**
 * @param ticket of what was just submitted: its heading, and what the citizen still has to do, which comes before all else;
 * left out when this is how one stands, which nothing is stamped on
 */
export function receiptPart(
  part: Extract<ReplyPart, { kind: 'receipt' }>,
  view: View,
  ticket?: { heading: string; remaining: string[] },
): HTMLElement {
  const { reference, agencies, promise, done, of } = part
  const { words } = view
  const card: HTMLElement = h(
    'section',
    { class: ticket ? 'card receipt ticket' : 'card receipt' },
    h(
      'div',
      { class: 'ticket-head' },
      h('h3', {}, ticket?.heading ?? words.agencies),
      ticket && h('span', { class: 'stamp', 'aria-hidden': 'true' }, words.stamp),
    ),
    h('p', { class: 'quiet-text' }, words.reference),
    h(
      'p',
      { class: 'reference' },
      // One group a line may break after, never in the middle.
      reference.split('-').map((group, place, all) => h('span', {}, group, place < all.length - 1 && '-')),
    ),
    ticket && h('p', { class: 'quiet-text' }, words.referenceFor),
    ticket &&
      ticket.remaining.length > 0 &&
      h(
        'div',
        { class: 'remaining' },
        h('h4', {}, words.remaining),
        ticket.remaining.map((text) => richText(text)),
      ),
    ticket && h('h4', {}, words.agencies),
    of !== undefined && h('progress', { value: done, max: of, 'aria-label': words.agencies }),
    h(
      'dl',
      { class: 'states' },
      agencies.map(({ name, state, step }) => h('div', { 'data-step': step }, h('dt', {}, name), h('dd', {}, state))),
    ),
    promise && [h('h4', {}, words.promise), richText(promise)],
    h(
      'div',
      { class: 'tools' },
      tool('copy', words.copy, () => copy(reference, view)),
      tool('print', words.print, () => view.print(card)),
    ),
  )
  return card
}

function tool(drawing: 'copy' | 'print', label: string, act: () => void): HTMLElement {
  return h('button', { type: 'button', class: 'plain', onclick: act }, draw(drawing), h('span', {}, label))
}

function copy(reference: string, { words, tell }: View): void {
  // Undefined on pages without TLS.
  const copied = (navigator.clipboard as Clipboard | undefined)?.writeText(reference) ?? Promise.reject(new Error())
  copied.then(
    () => tell(words.copied),
    () => tell(words.copyFailed),
  )
}
