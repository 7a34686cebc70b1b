// The page that is the panel and nothing else: for an `<iframe>` of a portal.
import type { Context } from 'hono'
import { html } from 'hono/html'
import { HOTLINE } from '../../../conversation/phrases.ts'
import type { Locale } from '../../../filings/filing.ts'
import { guidesQuery } from '../contract/requests.ts'
import type { Markup } from '../portal/markup.ts'

/** What a portal may write behind the address, as it would on the script element; the widget judges the values. */
export const FRAME_OPTIONS = ['locale', 'region', 'office', 'size', 'mode', 'theme', 'service', 'kiosk', 'strict']
/** Where nothing of ours runs there is a person, and the guides. */
const WITHOUT: Record<Locale, { call: string; read: string; title: string }> = {
  'zh-CN': { title: '帮办', call: '这里打不开对话，请打', read: '自己看办事指南' },
  en: { title: 'Bangban', call: 'The conversation cannot be opened here. Please call', read: 'Read the guides' },
}

/** @param portals the only ones that are told what happens in it */
export function framePage(c: Context, portals: string[]): Markup {
  const locale = guidesQuery.shape.locale.safeParse(c.req.query('locale')).data ?? 'zh-CN'
  const { title, call, read } = WITHOUT[locale]
  const options = FRAME_OPTIONS.flatMap((name) => {
    const written = c.req.query(name)
    return written === undefined ? [] : [html` data-${name}="${written.slice(0, 60)}"`]
  })
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <noscript>
          <p>${call} <a href="tel:${HOTLINE}">${HOTLINE}</a></p>
          <p><a href="/guides${locale === 'en' ? '?locale=en' : ''}" target="_blank">${read}</a></p>
        </noscript>
        <script
          src="/widget/bangban.js"
          data-position="frame"
          data-bangban-portals="${portals.join(' ')}"
          ${options}
          async
        ></script>
      </body>
    </html> `
}
