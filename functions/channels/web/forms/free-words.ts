// The box for whatever a citizen wants to say, on every page of the conversation.
import { html } from 'hono/html'
import { LONGEST_SAID } from '../contract/requests.ts'
import type { Markup } from '../portal/markup.ts'
import { talkForm } from './talk-form.ts'
import type { TalkView } from './talk-view.ts'

export function freeWords(view: TalkView, label: string): Markup {
  const { words, typed, slot, freeFault: wrong } = view
  return talkForm(
    view,
    html`<label for="free">${label}</label>
      ${slot && html`<input type="hidden" name="beside" value="${slot}" />`}
      ${wrong && html`<p class="talk-fault" id="free-fault" role="alert">${wrong}</p>`}
      <p class="talk-box">
        <textarea
          id="free"
          name="free"
          rows="2"
          maxlength="${LONGEST_SAID}"
          autocomplete="off"
          ${wrong && html` aria-invalid="true" aria-describedby="free-fault" autofocus`}
        >
${typed?.free}</textarea>
      </p>
      <p><button class="button">${words.send}</button></p>`,
    { look: 'talk-free' },
  )
}
