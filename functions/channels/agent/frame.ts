// What every page of the agents has around it.
import { html, raw } from 'hono/html'
import type { Locale } from '../../filings/filing.ts'
import { LOOK } from './look.ts'
import { agentWords } from './agent-words.ts'

export type Markup = ReturnType<typeof html>

export interface Visit {
  locale: Locale
  /** The address of a page of ours in this language, or in another. */
  link(path: string, locale?: Locale): string
}

/** Chinese, where English is not asked for. */
export function readVisit(asked: string | undefined): Visit {
  const locale = asked === 'en' ? 'en' : 'zh-CN'
  const link: Visit['link'] = (path, to = locale) => {
    if (to === 'zh-CN') return path
    return `${path}${path.includes('?') ? '&' : '?'}locale=en`
  }
  return { locale, link }
}

/** @param path of the page itself, for the switch of language; where it cannot be asked for again the list */
export function frame({ locale, link }: Visit, path: string, title: string, main: Markup, signedIn = true): Markup {
  const words = agentWords(locale)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${LOOK}</style>`)}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <div class="wrap bar">
            <strong>${words.title}</strong>
            <nav aria-label="${words.pages}">
              ${signedIn && html`<a href="${link('/agent')}">${words.listName}</a>`}
              <a href="${link(path, other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
            </nav>
            ${
              signedIn &&
              html`<form method="post" action="${link('/agent/sign-out')}">
                <button type="submit">${words.signOut}</button>
              </form>`
            }
          </div>
        </header>
        <main id="main" class="wrap" tabindex="-1">${main}</main>
      </body>
    </html>`
}
