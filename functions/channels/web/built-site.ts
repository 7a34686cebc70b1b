// The site over what the build made: the look of its pages, the document of its API.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono, MiddlewareHandler } from 'hono'
import { site } from './site.ts'
import type { WebParts } from './web-parts.ts'

/**
 * @param dist the folder that the build wrote
 * @param assets answers for a file that it has, and calls `next` for one that it has not
 * @throws Error that says what to do when the build left something out
 */
export async function builtSite(
  dist: string,
  parts: Omit<WebParts, 'openApi'>,
  assets: MiddlewareHandler,
): Promise<Hono> {
  const [openApi, styles] = await Promise.all([built(dist, 'openapi.json'), built(dist, 'portal/portal.css')])
  return site({ ...parts, openApi: () => openApi }, assets, styles)
}

async function built(dist: string, name: string): Promise<string> {
  const path = join(dist, name)
  return readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is missing or cannot be read; run: npm run build`)
  })
}
