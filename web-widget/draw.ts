// Draws one of the line drawings.
import { set } from './dom.ts'
import { type Drawing, DRAWINGS } from './drawings.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** In the colour of the text around it; it never speaks, so words must stand beside it. */
export function draw(name: Drawing, size = 24): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  set(svg, { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' })
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', DRAWINGS[name])
  svg.append(path)
  return svg
}
