// The list of all guides.
import { html } from 'hono/html'
import type { WebParts } from '../web-parts.ts'
import { frame } from './frame.ts'
import { guideList } from './guide-list.ts'
import { hotline } from './hotline.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'

export function guidesPage({ catalogue }: WebParts, visit: Visit): Markup {
  const { all, ask } = portalWords(visit.locale)
  const main = html`<section class="wrap part top">
      <div class="title-row">
        <div>
          <h1>${all.title}</h1>
          <p class="lead">${all.lead}</p>
        </div>
        <p class="actions"><a class="button" href="${visit.link('/')}" data-bangban="">${ask}</a></p>
      </div>
      ${guideList(catalogue, visit)}
    </section>
    ${hotline(catalogue, visit)}`
  const services = catalogue.services(visit.locale)
  return frame({ visit, path: '/guides', title: all.title, description: all.lead, services, main })
}
