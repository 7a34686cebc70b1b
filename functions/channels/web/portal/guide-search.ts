// The box that finds a guide, as a form that needs no script.
import { html } from 'hono/html'
import { icon } from './icon.ts'
import { keptFields } from './kept-fields.ts'
import type { Markup } from './markup.ts'
import { portalWords } from './portal-words.ts'
import type { Visit } from './visit.ts'

/** The field takes no more, and no more is looked for. */
export const LONGEST_SEARCH = 200

/** @param said what was looked for last */
export function guideSearch({ locale, link }: Visit, said = ''): Markup {
  const { search } = portalWords(locale)
  const { action, fields } = keptFields(link('/guides'), 'q')
  return html`<form class="asks search" action="${action}" role="search">
    <label for="q">${search.label} <span class="example">${search.example}</span></label>
    <span class="asks-row"
      ><input
        id="q"
        name="q"
        type="search"
        maxlength="${LONGEST_SEARCH}"
        value="${said}"
        enterkeyhint="search"
      /><button class="button">${icon('search')}${search.go}</button></span
    >
    ${fields}
  </form>`
}
