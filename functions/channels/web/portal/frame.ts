// What every page has around it: head, header, notice, footer and the widget.
import { html, raw } from 'hono/html'
import type { Catalogue } from '../../../knowledge/catalogue.ts'
import type { ServiceCard } from '../../../knowledge/records.ts'
import { HOTLINE } from '../../../conversation/phrases.ts'
import { CITY_MARK } from './city-mark.ts'
import { icon } from './icon.ts'
import { placeBar, placeTold } from './place-bar.ts'
import type { Markup } from './markup.ts'
import { nextTextSize, TEXT_SIZES } from './text-size.ts'
import type { Visit } from './visit.ts'
import { portalWords } from './portal-words.ts'
import type { PortalWords } from './words.ts'

export interface Page {
  visit: Visit
  /** Its own address, without language, region and size. */
  path: string
  title?: string
  description?: string
  /** The services that the site shows: as long as one of them is a sample, the notice says so. */
  services?: ServiceCard[]
  /** On a page that depends on where its reader is. */
  places?: Catalogue['places']
  /** Styles that only few pages need. */
  sheet?: 'gallery' | 'checklist'
  main: Markup
  /** A page of the conversation itself: the widget would be there twice. */
  alone?: { language?: Markup }
}

/** A whole HTML document. */
export function frame({ visit, path, title, description, services = [], places, sheet, main, alone }: Page): Markup {
  const { locale, region, size, link } = visit
  const words = portalWords(locale)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const inOther = link(path, { locale: other })
  const toSize = nextTextSize(size)
  // Sign for sign as it was hashed for the policy.
  const look = raw(`<style>${visit.styles}</style>`)
  return html`<!doctype html>
    <html lang="${locale}" ${size !== 'usual' && html` class="elder ${size}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title && `${title} · `}${words.city}${words.ofCity}</title>
        ${description && html`<meta name="description" content="${description}" />`}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${look} ${size !== 'usual' && html`<link rel="stylesheet" href="/portal/elder.css" />`} ${talkLook(alone)}
        ${sheet && html`<link rel="stylesheet" href="/portal/${sheet}.css" />`}
        <link rel="stylesheet" href="/portal/print.css" media="print" />
        <link rel="alternate" hreflang="${other}" href="${inOther}" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="header">
          <div class="wrap header-row">
            <a class="brand" href="${link('/')}"
              >${CITY_MARK}<span class="brand-name">${words.city}<wbr />${words.ofCity}</span></a
            >
            <nav class="nav" aria-label="${words.nav.pages}">
              <a class="nav-wide" href="${link('/guides')}" ${path === '/guides' && html` aria-current="page"`}
                >${words.nav.guides}</a
              >
              <a class="nav-wide" href="tel:${HOTLINE}">${words.nav.hotline} <span class="figures">${HOTLINE}</span></a>
              <a class="nav-size" href="${link(path, { size: toSize })}">${words.size[toSize]}</a>
              ${alone?.language ?? html`<a href="${inOther}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`}
            </nav>
            ${places && placeBar(visit, path, places)}
          </div>
          ${notice(words, services)}
        </header>
        <main id="main" tabindex="-1">${places && placeTold(visit, path, places)}${main}</main>
        <footer class="footer">
          <div class="wrap">
            <p class="footer-links">
              <a href="${link('/')}">${words.nav.home}</a><a href="${link('/guides')}">${words.nav.guides}</a
              ><a href="tel:${HOTLINE}">${words.nav.hotline} ${HOTLINE}</a
              ><a href="/openapi.json">${words.footer.api}</a>
            </p>
            <p class="footer-about">${words.footer.about}</p>
          </div>
        </footer>
        ${
          !alone &&
          html`<script
            src="/widget/bangban.js"
            data-locale="${locale}"
            ${region && html` data-region="${region}"`}
            ${size !== 'usual' && html` data-mode="elder" data-size="${TEXT_SIZES.indexOf(size)}"`}
            async
          ></script>`
        }
      </body>
    </html> `
}

/** Elsewhere it is for who has no script: what only the widget answers goes, and forms stand there instead. */
function talkLook(alone: Page['alone']): Markup {
  if (!alone) return html`<noscript><link rel="stylesheet" href="/portal/talk.css" /></noscript>`
  return html`<meta name="robots" content="noindex" /><link rel="stylesheet" href="/portal/talk.css" />`
}

/** Only what is true: that guides are samples is said as long as one is. */
function notice({ notice: { invented, samples }, sentences }: PortalWords, services: ServiceCard[]): Markup {
  const said = services.some(({ reviewed }) => !reviewed) ? [invented, samples] : [invented]
  return html`<div class="notice">
    <p class="wrap notice-row">${icon('info')}<span>${sentences(said)}</span></p>
  </div>`
}
