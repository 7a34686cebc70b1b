// What every measure of colour needs: how a colour comes out over what lies behind it, and how far two are apart.

export type Colour = [red: number, green: number, blue: number, alpha: number]

export type Colours = ReturnType<typeof colours>

/** Runs in the page, and is sent there as its source: it may name nothing outside itself. */
export function colours({ line }: { line: (element: Element) => Element[] }) {
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

  const scheme = getComputedStyle(document.documentElement).colorScheme
  const isDark = scheme === 'dark' || (scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches)
  const canvasColour = colourOf(isDark ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)')

  /** How an ink comes out on an element, and what it is drawn on. */
  const drawnOn = (element: Element, ink: string): { ink: Colour; ground: Colour } =>
    paint(line(element).toReversed(), canvasColour, colourOf(ink))

  const light = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }

  /** As WCAG 2.2 has it, 1 to 21. */
  const ratio = (one: Colour, other: Colour): number => {
    const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b)
    return (lighter + 0.05) / (darker + 0.05)
  }

  const hex = (colour: Colour): string =>
    `#${colour
      .slice(0, 3)
      .map((value) => Math.round(value).toString(16).padStart(2, '0'))
      .join('')}`

  return { colourOf, drawnOn, ratio, hex }
}
