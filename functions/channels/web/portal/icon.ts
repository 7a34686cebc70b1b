// Which line drawing stands for a service, and how a page shows one.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

/** Every other service is a guide to read: the book. */
const OF_SERVICE: Record<string, string> = {
  'id-card': 'id-card',
  'residence-permit': 'house',
  'cross-province-medical': 'hospital',
  'hotline-12345': 'phone',
  'newborn-birth': 'baby',
  passport: 'passport',
  'e-social-security-card': 'phone-card',
  'medical-insurance-code': 'qr-code',
  'provident-fund-transfer': 'house-coin',
  'flexible-employment-insurance': 'bike',
  'benefit-certification': 'face-scan',
  'work-injury': 'bandage',
}

export function serviceIcon(service: string): Markup {
  return icon(OF_SERVICE[service] ?? 'book')
}

/** Says nothing to a screen reader: the words always stand beside it. */
export function icon(name: string): Markup {
  return html`<svg class="icon" aria-hidden="true" width="24" height="24">
    <use href="/widget/drawings.svg#${name}"></use>
  </svg>`
}
