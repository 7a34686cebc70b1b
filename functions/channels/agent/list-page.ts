// Who waits for a person, the longest first: what about, since when; no number and no words of theirs.
import { html } from 'hono/html'
import type { KeptCard } from '../../conversation/handover/kept-card.ts'
import { frame, type Markup, type Visit } from './frame.ts'
import type { Session } from './session.ts'
import { agentWords } from './agent-words.ts'

const MINUTE_MS = 60_000

/** How what was done last ended. */
export const SAID = ['gone', 'done', 'released'] as const
export type Said = (typeof SAID)[number]

export interface List {
  cards: KeptCard[]
  session: Session
  /** Milliseconds since 1970. */
  now: number
  /** It does not refresh itself. */
  still: boolean
  said?: Said
}

export function listPage(visit: Visit, { cards, session, now, still, said }: List): Markup {
  const { list } = agentWords(visit.locale)
  const waiting = cards.filter(({ state }) => state === 'waiting').length
  const [told, word, path] = still ? [list.paused, list.goOn, '/agent'] : [list.refreshes, list.pause, '/agent?still=1']
  const main = html`<h1>${list.heading}</h1>
    ${said && html`<p class="said" role="status">${list.said[said]}</p>`}
    <p>${list.waiting(waiting)}</p>
    ${
      cards.length === 0
        ? html`<p class="quiet">${list.none}</p>`
        : html`<ul class="cards">
            ${cards.map((card) => line(visit, card, session, now))}
          </ul>`
    }
    <p class="quiet">${told} <a class="plain" href="${visit.link(path)}">${word}</a></p>`
  return frame(visit, still ? '/agent?still=1' : '/agent', list.heading, main)
}

function line(visit: Visit, card: KeptCard, session: Session, now: number): Markup {
  const words = agentWords(visit.locale)
  const { list } = words
  const { id, state, since, callBack, hasNumber, takenBy, handed } = card
  const title = handed?.card.title ?? list.unknown
  const mine = takenBy === session.id
  const { channel, region } = handed?.card ?? {}
  const act =
    state === 'waiting'
      ? html`<form method="post" action="${visit.link(`/agent/cards/${id}/take`)}">
          <button type="submit" aria-label="${list.take(title)}">${list.takeShort}</button>
        </form>`
      : mine
        ? html`<a
            class="button soft"
            href="${visit.link(`/agent/cards/${id}`)}"
            aria-label="${words.row(list.open, title)}"
            >${list.open}</a
          >`
        : ''
  return html`<li>
    <div class="what">
      <h2 lang="${card.locale}">${title}</h2>
      <p class="tags">
        <span>${words.waited(Math.floor((now - since) / MINUTE_MS))}</span>
        ${callBack && html`<span class="wish">${list.wished}</span>`}
        <span>${hasNumber ? list.hasNumber : list.noNumber}</span>
        ${channel && html`<span>${words.channels[channel]}</span>`}
        <span>${words.languages[card.locale]}</span>
        ${region && html`<span>${region}</span>`}
        ${state === 'taken' && html`<strong>${mine ? list.mine : list.theirs}</strong>`}
      </p>
    </div>
    ${act}
  </li>`
}
