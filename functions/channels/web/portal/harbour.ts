// The line drawing under the opening words: a bridge over the harbour.
import { raw } from 'hono/html'

const DECK = 118
const TOWERS = [620, 1060]
const STAYS = Array.from({ length: 9 }, (_, index) => index + 1)

/** Only for the eye; it lies along the bottom of the opening and loses its left side first on narrow screens. */
export const HARBOUR = raw(
  `<svg class="harbour" aria-hidden="true" viewBox="0 0 1440 168" preserveAspectRatio="xMaxYMax slice">` +
    `<path class="harbour-water" d="${wave(140, 0)}${wave(158, 30)}"/>` +
    `<path class="harbour-stays" d="${TOWERS.map(stays).join('')}"/>` +
    `<path class="harbour-bridge" d="M0 ${DECK}H1440${TOWERS.map(tower).join('')}${piers()}"/></svg>`,
)

function tower(x: number): string {
  return `M${x - 9} ${DECK + 40}L${x - 3} 8M${x + 9} ${DECK + 40}L${x + 3} 8M${x - 6} 62H${x + 6}`
}

/** Fan out to both sides, each a little lower on the tower than the one before it. */
function stays(x: number): string {
  return STAYS.map((stay) => {
    const [top, reach] = [72 - stay * 6.5, stay * 23]
    return `M${x - reach} ${DECK}L${x} ${top}L${x + reach} ${DECK}`
  }).join('')
}

function piers(): string {
  return [100, 240, 380, 1300].map((x) => `M${x} ${DECK}V${DECK + 34}`).join('')
}

function wave(y: number, from: number): string {
  return `M${from - 60} ${y}` + 'c30 0 30-7 60-7s30 7 60 7'.repeat(13)
}
