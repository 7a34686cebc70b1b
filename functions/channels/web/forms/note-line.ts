// Something to tell on top of a page, before all else.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import type { TalkView } from './talk-view.ts'

export function noteLine({ note, words }: TalkView): Markup | false {
  return note !== undefined && html`<p class="talk-note" role="status">${words.notes[note]}</p>`
}
