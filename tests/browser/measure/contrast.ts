// Measures every visible text's contrast against what really lies behind it.
import type { Page } from 'playwright-core'
import type { Eyes } from './eyes.ts'
import { type Findings, lookAt } from './look-at.ts'

/**
 * WCAG 2.2 contrast ratio (1 to 21) of each text; `worst` is the lowest. The relief for large text is not given.
 * Backgrounds are those of the ancestors, with their transparency; a text on a picture is a fault of its own.
 * @param minimum 4.5 for AA, 7 for AAA and the elder mode
 */
export async function contrast(page: Page, minimum: number): Promise<Findings> {
  return lookAt(page, inPage, minimum)
}

type Colour = [red: number, green: number, blue: number, alpha: number]

function inPage({ texts, line, where }: Eyes, minimum: number): Findings {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = new Map<string, Colour>()

  /** Any CSS colour, `color-mix()` and `oklch()` too, by letting the browser draw it. */
  const colourOf = (css: string): Colour => {
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css)
    if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)]
    const known = read.get(css)
    if (known || !canvas) return known ?? [0, 0, 0, 1]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    const colour: Colour = [red, green, blue, alpha / 255]
    read.set(css, colour)
    return colour
  }

  const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour, share = 1): Colour => {
    const mix = (upper: number, lower: number) => upper * a * share + lower * (1 - a * share)
    return [mix(r, red), mix(g, green), mix(b, blue), 1]
  }

  /** From the outermost in: each box paints over what lies behind, and its opacity fades what is inside. */
  const paint = (boxes: Element[], behind: Colour, ink: Colour): { ink: Colour; ground: Colour } => {
    const [box, ...inner] = boxes
    if (!box) return { ink: over(ink, behind), ground: behind }
    const { backgroundColor, opacity } = getComputedStyle(box)
    const inside = paint(inner, over(colourOf(backgroundColor), behind), ink)
    const share = Number(opacity)
    return { ink: over(inside.ink, behind, share), ground: over(inside.ground, behind, share) }
  }

  const light = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }

  const isOnPicture = (boxes: Element[]): boolean => {
    const nearest = boxes.findIndex((box) => colourOf(getComputedStyle(box).backgroundColor)[3] === 1)
    const seenThrough = nearest === -1 ? boxes : boxes.slice(0, nearest + 1)
    return seenThrough.some((box) => getComputedStyle(box).backgroundImage !== 'none')
  }

  const scheme = getComputedStyle(document.documentElement).colorScheme
  const isDark = scheme === 'dark' || (scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches)
  const canvasColour = colourOf(isDark ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)')
  const hex = (colour: Colour) =>
    `#${colour
      .slice(0, 3)
      .map((value) => Math.round(value).toString(16).padStart(2, '0'))
      .join('')}`

  const found = texts().map(({ text, element, color }) => {
    const boxes = line(element)
    const { ink, ground } = paint(boxes.toReversed(), canvasColour, colourOf(color))
    const [darker = 0, lighter = 0] = [light(ink), light(ground)].sort((a, b) => a - b)
    const ratio = (lighter + 0.05) / (darker + 0.05)
    const picture = isOnPicture(boxes)
    const told = picture ? 'on a picture, not measured' : `${ratio.toFixed(2)}:1 (${hex(ink)} on ${hex(ground)})`
    return { ratio, isFault: picture || ratio < minimum - 0.005, told: `${told} “${text}” in ${where(element)}` }
  })
  found.sort((a, b) => a.ratio - b.ratio)
  return {
    worst: found[0]?.ratio,
    measured: found.length,
    faults: found.filter(({ isFault }) => isFault).map(({ told }) => told),
  }
}
