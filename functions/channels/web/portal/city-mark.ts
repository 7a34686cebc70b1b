// The mark of the invented city: a cloud over two waves, cut like a seal.
import { raw } from 'hono/html'

const LINES = [
  'M14.5 25h19a5.5 5.5 0 0 0 .6-11 8.5 8.5 0 0 0-16-1.6A6.4 6.4 0 0 0 14.5 25Z',
  'M10 32.5c2.8 0 2.8-2 5.6-2s2.8 2 5.6 2 2.8-2 5.6-2 2.8 2 5.6 2 2.8-2 5.6-2',
  'M10 38.5c2.8 0 2.8-2 5.6-2s2.8 2 5.6 2 2.8-2 5.6-2 2.8 2 5.6 2 2.8-2 5.6-2',
]

/** Drawn in the page's own colours. */
export const CITY_MARK = raw(
  `<svg class="mark" aria-hidden="true" viewBox="0 0 48 48" width="48" height="48">${drawing('mark-ground', 'mark-lines')}</svg>`,
)

/** The same with its colours in it, for the browser's tab. */
export const CITY_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">' +
  '<style>.g{fill:#12427a}.l{fill:none;stroke:#fff;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}</style>' +
  `${drawing('g', 'l')}</svg>`

function drawing(ground: string, lines: string): string {
  const paths = LINES.map((d) => `<path d="${d}"/>`).join('')
  return `<rect class="${ground}" width="48" height="48" rx="10"/><g class="${lines}">${paths}</g>`
}
