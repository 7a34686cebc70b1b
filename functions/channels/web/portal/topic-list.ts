// The heads of the list of all guides: as links within it, and on the front page with some of what is under each.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'
import { portalWords } from './portal-words.ts'
import type { UnderTopic } from './topics.ts'
import type { Visit } from './visit.ts'

/** So many names tell what a head is about. */
const NAMED = 3

/** @param page where the list is, when it is on another page: `/guides` */
export function topicLinks(heads: UnderTopic[], { locale, link }: Visit, page = ''): Markup {
  const { all, topics } = portalWords(locale)
  const address = (topic: string) => (page ? link(`${page}#${topic}`) : `#${topic}`)
  return html`<nav class="topic-links" aria-label="${all.topics}">
    <ul class="chips">
      ${heads.map(({ topic }) => html`<li><a href="${address(topic)}">${topics[topic]}</a></li> `)}
    </ul>
  </nav>`
}

export function topicTiles(heads: UnderTopic[], { locale, link }: Visit): Markup {
  const { andMore, listed, topics } = portalWords(locale)
  const rows = heads.map(({ topic, cards }) => {
    const names = listed(cards.slice(0, NAMED).map(({ title }) => title))
    const more = cards.length > NAMED && html` <span class="count">${andMore(cards.length)}</span>`
    return html`<li class="topic-tile">
      <h3><a class="tile-link" href="${link(`/guides#${topic}`)}">${topics[topic]}</a></h3>
      <p class="quiet">${names}${more}</p>
    </li> `
  })
  return html`<ul class="topic-tiles">
    ${rows}
  </ul>`
}
