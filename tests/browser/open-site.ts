// Opens the whole site for a browser: pages, widget as it is built, API, and a portal elsewhere that embeds the widget.
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { afterAll } from 'vitest'
import { site } from '../../functions/channels/web/site.ts'
import type { WebParts } from '../../functions/channels/web/web-parts.ts'
import { buildWidget } from '../../functions/commands/build-widget.ts'
import type { Files } from '../../functions/storage/files.ts'
import { type OpenAgency, openAgency } from '../delivery/open-agency.ts'
import { type House, openHouse } from '../house.ts'
import { listen, type Listening } from './listen.ts'

export interface SiteOptions {
  /** A fixed clock; the morning of 16 October 2026 in China when left out. */
  now?: () => Date
  /** Parts that a test sets otherwise. */
  web?: Partial<WebParts>
  /** Where photos of papers lie; none are taken when left out. */
  files?: Files
}

export interface HostPage {
  /** `{site}` stands for the site's origin and `{widget}` for the script element that embeds the widget. */
  html: string
  /** Content-Security-Policy; `{site}` as above. */
  csp?: string
}

export interface OpenSite extends Listening {
  house: House
  /** Takes what is filed, and moves a case on when it is let work. */
  agency: OpenAgency
  /** The portal elsewhere: what it is asked for can be hindered too. */
  portal: Listening
  /** Puts a page on the portal's origin, which may call the API. @returns its address */
  host(page: HostPage): string
}

/** What a careful portal allows: nothing inline, no markup from strings, and Bangban's origin by name. */
export const STRICT_CSP =
  "default-src 'none'; script-src {site}; style-src 'self'; connect-src {site}; img-src 'self' {site}; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const MORNING = new Date('2026-10-16T01:00:00Z')

/** Storage is in memory, addresses are of this machine alone. Close it in the end. */
export async function openSite({ now = () => MORNING, web, files: kept }: SiteOptions = {}): Promise<OpenSite> {
  const pages = new Map<string, HostPage>()
  let origin = ''
  const portal = await listen(() => (request) => portalPage(pages.get(new URL(request.url).pathname), origin))
  const agency = await openAgency({ now, house: () => house })
  const house: House = await openHouse({
    now,
    agencies: agency.door,
    ...(kept && { files: kept }),
    web: { portals: [portal.origin], ...web },
  })
  const files = await (built ??= build())
  const assets = serveStatic({ root: files, precompressed: true })
  const styles = await readFile(join(files, 'portal', 'portal.css'), 'utf8')
  const server = await listen(() => site(house.parts, assets, styles).fetch)
  origin = server.origin
  return {
    ...server,
    house,
    agency,
    portal,
    host(page) {
      const path = `/${pages.size + 1}`
      pages.set(path, page)
      return portal.origin + path
    },
    async close() {
      await Promise.all([server.close(), portal.close()])
      await house.close()
    },
  }
}

let built: Promise<string> | undefined
// Of the test file that imports this: its process is ended from outside, so it hears of no exit.
afterAll(async () => {
  if (built) rmSync(await built, { recursive: true, force: true })
})

/** Once for all tests of a file. */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-widget-'))
  await buildWidget(folder)
  return folder
}

function portalPage(page: HostPage | undefined, origin: string): Response {
  if (!page) return new Response(null, { status: 404 })
  const widget = '<script src="{site}/widget/bangban.js" data-locale="zh-CN"></script>'
  const fill = (text: string) => text.replaceAll('{widget}', widget).replaceAll('{site}', origin)
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
  if (page.csp) headers.set('Content-Security-Policy', fill(page.csp))
  return new Response(fill(page.html), { headers })
}
