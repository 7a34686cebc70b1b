// What to do next: the first step as the biggest button, the others below it.
import { html } from 'hono/html'
import type { ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

/** Steps that go on with something: filing it, submitting it, taking it up again. */
const FORWARD = /^(?:file|yes|resume)\b/

export function choosePart(view: TalkView, { text, options }: Extract<ReplyPart, { kind: 'choose' }>): Markup {
  if (options.length === 0) return html`<p>${text}</p>`
  const [first] = options
  const buttons = options.map((option) => {
    const isBig = option === first && FORWARD.test(option.id)
    return html`<li>${choiceButton(option.id, option.label, isBig ? 'button button-big' : 'button button-quiet')}</li> `
  })
  const list = html`${text && html`<p class="quiet">${text}</p>`}
    <ul class="talk-choices">
      ${buttons}
    </ul>`
  return html`<section class="talk-next">${talkForm(view, list)}</section>`
}
