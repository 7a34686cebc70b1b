// What stands on a page for who has no script: the same conversation, begun by a plain form.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'
import { portalWords } from './portal-words.ts'
import type { Visit } from './visit.ts'

/** As much as the conversation takes at once. */
const LONGEST = 4000

/** A box to say what one needs. */
export function withoutScript({ locale, link }: Visit): Markup {
  const { withoutScript: words } = portalWords(locale)
  return html`<noscript>
    <form class="asks talk-begin" method="post" action="${link('/talk')}" accept-charset="utf-8">
      <label for="free">${words.say}</label>
      <span class="asks-row"
        ><input id="free" name="free" maxlength="${LONGEST}" autocomplete="off" /><button class="button">
          ${words.send}
        </button></span
      >
    </form>
    <p><a class="plain-link" href="${link('/talk')}">${words.goOn}</a></p>
  </noscript>`
}

export function fileWithoutScript(visit: Visit, service: string): Markup {
  return html`<noscript>${fileForm(visit, service)}</noscript>`
}

/** Begins to file: a form, for a link that is followed must change nothing. */
export function fileForm({ locale, link }: Visit, service: string): Markup {
  const { file } = portalWords(locale)
  return html`<form method="post" action="${link('/talk')}">
    <button class="button" name="choice" value="file:${service}">${file}</button>
  </form>`
}
