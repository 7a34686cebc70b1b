// The front page: say what you need, the services people often need, all guides, and a person to call.
import { html } from 'hono/html'
import type { Announcement } from '../../../knowledge/announced/announcement.ts'
import type { ServiceCard } from '../../../knowledge/records.ts'
import type { WebParts } from '../web-parts.ts'
import { announcedBanner } from './announced-banner.ts'
import { frame } from './frame.ts'
import { guideSearch } from './guide-search.ts'
import { HARBOUR } from './harbour.ts'
import { hotline } from './hotline.ts'
import { icon, serviceIcon } from './icon.ts'
import { markedWords } from './marked-words.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'
import { fileWithoutScript, withoutScript } from './without-script.ts'
import { topicTiles } from './topic-list.ts'
import { underTopics } from './topics.ts'

/** How many ways to say it stand beside the opening words. */
const SAYINGS = 4

export function homePage({ catalogue }: WebParts, visit: Visit, announced: Announcement[] = []): Markup {
  const { locale, link } = visit
  const { hero, hot, all } = portalWords(locale)
  const featured = catalogue.featured(locale)
  const services = catalogue.services(locale)
  const main = html`${announcedBanner(announced, visit)}
    <section class="hero">
      <div class="wrap hero-row">
        <div class="hero-words">
          <h1>${hero.title}</h1>
          <p class="lead">${hero.lead}</p>
          ${withoutScript(visit)}
          <p class="actions">
            <a class="button button-big" href="${link('/guides')}" data-bangban="">${icon('chat')}${hero.open}</a>
            <a class="plain-link" href="${link('/guides')}">${hero.browse}</a>
          </p>
        </div>
        ${sayings({ catalogue }, visit, featured)}
      </div>
      ${HARBOUR}
    </section>
    <section class="wrap part" aria-labelledby="hot">
      <h2 id="hot">${hot.title}</h2>
      <ul class="tiles">
        ${featured.map((card) => tile({ catalogue }, visit, card))}
      </ul>
    </section>
    <section class="wrap part" aria-labelledby="all">
      <div class="part-head">
        <h2 id="all">${all.title}</h2>
        <p class="quiet">${all.lead}</p>
      </div>
      ${guideSearch(visit)} ${topicTiles(underTopics(services, featured, locale), visit)}
    </section>
    ${hotline(catalogue, visit)}`
  return frame({
    visit,
    path: '/',
    description: hero.lead,
    services,
    places: catalogue.places,
    main,
  })
}

type Knowledge = Pick<WebParts, 'catalogue'>

/** As people really put it: the first whole question that each guide knows itself by. */
function sayings({ catalogue }: Knowledge, { locale, region, link }: Visit, cards: ServiceCard[]): Markup | false {
  const { hero, said } = portalWords(locale)
  const phrases = cards.flatMap(({ service }) => {
    const [phrase] = catalogue.guide(service, locale, region)?.phrases ?? []
    return phrase === undefined ? [] : [{ service, phrase }]
  })
  if (phrases.length === 0) return false
  const links = phrases
    .slice(0, SAYINGS)
    .map(
      ({ service, phrase }) =>
        html`<li><a href="${link(`/guides/${service}`)}" data-bangban="say:${phrase}">${said(phrase)}</a></li> `,
    )
  return html`<div class="sayings">
    <p class="quiet" id="said">${hero.said}</p>
    <ul aria-labelledby="said">
      ${links}
    </ul>
  </div>`
}

/** Without script the whole tile leads to the guide; the widget opens there instead. */
function tile({ catalogue }: Knowledge, visit: Visit, { service, title, authority, filing }: ServiceCard) {
  const { locale, region, link } = visit
  const { hot, file } = portalWords(locale)
  const how = catalogue.guide(service, locale, region)?.sections.find(({ facet }) => facet === 'how')
  const path = link(`/guides/${service}`)
  return html`<li class="tile">
    <span class="tile-icon">${serviceIcon(service)}</span>
    <h3><a class="tile-link" href="${path}" data-bangban="ask:${service}">${title}</a></h3>
    <p class="tile-line">${markedWords(how?.text.split('\n')[0] ?? authority, locale)}</p>
    <div class="tile-foot">
      ${filing ? html`<a class="button" href="${path}" data-bangban="file:${service}">${file}</a>${fileWithoutScript(visit, service)}<span class="badge">${hot.filed}</span>` : html`<span class="tile-read">${hot.read}${icon('next')}</span>`}
    </div>
  </li> `
}
