// What every measure needs to see a page as a person does: through open shadow roots, and only what is really shown.

export interface SeenText {
  text: string
  element: Element
  /** Colour and size it is drawn with. */
  color: string
  fontSize: number
  rects: DOMRect[]
}

export type Eyes = ReturnType<typeof eyes>

/** Runs in the page, and is sent there as its source: it may name nothing outside itself. */
export function eyes() {
  const up = (element: Element): Element | undefined => {
    const root = element.getRootNode()
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined)
  }

  const line = (element: Element): Element[] => {
    const above = up(element)
    return above ? [element, ...line(above)] : [element]
  }

  const elements = (root: ParentNode = document): Element[] =>
    [...root.children].flatMap((child) => [
      child,
      ...(child.shadowRoot ? elements(child.shadowRoot) : []),
      ...elements(child),
    ])

  /** Meant for the ear only: a pixel, or clipped to nothing. */
  const isForTheEar = (element: Element): boolean => {
    const { overflowX, clipPath, clip } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    if (/^inset\((50|100)%/.test(clipPath) || /^rect\([01]px, [01]px, [01]px, [01]px\)$/.test(clip)) return true
    return overflowX !== 'visible' && (width <= 1 || height <= 1)
  }

  const isOnThePage = ({ right, bottom, width, height }: DOMRect): boolean =>
    width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    [...element.getClientRects()].some(isOnThePage) &&
    !line(element).some(isForTheEar)

  const where = (element: Element): string =>
    line(element)
      .slice(0, 3)
      .map((one) => {
        const classes = [...one.classList].map((name) => `.${name}`).join('')
        return one.localName + (one.id && `#${one.id}`) + classes
      })
      .toReversed()
      .join(' > ')

  const drawn = (text: string, element: Element, style: CSSStyleDeclaration, rects: DOMRect[]): SeenText[] => {
    const color = element instanceof SVGElement ? style.fill : style.color
    return text.trim() && rects.some(isOnThePage)
      ? [
          {
            text: text.trim().replaceAll(/\s+/g, ' ').slice(0, 40),
            element,
            color,
            fontSize: parseFloat(style.fontSize),
            rects,
          },
        ]
      : []
  }

  const ownTexts = (element: Element): SeenText[] => {
    const style = getComputedStyle(element)
    const box = [element.getBoundingClientRect()]
    const nodes = [...element.childNodes].filter((node) => node instanceof Text)
    const written = nodes.flatMap((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return drawn(node.data, element, style, [...range.getClientRects()])
    })
    const made = ['::before', '::after'].flatMap((pseudo) => {
      const its = getComputedStyle(element, pseudo)
      const [, text = ''] = /^"(.*)"$/s.exec(its.content) ?? []
      return drawn(text, element, its, box)
    })
    if (element instanceof HTMLSelectElement) {
      return drawn(element.selectedOptions[0]?.text ?? '', element, style, box)
    }
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return [...written, ...made]
    if (['checkbox', 'radio', 'range', 'color', 'file', 'image'].includes(element.type)) return []
    const hint = element.value === ''
    const look = hint ? getComputedStyle(element, '::placeholder') : style
    return drawn(hint ? element.placeholder : element.value, element, look, box)
  }

  /** What stands on the page, form fields and made-up content too; what is disabled is left out, as WCAG 1.4.3 does. */
  const texts = (): SeenText[] =>
    elements()
      .filter((element) => !element.matches(':disabled, option, script, style') && isShown(element))
      .flatMap(ownTexts)

  return { up, line, elements, isForTheEar, isShown, where, texts }
}
