// Asks once more before everything is erased, and names what is not.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { TALK } from './form-session.ts'
import { talkFrame } from './talk-frame.ts'
import type { TalkView } from './talk-view.ts'

/** @param kept references of submitted filings, which stay with their agencies */
export function endPage(view: TalkView, kept: string[]): Markup {
  const { words, visit, session } = view
  const main = html`<h1>${words.end}</h1>
    <p>${words.endSure}</p>
    ${kept.length > 0 && html`<p class="talk-note">${words.endKept(kept)}</p>`}
    <form method="post" action="${visit.link(`${TALK}/end`)}" class="talk-answer">
      <input type="hidden" name="key" value="${session?.key}" />
      <p><a class="button button-big" href="${visit.link(TALK)}">${words.endNo}</a></p>
      <p><button class="button button-quiet talk-danger">${words.endYes}</button></p>
    </form>`
  return talkFrame(view, main, words.end, `${TALK}/end`)
}
