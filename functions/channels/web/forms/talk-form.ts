// A form of the conversation: it says whose it is and where the conversation stood when it was shown.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { TALK } from './form-session.ts'
import type { TalkView } from './talk-view.ts'

interface FormLook {
  look?: string
  /** It belongs to this question, and means nothing beside another. */
  slot?: string
  /** It sends files. */
  files?: true
  label?: string
}

export function talkForm(
  view: TalkView,
  inside: Markup | Markup[],
  { look, slot, files, label }: FormLook = {},
): Markup {
  const { visit, session, mark } = view
  return html`<form
    method="post"
    action="${visit.link(TALK)}"
    accept-charset="utf-8"
    ${files && html` enctype="multipart/form-data"`}
    ${look && html` class="${look}"`}
    ${label && html` aria-label="${label}"`}
  >
    ${session && hidden('key', session.key)}${mark && hidden('mark', mark)}${slot && hidden('slot', slot)}${inside}
  </form>`
}

/** Sends one choice. @param look classes of the button; @param said for the ear, where the label says too little alone */
export function choiceButton(id: string, label: string | Markup, look = 'button', said?: string): Markup {
  return html`<button class="${look}" name="choice" value="${id}" ${said && html` aria-label="${said}"`}>
    ${label}
  </button> `
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}
