// The sign-in of this machine alone: choose an invented citizen, and go on in their name.
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { CITIZENS } from '../registry/citizens.ts'
import type { DemoPortal } from './demo-portal.ts'

export const SIGN_IN = '/sandbox/sign-in'

type Language = 'zh-CN' | 'en'

const WORDS = {
  'zh-CN': {
    title: '登录（演示）',
    note: '这里的人都是编出来的，号码也是。选一位，用他的身份去办。',
    go: (name: string) => `用${name}的身份办事`,
    other: 'English',
  },
  en: {
    title: 'Sign in (practice)',
    note: 'These people are invented, and so are their numbers. Choose one, and go on in their name.',
    go: (name: string) => `Go on as ${name}`,
    other: '中文',
  },
}

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/**
 * `GET /sandbox/sign-in` shows who there is; `POST` begins a conversation of theirs; `POST /sandbox/sign-in/token` gives
 * the token itself (`{"as": 1}` → `{"token"}`). It vouches for whoever asks: no door of a cloud may have it.
 * @param begin opens a conversation by the token and answers with its page
 */
export function signInApp(
  demo: DemoPortal,
  begin: (c: Context, token: string, locale: Language) => Promise<Response>,
): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  })
  app.get(SIGN_IN, (c) => c.html(page(c.req.query('locale') === 'en' ? 'en' : 'zh-CN')))
  app.post(SIGN_IN, ownPagesOnly, async (c) => {
    const form = await c.req.parseBody()
    const token = await demo.token(Number(form['as']))
    if (token === undefined) return c.redirect(SIGN_IN, 303)
    return begin(c, token, form['locale'] === 'en' ? 'en' : 'zh-CN')
  })
  app.post(`${SIGN_IN}/token`, ownPagesOnly, async (c) => {
    const asked: unknown = await c.req.json().catch(() => undefined)
    const token = await demo.token(Number((asked as { as?: unknown } | undefined)?.as))
    return token === undefined ? c.json({ error: 'There is no such citizen.' }, 404) : c.json({ token })
  })
  return app
}

/** A page elsewhere must not sign somebody in. */
const ownPagesOnly = async (c: Context, next: () => Promise<void>) => {
  const site = c.req.header('sec-fetch-site') ?? 'same-origin'
  return ['same-origin', 'none'].includes(site) ? next() : c.text('Only pages of this machine sign in here.', 403)
}

function page(locale: Language) {
  const words = WORDS[locale]
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${words.title}</title>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p>${words.note}</p>
          ${CITIZENS.map(
            ({ name, about }, at) =>
              html`<form method="post" action="${SIGN_IN}">
                <input type="hidden" name="as" value="${at + 1}" />
                <input type="hidden" name="locale" value="${locale}" />
                <p>${name}：${about[locale]}</p>
                <p><button>${words.go(name)}</button></p>
              </form>`,
          )}
          <p><a href="${SIGN_IN}?locale=${other}" lang="${other}">${words.other}</a></p>
        </main>
      </body>
    </html>`
}
