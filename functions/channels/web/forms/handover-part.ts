// The way to a person: numbers to tap, large, and what to read out when they answer.
import { html } from 'hono/html'
import { HOTLINE } from '../../../conversation/phrases.ts'
import type { ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import type { TalkView } from './talk-view.ts'

export function handoverPart(
  { words }: TalkView,
  { phones, card }: Pick<Extract<ReplyPart, { kind: 'handover' }>, 'phones' | 'card'>,
): Markup {
  const filled = card?.filled ?? []
  const numbers = phones.map(
    ({ name, number }) =>
      html`<li>
        <a class="talk-phone" href="tel:${number.replace(/[^\d+]/g, '')}"><b>${number}</b> <span>${name}</span></a>
      </li> `,
  )
  const rows = filled.map(
    ({ label, value }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div> `,
  )
  return html`<section class="talk-card">
    <ul class="talk-phones">
      ${numbers}
    </ul>
    ${
      filled.length > 0 &&
      html`<h2>${words.forPerson}</h2>
        <dl class="talk-rows">${rows}</dl>`
    }
  </section>`
}

export function hotlinePart(view: TalkView): Markup {
  return handoverPart(view, { phones: [{ name: view.words.hotline, number: HOTLINE }] })
}
