// Where a guide has its words from, and when that was read.
import { html } from 'hono/html'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import { markedWords } from './marked-words.ts'
import type { Markup } from './markup.ts'
import { dayWords } from './day-words.ts'
import { portalWords } from './portal-words.ts'

export function guideSources({ sources, locale }: ResolvedGuide): Markup {
  const { guide: words } = portalWords(locale)
  const rows = sources.map(({ title, url, asOf }) => {
    const shown = markedWords(title, locale)
    const name = url && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${shown}</a>` : shown
    return html`<li>${name}<br /><span class="quiet">${words.readOn(dayWords(asOf, locale))}</span></li> `
  })
  return html`<section class="sources" aria-labelledby="sources">
    <h2 id="sources">${words.sources}</h2>
    <ol>
      ${rows}
    </ol>
  </section>`
}
