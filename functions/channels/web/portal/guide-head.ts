// The head of a guide: what it is, whether it was reviewed, where it holds, and what to do next.
import { html } from 'hono/html'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import { phrases } from '../../../conversation/phrases.ts'
import { dayWords } from './day-words.ts'
import { icon, serviceIcon } from './icon.ts'
import type { Markup } from './markup.ts'
import { phoneList } from './phone-link.ts'
import type { PlaceName } from './place-names.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'

/** @param today ISO date in China */
export function guideHead(guide: ResolvedGuide, visit: Visit, place: PlaceName, today: string): Markup {
  const { title, service, filing } = guide
  const { locale, link } = visit
  const { nav, file, ask } = portalWords(locale)
  const call = link('/#reach')
  return html`<header class="guide-head">
    <nav class="crumbs" aria-label="${nav.here}">
      <a href="${link('/')}">${nav.home}</a><span aria-hidden="true">/</span
      ><a href="${link('/guides')}">${nav.guides}</a>
    </nav>
    <div class="title-row">
      <div class="guide-title">
        <span class="tile-icon">${serviceIcon(service)}</span>
        <h1>${title}</h1>
      </div>
      <p class="actions">
        ${filing && html`<a class="button" href="${call}" data-bangban="file:${service}">${file}</a>`}
        <a class="button${filing && ' button-quiet'}" href="${call}" data-bangban="ask:${service}"
          >${icon('chat')}${ask}</a
        >
      </p>
    </div>
    ${standing(guide, place)} ${today > guide.reviewBy && overdue(guide)}
  </header>`
}

/** Who stands behind it, and for whom: before any figure of it is read. */
function standing(guide: ResolvedGuide, place: PlaceName): Markup {
  const { locale, region, reviewed, review, decidedBy } = guide
  const { guide: words } = portalWords(locale)
  const { place: decided } = phrases(locale)
  const local = [...guide.sections, ...guide.facts].some((each) => each.region)
  const by = reviewed ? words.reviewed(review.by, dayWords(review.on, locale)) : words.sample
  return html`<p class="standing">
    <span class="${reviewed ? 'reviewed' : 'sample'}">${by}</span
    ><span>${words.holds(place(region))}</span
    >${region && !local && decidedBy !== 'same' && html`<span class="quiet">${words.nothingLocal}</span>`}
    ${decidedBy === 'same' ? !local && html`<span>${decided.same}</span>` : decidedBy && html`<span>${decided.decides(decidedBy)}</span>`}
  </p>`
}

function overdue(guide: ResolvedGuide): Markup {
  const { guide: words } = portalWords(guide.locale)
  return html`<div class="warning" role="note">
    ${icon('alert')}
    <div>
      <p><strong>${words.overdue(dayWords(guide.reviewBy, guide.locale))}</strong></p>
      ${
        guide.phones.length > 0 &&
        html`<p>${words.overdueCall}</p>
          <p>${phoneList(guide.phones)}</p>`
      }
    </div>
  </div>`
}
