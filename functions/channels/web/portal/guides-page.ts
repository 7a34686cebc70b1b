// The page of all guides: a box to find one, and all of them under heads.
import { html } from 'hono/html'
import { chinaDay } from '../../../conversation/china-day.ts'
import { emergencyIn } from '../../../safety/emergencies.ts'
import type { Announcement } from '../../../knowledge/announced/announcement.ts'
import type { WebParts } from '../web-parts.ts'
import { announcedBanner } from './announced-banner.ts'
import { findGuides } from './find-guides.ts'
import { frame } from './frame.ts'
import { guideList } from './guide-list.ts'
import { guideSearch, LONGEST_SEARCH } from './guide-search.ts'
import { hotline } from './hotline.ts'
import type { Markup } from './markup.ts'
import { portalWords } from './portal-words.ts'
import { readWords } from './read-words.ts'
import { searchAlarm, searchResults } from './search-results.ts'
import { topicLinks } from './topic-list.ts'
import { type UnderTopic, underTopics } from './topics.ts'
import type { Visit } from './visit.ts'

/** @param said what is looked for; the whole list when left out */
export async function guidesPage(
  parts: WebParts,
  visit: Visit,
  said?: string,
  announced: Announcement[] = [],
): Promise<Markup> {
  const { catalogue } = parts
  const { locale } = visit
  const { all } = portalWords(locale)
  const services = catalogue.services(locale)
  const heads = underTopics(services, catalogue.featured(locale), locale)
  const main = html`${announcedBanner(announced, visit)}
    <section class="wrap part top">
      <h1>${all.title}</h1>
      ${!said && html`<p class="lead">${all.lead}</p>`} ${guideSearch(visit, said)}
      ${said ? await found(parts, visit, said, heads) : html`${topicLinks(heads, visit)} ${guideList(heads, visit)}`}
    </section>
    ${hotline(catalogue, visit)}`
  return frame({
    visit,
    path: guidesPath(said),
    title: said ? `${said} · ${all.title}` : all.title,
    description: all.lead,
    services,
    places: catalogue.places,
    main,
  })
}

/** What is looked for, as it was written in the address. */
export function searched(written: string | undefined): string | undefined {
  return readWords(written, LONGEST_SEARCH)
}

/** Its address, without language, region and size. */
export function guidesPath(said: string | undefined): string {
  return said ? `/guides?${new URLSearchParams({ q: said }).toString()}` : '/guides'
}

async function found(parts: WebParts, visit: Visit, said: string, heads: UnderTopic[]): Promise<Markup> {
  const { all } = portalWords(visit.locale)
  const alarm = emergencyIn(said)
  const guides = await findGuides(parts, said, visit, chinaDay(parts.now().getTime()))
  return html`${alarm && searchAlarm(alarm, visit)}
    <div class="found">${searchResults(guides, said, visit)}</div>
    <section aria-labelledby="all">
      <h2 id="all"><a href="${visit.link('/guides')}">${all.see}</a></h2>
      ${topicLinks(heads, visit, '/guides')}
    </section>`
}
