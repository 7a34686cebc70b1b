// What a place announces, on top of the front page and the list of guides: emergencies first, in words and not in colour alone.
import { html } from 'hono/html'
import type { Announcement } from '../../../knowledge/announced/announcement.ts'
import { besideWords } from './beside-words.ts'
import { icon } from './icon.ts'
import type { Markup } from './markup.ts'
import { markedWords } from './marked-words.ts'
import { phoneLink } from './phone-link.ts'
import type { Visit } from './visit.ts'

/** More would push the page away; all of them are told when somebody asks. */
const MOST = 3

export function announcedBanner(announced: Announcement[], { locale }: Visit): Markup | false {
  if (announced.length === 0) return false
  const { label, kind, until, phone } = besideWords(locale).announced
  return html`<section class="wrap announced" role="status" aria-label="${label}">
    ${announced.slice(0, MOST).map(
      (one) =>
        html`<div class="${one.kind === 'emergency' ? 'warning' : 'warning calm'}">
          ${icon(one.kind === 'emergency' ? 'alert' : 'info')}
          <div>
            <p>
              <strong
                >${kind[one.kind]}${locale === 'en' ? ': ' : '：'}${markedWords(one.title[locale], locale)}</strong
              >
            </p>
            <p>${linked(one.text[locale], locale)}</p>
            <p class="quiet">
              ${one.phone && html`${phone} ${phoneLink(one.phone)} · `}${until(momentWords(one.until))}
            </p>
          </div>
        </div> `,
    )}
  </section>`
}

const CHINA_OFFSET_MS = 8 * 3600_000

/** `2026-11-21 18:00`, China time. */
function momentWords(until: string): string {
  return new Date(Date.parse(until) + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
}

const LINK = /(https:\/\/[^\s，。；、）)]+)/u

/** Its addresses were looked at when it was put; here they are only made links. */
function linked(text: string, locale: Visit['locale']): (string | Markup)[] {
  return text
    .split(LINK)
    .flatMap((piece, at): (string | Markup)[] =>
      at % 2 === 1 ? [html`<a href="${piece}" rel="noopener">${piece}</a>`] : markedWords(piece, locale),
    )
}
