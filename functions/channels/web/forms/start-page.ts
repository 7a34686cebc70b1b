// Before the first word: a box to write in, what people often need, and the way back to something begun elsewhere.
import { html } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { phoneLink } from '../portal/phone-link.ts'
import { HOTLINE } from '../../../conversation/phrases.ts'
import { TALK } from './form-session.ts'
import { freeWords } from './free-words.ts'
import { noteLine } from './note-line.ts'
import { NOW } from './talk-page.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import { talkFrame } from './talk-frame.ts'
import type { TalkView } from './talk-view.ts'

/** Nothing is opened and nothing kept by looking at it. */
export function startPage(view: TalkView): Markup {
  const { words, visit, catalogue } = view
  const featured = catalogue.featured(visit.locale)
  const services = featured.map(
    ({ service, title, filing }) =>
      html`<li>
        ${choiceButton(`${filing ? 'file' : 'ask'}:${service}`, html`<b>${title}</b>${filing && html` <span>${words.file}</span>`}`, 'talk-tile')}
      </li> `,
  )
  const main = html`<div class="talk-top">
      <h1 id="${NOW}" tabindex="-1">${words.title}</h1>
      ${talkForm(view, choiceButton('human', words.human, 'button'), { look: 'talk-human' })}
    </div>
    <p class="lead">${words.lead}</p>
    ${noteLine(view)} ${freeWords(view, words.say)}
    <p class="quiet">${words.sayExample}</p>
    <section aria-labelledby="hot">
      <h2 id="hot">${words.hot}</h2>
      ${talkForm(
        view,
        html`<ul class="talk-tiles">
          ${services}
        </ul>`,
      )}
    </section>
    <nav class="talk-more" aria-label="${words.ways}">
      <p><a class="plain-link" href="${visit.link(`${TALK}/code`)}">${words.have}</a></p>
      <p>${words.hotline} ${phoneLink(HOTLINE)}</p>
    </nav>`
  return talkFrame(view, main)
}
