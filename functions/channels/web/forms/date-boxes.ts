// Three short boxes for a date; the first also takes a whole date or a word for a day.
import { html, raw } from 'hono/html'
import type { Markup } from '../portal/markup.ts'
import { ASKED } from './asked-ids.ts'
import type { Ask } from './open-ask.ts'
import { faultLine, labels } from './one-box.ts'
import type { TalkView } from './talk-view.ts'

const NAMES = ['year', 'month', 'day'] as const

export function dateBoxes(view: TalkView, { slot, input }: Ask): Markup {
  const { words, typed, fault } = view
  const missing = NAMES.find((name) => !typed?.[name]) ?? 'year'
  const box = (name: (typeof NAMES)[number]) => {
    const autocomplete = /birth/.test(slot) ? `bday-${name}` : 'off'
    const told = labels(name === missing && fault !== undefined ? { fault } : {})
    const named = told.replace(`"${ASKED.title}"`, `"${ASKED.title} ${name}-name"`)
    // Wider than a year: a whole date may stand there.
    return html`<span class="talk-date talk-${name}"
      ><label id="${name}-name" for="${name}">${words[name]}</label>
      <input
        id="${name}"
        name="${name}"
        value="${typed?.[name]}"
        inputmode="${name === 'year' ? 'text' : 'numeric'}"
        autocomplete="${autocomplete}"
        maxlength="40"
        ${raw(named)}
    /></span> `
  }
  return html`${faultLine(view)}
    <p class="talk-dates">${NAMES.map(box)}</p>
    <p class="quiet" id="${ASKED.hint}">${words.dateSay(input.example.replaceAll('-', ''))}</p>`
}
