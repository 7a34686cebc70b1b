// A browser without script, as far as forms go: keeps cookies, follows redirects, and sends the forms that a page has.
import { site } from '../../functions/channels/web/site.ts'
import type { WebParts } from '../../functions/channels/web/web-parts.ts'
import { NO_FILES, STYLES } from '../portal/read-page.ts'

export interface Button {
  name?: string
  value?: string
  /** As it reads, or is read out. */
  label: string
}

export interface Form {
  action: string
  /** What is sent unless something else is written there. */
  fields: Record<string, string>
  buttons: Button[]
}

export interface Page {
  status: number
  headers: Headers
  /** Where a redirect led. */
  path: string
  html: string
  /** What can be read on it, without tags. */
  text: string
  forms: Form[]
  /** The part with the newest reply. */
  now: string
}

/** How a button is found: as its label begins, or by what it sends. */
export type Which = string | RegExp | { value: string }

export interface Sent {
  headers?: Record<string, string>
}

export interface FormBrowser {
  page(): Page
  cookie: string | undefined
  open(path: string, more?: Sent): Promise<Page>
  /** Presses the button whose label begins so, or that is so, in the first form that has one and these boxes. */
  press(label: Which, written?: Record<string, string>, more?: Sent): Promise<Page>
  /** Sends fields as a form to an address; a string goes as it is. */
  post(path: string, fields: Record<string, string> | string, more?: Sent): Promise<Page>
  /** What the last `press` sent, once more. */
  again(): Promise<Page>
}

export const HOST = 'http://localhost'
/** As a browser of today tells where a form was sent from. */
export const FROM_HERE = { Origin: HOST, 'Sec-Fetch-Site': 'same-origin' }

export function formBrowser(parts: WebParts, usual: Record<string, string> = FROM_HERE): FormBrowser {
  const app = site(parts, NO_FILES, STYLES)
  let current: Page | undefined
  let last: [string, string] | undefined
  const browser: FormBrowser = {
    cookie: undefined,
    page() {
      if (!current) throw new Error('No page is open')
      return current
    },
    open: (path, { headers } = {}) => ask(path, { headers: { Accept: 'text/html', ...headers } }),
    async press(label, written = {}, more) {
      const fits = (button: Button) => {
        if (typeof label === 'string') return button.label.startsWith(label)
        return label instanceof RegExp ? label.test(button.label) : button.value === label.value
      }
      const form = browser
        .page()
        .forms.find(({ buttons, fields }) => buttons.some(fits) && Object.keys(written).every((name) => name in fields))
      const button = form?.buttons.find(fits)
      if (!form || !button) throw new Error(`No button “${JSON.stringify(label)}” on:\n${browser.page().text}`)
      const pressed = button.name === undefined ? {} : { [button.name]: button.value ?? '' }
      last = [form.action, new URLSearchParams({ ...form.fields, ...written, ...pressed }).toString()]
      return browser.post(...last, more)
    },
    post: (path, fields, { headers } = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...usual, ...headers },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    again() {
      if (!last) throw new Error('Nothing was pressed')
      return browser.post(...last)
    },
  }
  return browser

  async function ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const headers = { ...init.headers, ...(browser.cookie && { Cookie: browser.cookie }) }
    const response = await app.request(path.replace(/#.*/, ''), { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [word = ''] = line.split(';')
      browser.cookie = /Max-Age=0/i.test(line) ? undefined : word
    }
    const to = response.headers.get('location')
    if (to !== null) {
      const { headers: led, ...page } = await ask(to, { headers: { Accept: 'text/html' } })
      return (current = { ...page, headers: led, path: to })
    }
    return (current = readPage(response, path, (await response.text()).replaceAll(/\s+>/g, '>')))
  }
}

function readPage(response: Response, path: string, html: string): Page {
  const [, now = ''] = /<section class="talk-now"[^>]*>(.*?)<form[^>]*class="talk-free"/s.exec(html) ?? []
  return {
    status: response.status,
    headers: response.headers,
    path,
    html,
    text: textOf(html.replace(/^.*?<body>/s, '')),
    now: textOf(now),
    forms: [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', inside = '']) =>
      readForm(head, inside),
    ),
  }
}

function readForm(head: string, inside: string): Form {
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/gs)) {
    const name = attribute(attributes, 'name')
    if (name !== undefined) fields[name] = attribute(attributes, 'value') ?? ''
  }
  for (const [, attributes = '', text = ''] of inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(attributes, 'name')
    if (name !== undefined) fields[name] = plain(text).replace(/^\n/, '')
  }
  const buttons = [...inside.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([, attributes = '', text = '']) => {
    const [name, value] = [attribute(attributes, 'name'), attribute(attributes, 'value')]
    return {
      ...(name !== undefined && { name }),
      ...(value !== undefined && { value }),
      label: attribute(attributes, 'aria-label') ?? textOf(text),
    }
  })
  return { action: attribute(head, 'action') ?? '', fields, buttons }
}

function attribute(attributes: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? []
  return value === undefined ? undefined : plain(value)
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function plain(html: string): string {
  return html.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
}

function textOf(html: string): string {
  return plain(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
}
