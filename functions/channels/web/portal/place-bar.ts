// Says whose rules a page shows, lets its reader say where they are, and takes it back; all without script.
import { html } from 'hono/html'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { keptFields } from './kept-fields.ts'
import type { Markup } from './markup.ts'
import { placeNames } from './place-names.ts'
import { portalWords } from './portal-words.ts'
import { LONGEST_PLACE } from './read-place.ts'
import type { Visit } from './visit.ts'

/** Stands in the header of a page; what was said there and was not clear is asked on top of the page. */
export function placeBar(visit: Visit, path: string, places: Catalogue['places']): Markup {
  const { locale, region, told, link } = visit
  const { place } = portalWords(locale)
  const [before, behind] = place.shown
  const name = region && html`${before}<b>${placeNames({ places }, visit)(region)}</b>${behind}`
  const back = region && html`<a href="${link(path, { region: '' })}">${place.takeBack}</a>`
  if (told) return html`<div class="place">${name && html`<p>${name}</p>`}${back}</div>`
  return html`<div class="place">
    <details>
      <summary><span>${name ?? place.ask}</span></summary>
      ${placeForm(visit, path)}
    </details>
    ${back}
  </div>`
}

/** Asks again after a place that is none, or more than one: the page stays as it was below. */
export function placeTold(visit: Visit, path: string, places: Catalogue['places']): Markup | undefined {
  const { locale, told, link } = visit
  if (!told) return undefined
  const { place } = portalWords(locale)
  const choices = told.codes.map((code) => ({ code, name: placeNames({ places }, visit)(code) }))
  return html`<section class="wrap told" aria-label="${place.ask}">
    <p class="told-words">
      <strong>${choices.length > 0 ? place.several(told.said) : place.none(told.said)}</strong>
    </p>
    ${
      choices.length > 0 &&
      html`<ul class="chips">
        ${choices.map(({ code, name }) => html`<li><a href="${link(path, { region: code })}">${name}</a></li> `)}
      </ul>`
    }
    ${choices.length === 0 && html`<p>${place.stays}</p>`} ${placeForm(visit, path)}
  </section>`
}

function placeForm({ locale, told, link }: Visit, path: string): Markup {
  const { place } = portalWords(locale)
  const { action, fields } = keptFields(link(path), 'region')
  return html`<form class="asks" action="${action}">
    <label for="place">${told ? place.change : place.example}</label>
    <span class="asks-row"
      ><input
        id="place"
        name="place"
        maxlength="${LONGEST_PLACE}"
        value="${told?.said ?? ''}"
        autocomplete="address-level2"
        required
      /><button class="button">${place.show}</button></span
    >
    ${fields}
  </form>`
}
