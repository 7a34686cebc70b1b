// The receipt: a ticket to keep or photograph, with its number large and each agency's state.
import { html } from 'hono/html'
import type { ReplyPart } from '../../../conversation/reply.ts'
import type { Markup } from '../portal/markup.ts'
import { spokenText } from './spoken-text.ts'
import type { TalkView } from './talk-view.ts'

/** @param fresh just submitted; otherwise this is how one stands, which nothing is stamped on */
export function receiptPart(
  view: TalkView,
  { reference, agencies, promise }: Extract<ReplyPart, { kind: 'receipt' }>,
  fresh: boolean,
): Markup {
  const { words } = view
  const states = agencies.map(
    ({ name, state }) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${state}</dd>
      </div> `,
  )
  return html`<section class="talk-card${fresh ? ' talk-ticket' : ''}" aria-labelledby="receipt">
    ${fresh && html`<p class="talk-stamp" aria-hidden="true">${words.stamp}</p>`}
    <h2 id="receipt">${words.reference}</h2>
    <p class="talk-reference">${inGroups(reference)}</p>
    <p class="quiet">${words.referenceFor}</p>
    <h2>${words.agencies}</h2>
    <dl class="talk-rows">${states}</dl>
    ${
      promise &&
      html`<h2>${words.promise}</h2>
        ${spokenText(view, promise)}`
    }
  </section>`
}

/** A line may break between two groups, never in the middle of one. */
function inGroups(reference: string): Markup[] {
  const groups = reference.split('-')
  return groups.map((group, at) => html`<span>${group}${at < groups.length - 1 && '-'}</span><wbr />`)
}
