// The review: a form like the one at the counter, each row with its change; what submits it stands below.
import { html } from 'hono/html'
import type { ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

export function reviewPart(view: TalkView, { rows }: Extract<ReplyPart, { kind: 'review' }>): Markup {
  const { words } = view
  const lines = rows.map(
    ({ slot, label, value }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
        <dd class="talk-change">
          ${choiceButton(`change:${slot}`, words.change, 'talk-plain', words.changeOf(label))}
        </dd>
      </div> `,
  )
  return html`<section class="talk-card" aria-labelledby="review">
    <h2 id="review">${words.review}</h2>
    ${talkForm(view, html`<dl class="talk-rows">${lines}</dl>`)}
  </section>`
}
