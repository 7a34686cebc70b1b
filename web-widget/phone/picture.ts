// The few line drawings of the telephone: one path each on a 24 by 24 grid, like the widget's.
import { set } from '../dom.ts'

const PICTURES = {
  call: 'M5 3h3.5l2 5-2.5 2a13 13 0 0 0 6 6l2-2.5 5 2V19a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  'hang-up': 'M2.5 15.5q-1-4 2-6 7.5-4.5 15 0 3 2 2 6l-5-1.2v-3.1q-4.500-1.400-9 0v3.100z',
  microphone:
    'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.500 11a6.500 6.500 0 0 0 13 0M12 17.500V21M8.500 21h7',
  send: 'M3 4l18 8-18 8 3-8zM6 12h7',
} as const

/** In the colour of the words beside it, and silent. */
export function picture(name: keyof typeof PICTURES): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  set(svg, { viewBox: '0 0 24 24', width: 26, height: 26, 'aria-hidden': 'true', focusable: 'false' })
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', PICTURES[name])
  svg.append(path)
  return svg
}
