// Goes on with what was begun elsewhere: six digits, and the second check where it is asked for.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { TALK } from './form-session.ts'
import { talkFrame } from './talk-frame.ts'
import type { TalkView } from './talk-view.ts'

export interface CodeAsked {
  /** Right, as far as it goes: the check is what is asked for now. */
  code?: string
  typed?: string
  fault?: string
}

export function codePage(view: TalkView, { code, typed, fault }: CodeAsked = {}): Markup {
  const { visit, session } = view
  const { code: words } = view.words
  const isCheck = code !== undefined
  const box = isCheck
    ? { name: 'check', label: words.check, longest: 8 }
    : { name: 'code', label: words.label, longest: 20 }
  const main = html`<h1>${isCheck ? words.checkTitle : words.title}</h1>
    <p id="how">${isCheck ? words.checkHow : words.how}</p>
    ${session && html`<p class="talk-note">${words.instead}</p>`}
    <form method="post" action="${visit.link(`${TALK}/code`)}" accept-charset="utf-8" class="talk-answer">
      ${session && html`<input type="hidden" name="key" value="${session.key}" />`}
      ${isCheck && html`<input type="hidden" name="code" value="${code}" />`}
      <label for="box">${box.label}</label>
      ${fault && html`<p class="talk-fault" id="fault" role="alert">${fault}</p>`}
      <p class="talk-box">
        <input
          id="box"
          name="${box.name}"
          value="${typed}"
          maxlength="${box.longest}"
          inputmode="${isCheck ? 'text' : 'numeric'}"
          autocomplete="${isCheck ? 'off' : 'one-time-code'}"
          aria-describedby="${fault ? 'fault how' : 'how'}"
          ${fault && html` aria-invalid="true" autofocus`}
        />
      </p>
      <p><button class="button button-big">${words.go}</button></p>
      <p><a class="plain-link" href="${visit.link(TALK)}">${words.not}</a></p>
    </form>`
  const title = isCheck ? words.checkTitle : words.title
  return talkFrame({ ...view, ...(fault && { fault }) }, main, title, `${TALK}/code`)
}
