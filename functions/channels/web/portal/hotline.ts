// How to reach a person, on every page that ends a search: the hotline, the chat, the counter, and what is urgent.
import { html } from 'hono/html'
import { HOTLINE } from '../../../conversation/phrases.ts'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import type { Markup } from './markup.ts'
import { phoneLink } from './phone-link.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'

const GUIDE = 'hotline-12345'
const HOURS = 'hotline-hours'
const EMERGENCIES = ['phone-110', 'phone-119', 'phone-120']

/** Hours and emergency numbers are told only as the guide to the hotline has them. */
export function hotline(catalogue: Catalogue, { locale, region, link }: Visit): Markup {
  const { reach } = portalWords(locale)
  const facts = catalogue.guide(GUIDE, locale, region)?.facts.filter(({ firm }) => firm) ?? []
  const hours = facts.find(({ id }) => id === HOURS)?.value
  const urgent = facts.filter(({ id }) => EMERGENCIES.includes(id))
  return html`<section class="reach" aria-labelledby="reach">
    <div class="wrap">
      <h2 id="reach">${reach.title}</h2>
      <div class="reach-ways">
        <div class="reach-number">
          <p>${reach.number}</p>
          <a class="reach-call figures" href="tel:${HOTLINE}">${HOTLINE}</a>
          ${hours && html`<p>${reach.hours(hours)}</p>`}
        </div>
        <div class="reach-way">
          <h3>${reach.inTheChat}</h3>
          <p>${reach.inTheChatHow}</p>
        </div>
        <div class="reach-way">
          <h3><a href="${link('/guides')}">${reach.atTheCounter}</a></h3>
          <p>${reach.atTheCounterHow}</p>
        </div>
      </div>
      ${urgent.length > 0 && html`<p class="danger"><strong>${reach.danger}</strong> ${urgent.map(({ label, value }) => html`<span class="danger-number">${label} ${phoneLink(value)}</span> `)}</p>`}
    </div>
  </section> `
}
