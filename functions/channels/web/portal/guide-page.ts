// The page of one guide: the same words and figures that the API and the conversation have.
import { html } from 'hono/html'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import { FACETS, HEADINGS } from '../../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import { frame } from './frame.ts'
import { guideAbout } from './guide-about.ts'
import { guideFacts } from './guide-facts.ts'
import { guideHead } from './guide-head.ts'
import { guideSections } from './guide-sections.ts'
import { guideSources } from './guide-sources.ts'
import { icon } from './icon.ts'
import type { Markup } from './markup.ts'
import { placeNames } from './place-names.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'
import { fileForm } from './without-script.ts'

/** @param today ISO date in China: past `reviewBy` the page warns */
export function guidePage(catalogue: Catalogue, visit: Visit, guide: ResolvedGuide, today: string): Markup {
  const { locale, link } = visit
  const words = portalWords(locale)
  const place = placeNames(catalogue, visit)
  const card = catalogue.card(guide.service, locale)
  const related = guide.related.flatMap((service) => catalogue.card(service, locale) ?? [])
  const main = html`<article class="wrap guide">
    ${guideHead(guide, visit, place, today)} ${guideFacts(guide, place)} ${guideAbout(guide)}
    <div class="guide-body">
      ${contents(guide, words.guide.contents)}
      <div class="guide-text">
        ${guideSections(guide, place)} ${next(guide, visit)} ${guideSources(guide)}
        ${
          related.length > 0 &&
          html`<nav class="related" aria-labelledby="related">
            <h2 id="related">${words.guide.related}</h2>
            <ol class="rows">
              ${related.map(({ service, title }) => html`<li class="row"><a class="row-title" href="${link(`/guides/${service}`)}">${title}</a></li> `)}
            </ol>
          </nav>`
        }
      </div>
    </div>
  </article>`
  const description = guide.sections.find(({ facet }) => facet === 'how')?.text.split('\n')[0]
  return frame({
    visit,
    path: `/guides/${guide.service}`,
    title: guide.title,
    ...(description && { description }),
    ...(card && { services: [card] }),
    places: catalogue.places,
    main,
  })
}

function contents({ sections, locale }: ResolvedGuide, title: string): Markup {
  const written = FACETS.filter((facet) => sections.some((section) => section.facet === facet))
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${title}</h2>
    <ul>
      ${written.map((facet) => html`<li><a href="#${facet}">${HEADINGS[facet][locale]}</a></li> `)}
    </ul>
  </nav>`
}

function next({ service, filing }: ResolvedGuide, visit: Visit): Markup {
  const { locale, link } = visit
  const { guide, file, ask } = portalWords(locale)
  const call = link('/#reach')
  return html`<section class="next" aria-labelledby="next">
    <h2 id="next">${guide.next}</h2>
    <p>${filing ? guide.nextFile : guide.nextAsk}</p>
    <p class="actions">
      ${filing && html`<a class="button button-big" href="${call}" data-bangban="file:${service}">${file}</a>`}
      <a class="button ${filing ? 'button-quiet' : 'button-big'}" href="${call}" data-bangban="ask:${service}"
        >${icon('chat')}${ask}</a
      >
    </p>
    <noscript>
      ${filing && fileForm(visit, service)}
      <p><a class="plain-link" href="${link('/talk')}">${ask}</a></p>
    </noscript>
  </section>`
}
