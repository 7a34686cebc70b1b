// The host page's colours, letters and corners, as far as everybody can read them.
import { h, sheet } from '../dom.ts'
import type { Options } from '../options.ts'
import { complain } from './complain.ts'
import { type Colour, contrast, readColour } from './contrast.ts'

/** A colour behind `--bangban-`: what it is called inside, and what it is when the page does not say, by day and by night. */
const COLOURS = {
  accent: ['--blue', '#12427a', '#9cc3f5'],
  'accent-pressed': ['--blue-pressed', '#0d3260', '#c3dbf9'],
  'on-accent': ['--on-blue', '#ffffff', '#0b1c30'],
  tint: ['--blue-tint', '#e8eff8', '#26303d'],
  ink: ['--ink', '#1b1d21', '#f1efe8'],
  quiet: ['--quiet', '#4c5057', '#b9bdc6'],
  paper: ['--paper', '#fbfaf5', '#16181c'],
  card: ['--card', '#ffffff', '#1f2227'],
} as const
type Name = keyof typeof COLOURS
const NAMES = Object.keys(COLOURS) as Name[]

/** Letters and what they stand on; the docs list them. */
export const PAIRS: readonly [Name, Name][] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['accent', 'card'],
  ['accent', 'paper'],
  ['accent', 'tint'],
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'tint'],
  ['quiet', 'paper'],
  ['quiet', 'card'],
]
/** WCAG 2.2, 1.4.3 and 1.4.6. */
const LEAST = 4.5
const LEAST_FOR_ELDERS = 7

/** Custom properties that a page may set; by night colours have `dark-` in front of their names. */
export const THEME_NAMES = NAMES.flatMap((name) => [name, `dark-${name}`]).concat(
  'radius',
  'font',
  'offset-x',
  'offset-y',
  'z-index',
  'height',
)

/**
 * What the page has set, as a sheet. Colours that cannot be told apart are left out, for elder mode at 7:1 and otherwise
 * at 4.5:1, and the console says which and how far they stand apart.
 */
export function theme(root: ShadowRoot, { theme: kind }: Options): CSSStyleSheet {
  const look = getComputedStyle(root.host)
  const isSet = (name: string) => look.getPropertyValue(`--bangban-${name}`).trim() !== ''
  const probe = root.appendChild(h('i', { hidden: true }))
  const rules: string[] = []
  for (const night of [false, true]) {
    const own = (name: Name) => `${night ? 'dark-' : ''}${name}`
    const set = NAMES.filter((name) => isSet(own(name)))
    if (set.length === 0 || kind === (night ? 'light' : 'dark')) continue
    const colours = Object.fromEntries(
      NAMES.map((name) => [name, measured(probe, own(name), COLOURS[name][night ? 2 : 1])]),
    )
    const apart = Math.min(...PAIRS.map((pair) => told(pair, colours, night)))
    const declared = set.map((name) => `${COLOURS[name][0]}:var(--bangban-${own(name)})`).join(';')
    const whose = apart < LEAST ? undefined : apart < LEAST_FOR_ELDERS ? ':not(.elder,.large,.largest)' : ''
    const rule = `:is(.panel,.opener)${whose}:not(i){${declared}}`
    if (whose !== undefined)
      rules.push(kind === 'auto' ? `@media (prefers-color-scheme:${night ? 'dark' : 'light'}){${rule}}` : rule)
  }
  probe.remove()
  if (isSet('radius')) rules.push('.panel:not(i){--radius:var(--bangban-radius)}')
  if (isSet('font'))
    rules.push(':is(.panel,.opener):not(i),.panel:not(i) *{font-family:var(--bangban-font),system-ui,sans-serif}')
  return sheet(rules.join(''))
}

function measured(probe: HTMLElement, name: string, usual: string): Colour | undefined {
  probe.style.color = `var(--bangban-${name},${usual})`
  return readColour(getComputedStyle(probe).color)
}

/** @returns how far they stand apart; 0 when nobody can tell */
function told([front, back]: [Name, Name], colours: Record<string, Colour | undefined>, night: boolean): number {
  const [one, other] = [colours[front], colours[back]]
  const apart = one && other ? contrast(one, other) : 0
  if (apart >= LEAST_FOR_ELDERS) return apart
  const names = [front, back].map((name) => `--bangban-${night ? 'dark-' : ''}${name}`).join(' on ')
  const what = one && other ? `${apart.toFixed(2)}:1` : 'no opaque colour in sRGB'
  const so =
    apart < LEAST
      ? `below ${LEAST}:1, so the theme's colours are not used`
      : `below ${LEAST_FOR_ELDERS}:1, so elder mode keeps its own colours`
  complain(`${names} is ${what}: ${so}.`)
  return apart
}
