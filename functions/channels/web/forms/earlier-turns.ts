// What was said before, folded away: words only, for nothing that lies behind can be pressed any more.
import { html } from 'hono/html'
import type { History } from '../../../conversation/conversations.ts'
import type { ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import { givenWords } from './given-words.ts'
import { spokenText } from './spoken-text.ts'
import type { TalkView } from './talk-view.ts'

/** A page of a slow line is no archive. */
const MOST = 30

/** @param turns in their order, without the newest */
export function earlierTurns(view: TalkView, turns: History['turns']): Markup | false {
  if (turns.length === 0) return false
  const { words } = view
  const shown = turns
    .map((turn, at) => ({ ...turn, given: givenWords(turn, turns[at - 1]?.reply, words) }))
    .slice(-MOST)
  const lines = shown
    .toReversed()
    .map(
      ({ given, reply }) =>
        html`<li lang="${reply.locale}">
          ${given && html`<p class="talk-given"><span>${words.you}</span>${given}</p>`}${reply.parts.map((part) => html`${told(view, part)}`)}
        </li> `,
    )
  return html`<details class="talk-earlier">
    <summary>${words.earlier(turns.length)}</summary>
    <ol>
      ${lines}
    </ol>
  </details>`
}

function told(view: TalkView, part: ReplyPart): Markup | Markup[] | string {
  switch (part.kind) {
    case 'say': {
      const facts = (part.facts ?? []).map(({ label, value }) => html`<p>${label} <b>${value}</b></p> `)
      return html`${facts}${spokenText(view, part.text)}`
    }
    case 'ask':
      return spokenText(view, part.text)
    case 'choose':
      return ''
    case 'review':
      return html`<p>${view.words.review}</p>`
    case 'receipt':
      return html`<p>${view.words.reference} <b>${part.reference}</b></p>`
    case 'handover':
      return html`<p>${part.phones.map(({ name, number }) => html`${name} <b>${number}</b> `)}</p>`
  }
}
