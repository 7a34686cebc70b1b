// All guides, each with the questions people come with as links into it.
import { html } from 'hono/html'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { type Facet, HEADINGS } from '../../../knowledge/guide.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'

const ASKED_MOST: Facet[] = ['materials', 'fee', 'time', 'where']

/** Each with its office, and the questions that people ask most as links. */
export function guideList(catalogue: Catalogue, { locale, region, link }: Visit): Markup {
  const words = portalWords(locale)
  const rows = catalogue.services(locale).map(({ service, title, authority, filing }) => {
    const written = new Set(catalogue.guide(service, locale, region)?.sections.map(({ facet }) => facet))
    const facets = ASKED_MOST.filter((facet) => written.has(facet))
    return html`<li class="row">
      <div class="row-name">
        <a class="row-title" href="${link(`/guides/${service}`)}">${title}</a>
        <p class="quiet">${authority}${filing && html` <span class="badge">${words.hot.filed}</span>`}</p>
      </div>
      <ul class="row-facets">
        ${facets.map((facet) => html`<li><a href="${link(`/guides/${service}#${facet}`)}">${HEADINGS[facet][locale]}</a></li> `)}
      </ul>
    </li> `
  })
  return html`<ul class="rows">
    ${rows}
  </ul>`
}
