// The headings of a guide in their fixed order; `#fee` leads to what it costs.
import { html } from 'hono/html'
import type { Locale } from '../../../filings/filing.ts'
import { FACETS, HEADINGS, type Section } from '../../../knowledge/guide.ts'
import type { ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import { guideText } from './guide-text.ts'
import { markedWords } from './marked-words.ts'
import type { Markup } from './markup.ts'
import type { PlaceName } from './place-names.ts'
import { portalWords } from './portal-words.ts'
import { questionId } from './question-id.ts'

export function guideSections({ sections, facts, locale }: ResolvedGuide, place: PlaceName): Markup[] {
  const { guide: words } = portalWords(locale)
  const phones = facts.filter(({ kind, firm }) => kind === 'phone' && firm).map(({ value }) => value)
  const questions = sections.filter(({ question }) => question !== undefined)
  return FACETS.flatMap((facet) => {
    const written = sections.filter((section) => section.facet === facet)
    const region = written.find((section) => section.region)?.region
    if (written.length === 0) return []
    return [
      html`<section class="section" id="${facet}" aria-labelledby="${facet}-title">
        <h2 id="${facet}-title">${HEADINGS[facet][locale]}</h2>
        ${region && html`<p class="local">${words.of(place(region))}</p>`}
        ${written.map((section) => passage(section, questions.indexOf(section), locale, phones))}
      </section> `,
    ]
  })
}

/** @param index among the common questions */
function passage({ question, text }: Section, index: number, locale: Locale, phones: string[]): Markup {
  if (question === undefined) return html`${guideText(text, locale, phones)}`
  return html`<div class="question" id="${questionId(index)}">
    <h3>${markedWords(question, locale)}</h3>
    ${guideText(text, locale, phones)}
  </div>`
}
