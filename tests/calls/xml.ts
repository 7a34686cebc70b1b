// Reads the XML that TwiML is, for tests: a reader of its own, so that no fault is shared with who writes it.

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws Error where it is not well formed */
export function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  const body = xml.replace(/^<\?xml[^?]*\?>/, '')
  const pattern = /<(\/?)([A-Za-z-]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/gy
  let at = 0
  for (const [whole, closes, name = '', attributes = '', empty, text] of body.matchAll(pattern)) {
    at += whole.length
    const parent = open.at(-1)!
    if (text !== undefined) parent.children.push(unescaped(text))
    else if (closes) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing: ${xml}`)
    } else {
      const element: Element = { name, attributes: attributesIn(attributes), children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const [root] = top.children
  if (at !== body.length || open.length !== 1 || top.children.length !== 1 || typeof root !== 'object')
    throw new Error(`no XML: ${xml}`)
  return root
}

export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** All elements of this name, wherever. */
export function elementsIn(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child, name)],
  )
}

function attributesIn(written: string): Record<string, string> {
  const found = [...written.matchAll(/\s([\w:-]+)="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare & in “${text}”`)
  return text.replace(/&(\w+);/g, (_, sign: string) => SIGNS[sign] ?? '')
}
