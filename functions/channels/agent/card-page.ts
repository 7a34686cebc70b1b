// One card, for who has taken it: the number to call, what is known, and how it may end.
import { html } from 'hono/html'
import type { KeptCard } from '../../conversation/handover/kept-card.ts'
import { phrases } from '../../conversation/phrases.ts'
import type { HandoverCard } from '../../conversation/reply.ts'
import type { Facet } from '../../knowledge/guide.ts'
import { frame, type Markup, type Visit } from './frame.ts'
import { agentWords } from './agent-words.ts'

const TIME: Intl.DateTimeFormatOptions = { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }

export function cardPage(visit: Visit, { id, callBack, handed, locale: spoken }: KeptCard): Markup {
  const words = agentWords(visit.locale)
  const { card: its } = words
  const from = handed?.from
  const title = handed?.card.title ?? words.list.unknown
  const main = html`<h1>${words.row(its.heading, title)}</h1>
    ${callBack && html`<p class="wish">${its.wished}</p>`}
    ${
      from
        ? html`<p class="number">
              <span class="quiet">${its.number}</span> <a href="tel:${from}">${inGroups(from)}</a>
            </p>
            <p class="quiet">${its.numberHint}</p>`
        : html`<p>${its.noNumber}</p>`
    }
    <dl class="rows">
      ${rowsOf(visit, handed?.card ?? { filled: [] }, words.languages[spoken]).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="quiet">${its.masked}</p>
    <h2>${its.how}</h2>
    <div class="ends">
      ${
        from
          ? [end(visit, id, 'called-back', its.calledBack), end(visit, id, 'ticket', its.notReached, 'soft')]
          : [end(visit, id, 'spoke', its.spoke), end(visit, id, 'ticket', its.ticket, 'soft')]
      }
      <form method="post" action="${visit.link(`/agent/cards/${id}/release`)}">
        <button class="soft" type="submit">${its.release}</button>
      </form>
    </div>
    <p><a class="plain" href="${visit.link('/agent')}">${its.back}</a></p>`
  return frame(visit, `/agent/cards/${id}`, words.row(its.heading, title), main)
}

/** The ticket that a card became: the number is told here once. */
export function ticketPage(visit: Visit, reference: string): Markup {
  const { ticket, card } = agentWords(visit.locale)
  const main = html`<h1>${ticket.heading}</h1>
    <p>${ticket.lead}</p>
    <p class="number">${reference}</p>
    <p>${ticket.next}</p>
    <p><a class="button" href="${visit.link('/agent')}">${card.back}</a></p>`
  return frame(visit, '/agent', ticket.heading, main)
}

function end(visit: Visit, id: string, how: string, label: string, look = ''): Markup {
  return html`<form method="post" action="${visit.link(`/agent/cards/${id}/end`)}">
    <input type="hidden" name="how" value="${how}" />
    <button class="${look}" type="submit">${label}</button>
  </form>`
}

function rowsOf({ locale }: Visit, card: HandoverCard, language: string): [string, Markup | string][] {
  const { card: its, channels, list, row } = agentWords(locale)
  const { answer, listComma } = phrases(locale)
  const { who, answered = [], failed, filled, channel, region, since, title } = card
  const sections = answered.map(({ section, title: guide }) => row(guide, answer.facet[section as Facet] ?? section))
  const rows: [string, Markup | string | undefined][] = [
    [its.who, who && [who.name, who.phone].filter(Boolean).join(' ')],
    [its.wants, title ?? list.unknown],
    [its.answered, sections.length > 0 ? sections.join(listComma) : its.nothing],
    [its.filled, filled.length > 0 ? lines(filled.map(({ label, value }) => row(label, value))) : its.nothing],
    [its.failed, failed && lines([...(failed.words ? [`“${failed.words}”`] : []), its.times(failed.times)])],
    [its.region, region],
    [its.language, language],
    [its.channel, channel && channels[channel]],
    [its.since, since && new Intl.DateTimeFormat(locale, TIME).format(new Date(since))],
  ]
  return rows.flatMap(([label, value]): [string, Markup | string][] => (value ? [[label, value]] : []))
}

function lines(said: string[]): Markup {
  return html`${said.map((each) => html`<span>${each}</span><br />`)}`
}

/** `138 0013 8000`; other numbers as they are. */
function inGroups(number: string): string {
  return number.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
}
