// What a form keeps of the address it stands on: language, size, place, and what is looked for.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

/** @param address a link of ours; @param asked the field of it that the form itself asks for */
export function keptFields(address: string, asked: string): { action: string; fields: Markup[] } {
  const [action = '', query] = address.split('?')
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== asked)
  return { action, fields: kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`) }
}
