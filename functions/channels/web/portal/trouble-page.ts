// A page that is not there or does not open: says so kindly and shows the ways on.
import { html } from 'hono/html'
import { HOTLINE } from '../../../conversation/phrases.ts'
import { frame } from './frame.ts'
import type { Markup } from './markup.ts'
import { phoneLink } from './phone-link.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'

/** Looks at no guide: it must stand when they cannot be read. */
export function troublePage(visit: Visit, what: 'missing' | 'broken'): Markup {
  const { nav, all, reach, [what]: trouble } = portalWords(visit.locale)
  const main = html`<section class="wrap part top trouble">
    <h1>${trouble.title}</h1>
    <p class="lead">${trouble.lead}</p>
    <p class="actions">
      <a class="button button-big" href="${visit.link('/guides')}">${all.title}</a>
      <a class="plain-link" href="${visit.link('/')}">${nav.home}</a>
    </p>
    <p class="trouble-phone">${reach.number} ${phoneLink(HOTLINE)}</p>
  </section>`
  return frame({ visit, path: '/', title: trouble.title, main })
}
