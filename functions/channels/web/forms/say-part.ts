// An answer: the fact asked for stands first and large, then the guide's words, then where they come from.
import { html } from 'hono/html'
import type { ReplyFact, ReplyPart } from '../../../conversation/reply.ts'
import type { Source } from '../../../knowledge/guide.ts'
import type { Markup } from '../portal/markup.ts'
import { markedWords } from '../portal/marked-words.ts'
import { choiceButton, talkForm } from './talk-form.ts'
import { spokenText } from './spoken-text.ts'
import type { TalkView } from './talk-view.ts'

type Say = Extract<ReplyPart, { kind: 'say' }>

export function sayPart(view: TalkView, { text, facts = [], sources = [], generated }: Say): Markup {
  const { words } = view
  const body = html`${facts.length > 0 && factList(view, facts)}${text && spokenText(view, text, sources)}${generated && html`<p class="quiet">${words.generated}</p>`}`
  if (facts.length === 0 && sources.length === 0) return html`<div class="talk-words">${body}</div>`
  return html`<section class="talk-card">${body}${origin(view, sources)}</section>`
}

function factList({ visit }: TalkView, facts: ReplyFact[]): Markup {
  return html`<dl class="talk-facts">
    ${facts.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${markedWords(value, visit.locale)}</dd>
        </div> `,
    )}
  </dl>`
}

/** The guide first, then the law behind its figures. */
function origin(view: TalkView, [guide, ...legal]: Source[]): Markup | false {
  if (!guide) return false
  const { visit, words } = view
  const address = visit.link(`/guides/${encodeURIComponent(guide.service)}#${guide.section}`)
  const law = ({ title, url, asOf }: Source) =>
    html`<li>
      ${url ? html`<a href="${url}" rel="noopener">${markedWords(title, visit.locale)}</a>` : markedWords(title, visit.locale)}
      · ${words.asOf(asOf)}
    </li> `
  return html`<div class="talk-origin">
    <p><a href="${address}">${words.from(guide.title)}</a> · ${words.asOf(guide.asOf)}</p>
    ${
      legal.length > 0 &&
      html`<ul>
        ${legal.map(law)}
      </ul>`
    }
    ${talkForm(view, choiceButton(`wrong:${guide.service}:${guide.section}`, words.wrong, 'talk-plain'))}
  </div>`
}
