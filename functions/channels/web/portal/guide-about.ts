// Who is in charge of a guide, whom to call about it, and when it was last checked.
import { html } from 'hono/html'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import { dayWords } from './day-words.ts'
import type { Markup } from './markup.ts'
import { phoneList } from './phone-link.ts'
import { portalWords } from './portal-words.ts'

export function guideAbout({ locale, authority, phones, asOf, reviewBy, itemCode }: ResolvedGuide): Markup {
  const { guide: words } = portalWords(locale)
  const days = html`${words.readOn(dayWords(asOf, locale))}<br /><span class="quiet"
      >${words.again(dayWords(reviewBy, locale))}</span
    >`
  return html`<dl class="about">
    ${row(words.office, authority)} ${phones.length > 0 && row(words.phones, phoneList(phones))}
    ${row(words.read, days)} ${itemCode && row(words.itemCode, itemCode)}
  </dl>`
}

function row(label: string, value: Markup | Markup[] | string): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
}
