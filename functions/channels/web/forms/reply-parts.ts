// A reply as plain HTML: every part in its form, the newest with what can be pressed.
import { html } from 'hono/html'
import type { Reply, ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import { askPart } from './ask-part.ts'
import { choosePart } from './choose-part.ts'
import { handoverPart, hotlinePart } from './handover-part.ts'
import { receiptPart } from './receipt-part.ts'
import { reviewPart } from './review-part.ts'
import { sayPart } from './say-part.ts'
import type { TalkView } from './talk-view.ts'

/** What a refused answer is told stands beside its box, and not twice. */
export function replyParts(view: TalkView, { parts, outcome }: Reply): Markup {
  const { words, fault } = view
  const [first, ...rest] = parts
  const shown = first?.kind === 'say' && fault !== undefined && first.text === fault ? rest : parts
  // Where nothing is found, a person is the next step.
  const person = outcome === 'not-found' && !parts.some(({ kind }) => kind === 'handover' || kind === 'ask')
  const all = shown.map((part) => html`${partOf(view, part, outcome)} `)
  const body = html`${all}${person && hotlinePart(view)}`
  if (outcome !== 'emergency') return body
  return html`<div class="talk-emergency">
    <p class="talk-alarm"><strong>${words.emergency}</strong></p>
    ${body}
  </div>`
}

function partOf(view: TalkView, part: ReplyPart, outcome: Reply['outcome']): Markup {
  switch (part.kind) {
    case 'say':
      return sayPart(view, part)
    case 'ask':
      return askPart(view, part)
    case 'choose':
      return choosePart(view, part)
    case 'review':
      return reviewPart(view, part)
    case 'receipt':
      return receiptPart(view, part, outcome === 'submitted')
    case 'handover':
      return handoverPart(view, part)
  }
}
