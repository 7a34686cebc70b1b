// A question: how far it is, what is asked and why, a control that fits, and the ways back and out.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import type { Ask } from './open-ask.ts'
import { ASKED } from './asked-ids.ts'
import { answerControl } from './answer-control.ts'
import { spokenText } from './spoken-text.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

export function askPart(view: TalkView, ask: Ask): Markup {
  const { words } = view
  const { text, why, progress, input, slot } = ask
  const { heading, body } = splitQuestion(text)
  return html`<section class="talk-card talk-ask" aria-labelledby="${ASKED.title}">
    <p class="talk-progress">
      ${words.step(progress.step, progress.of)}
      <progress value="${progress.step}" max="${progress.of}" aria-hidden="true"></progress>
      <span class="quiet">${words.safe}</span>
    </p>
    <h2 id="${ASKED.title}">${heading}</h2>
    ${body && html`<div id="${ASKED.body}">${spokenText(view, body)}</div>`} ${answerControl(view, ask)}
    ${
      why &&
      html`<details class="talk-why">
        <summary>${words.why}</summary>
        ${spokenText(view, why)}
      </details>`
    }
    ${talkForm(
      view,
      html`${slot !== 'consent' && choiceButton('back', words.back, 'talk-plain')}${
        // A paper has a button of its own for that.
        input.optional && input.type !== 'attachment' && choiceButton('skip', words.skip, 'talk-plain')
      }${choiceButton('cancel', words.pause, 'talk-plain')}`,
      { look: 'talk-ways', slot },
    )}
  </section>`
}

/** What is asked stands large, the rest explains it. */
function splitQuestion(text: string): { heading: string; body: string } {
  const [first = '', ...rest] = text.trim().split('\n')
  if (rest.length > 0) return { heading: first, body: rest.join('\n') }
  const [asked = first] = /^[^？?]*(?:？|\?(?=\s|$))/u.exec(first) ?? [first]
  return { heading: asked, body: first.slice(asked.length).trim() }
}
