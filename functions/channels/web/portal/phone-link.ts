// A phone number to tap.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export function phoneLink(number: string): Markup {
  return html`<a class="phone" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`
}

/** Each with its name, the one to call first on top. */
export function phoneList(phones: { name: string; number: string }[]): Markup[] {
  return phones.map(
    ({ name, number }) => html`<span class="phone-row">${phoneLink(number)} <span class="quiet">${name}</span></span>`,
  )
}
