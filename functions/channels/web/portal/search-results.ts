// What was found for some words, with the heading that answers, or kindly that nothing was and whom to call.
import { html } from 'hono/html'
import { HOTLINE, phrases } from '../../../conversation/phrases.ts'
import { EMERGENCY_PHONES, type EmergencyKind } from '../../../safety/emergencies.ts'
import type { FoundGuide, FoundGuides } from './find-guides.ts'
import { icon } from './icon.ts'
import { markedWords } from './marked-words.ts'
import type { Markup } from './markup.ts'
import { phoneLink, phoneList } from './phone-link.ts'
import { portalWords } from './portal-words.ts'
import type { Visit } from './visit.ts'

export function searchResults({ fitting, mentioning }: FoundGuides, said: string, visit: Visit): Markup {
  const { search } = portalWords(visit.locale)
  const rows = (guides: FoundGuide[]) =>
    html`<ul class="rows">
      ${guides.map((guide) => row(guide, visit))}
    </ul>`
  return html`<section aria-labelledby="found">
      <h2 id="found">${fitting.length > 0 ? search.found(said) : search.none(said)}</h2>
      ${fitting.length > 0 ? rows(fitting) : otherWays(said, visit)}
    </section>
    ${
      mentioning.length > 0 &&
      html`<section aria-labelledby="mentioned">
        <h2 id="mentioned">${search.mentioned}</h2>
        ${rows(mentioning)}
      </section>`
    }`
}

function otherWays(said: string, { locale, link }: Visit): Markup {
  const { search } = portalWords(locale)
  return html`<p class="found-how">${search.noneHow} ${phoneLink(HOTLINE)}</p>
    <p class="actions">
      <a class="button" href="${link('/#reach')}" data-bangban="say:${said}">${icon('chat')}${search.ask}</a>
    </p>`
}

/** Who writes into a search box that the house is on fire is told whom to call, before anything else. */
export function searchAlarm(kind: EmergencyKind, { locale }: Visit): Markup {
  const { emergency, emergencyLine } = phrases(locale)
  const phones = EMERGENCY_PHONES[kind].map((number) => ({ number, name: emergencyLine(number) }))
  return html`<div class="warning" role="alert">
    ${icon('alert')}
    <div>
      <p><strong>${emergency[kind]}</strong></p>
      <p>${phoneList(phones)}</p>
    </div>
  </div>`
}

function row({ service, title, heading, anchor, line }: FoundGuide, { locale, link }: Visit): Markup {
  const { search } = portalWords(locale)
  const name = markedWords(search.answers(title, heading), locale)
  return html`<li class="row">
    <a class="row-title" href="${link(`/guides/${service}#${anchor}`)}"><span>${name}</span></a>
    ${line && html`<p>${markedWords(line, locale)}</p>`}
  </li> `
}
