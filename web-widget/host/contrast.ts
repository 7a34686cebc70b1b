// How far two colours stand apart, as WCAG 2.2 counts it (1.4.3).

/** Red, green and blue, 0 to 255. */
export type Colour = [number, number, number]

/** As computed styles have it. Undefined for what is see-through, or written in another way than `rgb`. */
export function readColour(computed: string): Colour | undefined {
  const [, r, g, b] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed) ?? []
  return r === undefined ? undefined : [Number(r), Number(g), Number(b)]
}

/** 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((each) => {
    const share = each / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
