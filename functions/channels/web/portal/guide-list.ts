// All guides under heads, a line each: what it is called, and whether it can be filled in here.
import { html } from 'hono/html'
import type { ServiceCard } from '../../../knowledge/records.ts'
import { icon } from './icon.ts'
import type { Markup } from './markup.ts'
import { portalWords } from './portal-words.ts'
import type { UnderTopic } from './topics.ts'
import type { Visit } from './visit.ts'

/** Cards alone are looked at: a list must not open every guide that it names. */
export function guideList(heads: UnderTopic[], visit: Visit): Markup[] {
  const { topics } = portalWords(visit.locale)
  return heads.map(
    ({ topic, cards }) =>
      html`<section class="topic" aria-labelledby="${topic}">
        <h2 id="${topic}">${topics[topic]}</h2>
        <ul class="lines">
          ${cards.map((card) => line(card, visit))}
        </ul>
      </section> `,
  )
}

function line({ service, title, filing }: ServiceCard, { locale, link }: Visit): Markup {
  const { hot } = portalWords(locale)
  return html`<li>
    <a class="line" href="${link(`/guides/${service}`)}"
      ><span class="line-title">${title}</span>
      ${filing ? html`<span class="badge">${hot.filed}</span>` : html`<span class="line-read"><span class="line-read-words">${hot.read}</span>${icon('next')}</span>`}</a
    >
  </li> `
}
