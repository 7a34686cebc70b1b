// Opens pages of the site as a browser asks for them, and reads their words.
import type { MiddlewareHandler } from 'hono'
import { site } from '../../functions/channels/web/site.ts'
import type { WebParts } from '../../functions/channels/web/web-parts.ts'

export interface ReadPage {
  status: number
  headers: Headers
  /** As it was sent, but for its white space. */
  html: string
  /** What is written on it, without white space. */
  words: string
}

/** Stands for what the build makes. */
export const STYLES = 'h1{color:#1b1d21}'

/** A folder with no file in it. */
export const NO_FILES: MiddlewareHandler = (_, next) => next()

/** @returns asks for a path, as a browser does when no other headers are given */
export function pageReader(parts: WebParts, assets = NO_FILES) {
  const app = site(parts, assets, STYLES)
  return async (
    path: string,
    headers: Record<string, string> = { Accept: 'text/html,*/*;q=0.8' },
  ): Promise<ReadPage> => {
    const response = await app.request(path, { headers })
    const html = (await response.text()).replaceAll(/\s+/g, ' ').replaceAll(' >', '>')
    return { status: response.status, headers: response.headers, html, words: wordsOf(html) }
  }
}

/** As `words` of a page has it. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function wordsOf(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
  return squeezed(text)
}
