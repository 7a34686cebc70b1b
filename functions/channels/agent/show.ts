// How a page of the agents goes out, and what a form brings in.
import type { Context } from 'hono'
import { type Markup, readVisit, type Visit } from './frame.ts'

/** No cache keeps what belongs to a citizen (ASVS 14.3.2). */
export async function show(c: Context, status: 200 | 403 | 429, page: Markup): Promise<Response> {
  c.header('Content-Language', visitOf(c).locale)
  c.header('Cache-Control', 'no-store')
  return c.html(page, status)
}

export function visitOf(c: Context): Visit {
  return readVisit(c.req.query('locale'))
}

/** One field of a form; empty when it is missing or a file. */
export async function formField(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name]
  return typeof value === 'string' ? value : ''
}
