// The page for people who run portals: the widget in several colours and forms, live, with the line to copy.
import { html } from 'hono/html'
import { frame } from '../portal/frame.ts'
import type { Markup } from '../portal/markup.ts'
import type { Visit } from '../portal/visit.ts'
import { GALLERY } from './gallery-words.ts'

/** As the build wrote it into `/widget/version.json`. */
export interface Pinned {
  file: string
  integrity: string
}

/** @param origin of this site, as its reader knows it */
export function galleryPage(visit: Visit, origin: string, pinned?: Pinned): Markup {
  const { locale } = visit
  const words = GALLERY[locale]
  const english = locale === 'en' ? '&locale=en' : ''
  const line = pinned
    ? `<script src="${origin}${pinned.file}" integrity="${pinned.integrity}" crossorigin="anonymous" async></script>`
    : `<script src="${origin}/widget/bangban.js" async></script>`
  const looks = Object.entries(words.looks).map(
    ([name, told], place) =>
      html`<li>
        <h3>${told}</h3>
        <bangban-widget
          id="look-${name}"
          class="look-${name}"
          data-position="inline"
          data-conversation="own"
          data-service="id-card"
          ${name === 'night' && html` data-theme="dark"`}
          ${place === 0 && html` data-open`}
        ></bangban-widget>
      </li>`,
  )
  const main = html`<section class="wrap part top embed">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <h2>${words.copy}</h2>
    <pre class="line" tabindex="0" role="region" aria-label="${words.copy}"><code>${line}</code></pre>
    ${pinned && html`<p class="quiet">${words.pinned}</p>`}
    <h2>${words.themes}</h2>
    <ul class="looks">
      ${looks}
    </ul>
    <ul class="looks">
      <li>
        <h2>${words.elder}</h2>
        <p>${words.elderLead}</p>
        <bangban-widget
          id="look-elder"
          data-position="inline"
          data-conversation="own"
          data-mode="elder"
          data-service="id-card"
        ></bangban-widget>
      </li>
      <li>
        <h2>${words.frame}</h2>
        <p>${words.frameLead}</p>
        <iframe
          title="${words.frame}"
          src="/frame?service=id-card${english}"
          allow="microphone"
          loading="lazy"
        ></iframe>
      </li>
      <li>
        <h2>${words.kiosk}</h2>
        <p>${words.kioskLead}</p>
        <iframe title="${words.kiosk}" src="/frame?kiosk=1${english}" allow="microphone" loading="lazy"></iframe>
      </li>
    </ul>
  </section>`
  return frame({ visit, path: '/embed', title: words.title, description: words.lead, sheet: 'gallery', main })
}

/** Undefined where the build has left none. */
export async function readPinned(built: Response): Promise<Pinned | undefined> {
  return built.ok ? ((await built.json()) as Pinned) : undefined
}
