// The figures people come for, large: what it costs, how long it takes, how often one must go.
import { html } from 'hono/html'
import type { ResolvedFact, ResolvedGuide } from '../../../knowledge/resolve-guide.ts'
import type { Facet } from '../../../knowledge/guide.ts'
import type { Markup } from './markup.ts'
import type { PlaceName } from './place-names.ts'
import { portalWords } from './portal-words.ts'

const AT_A_GLANCE: Facet[] = ['fee', 'time']

/** The other figures stand in their sections: a wall of numbers tells nobody anything. */
export function guideFacts({ locale, facts, visits }: ResolvedGuide, place: PlaceName): Markup {
  const { guide: words } = portalWords(locale)
  const shown = AT_A_GLANCE.flatMap((facet) => facts.filter((fact) => fact.facet === facet && fact.kind !== 'phone'))
  const cells = shown.map((fact) => cell(fact.label, figure(fact), fact.region && words.of(place(fact.region))))
  const trips = cell(words.visits, visits === 0 ? wordy(words.visitsValue(0)) : large(words.visitsValue(visits)))
  return html`<section class="glance" aria-labelledby="glance">
    <h2 id="glance">${words.glance}</h2>
    <dl class="facts">${cells}${trips}</dl>
  </section>`
}

function cell(label: string, value: Markup, whose?: string): Markup {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}${whose && html`<span class="local">${whose}</span>`}</dd>
  </div> `
}

/** A figure that is not firm is told in words, smaller than what is certain. */
function figure({ firm, value }: ResolvedFact): Markup {
  return firm ? large(value) : wordy(value)
}

/** `40 元`: the number large, its unit beside it; words without a number are large as they are. */
function large(value: string): Markup {
  const [, number, unit] = /^([\d.,]+)\s*(.*)$/.exec(value) ?? []
  if (number === undefined) return html`<span class="figure figure-word">${value}</span>`
  return html`<span class="figure"><b>${number}</b> ${unit}</span>`
}

function wordy(value: string): Markup {
  return html`<span class="figure-none">${value}</span>`
}
