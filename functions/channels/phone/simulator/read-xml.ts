// Reads the little of XML that TwiML is made of: elements, attributes, text, and the five entities.

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const TOKEN = /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws Error where it is not well formed, or has what TwiML never needs: comments, doctypes, CDATA. */
export function readXml(text: string): XmlElement {
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [] }]
  const top = () => open.at(-1) as XmlElement
  const token = new RegExp(TOKEN)
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)
    if (!found) throw new Error(`This is no XML from sign ${at} on`)
    const [, closes, name, attributes = '', isEmpty, words] = found
    if (words !== undefined) {
      const isLayout = words.trim() === ''
      if (!isLayout && open.length === 1) throw new Error('Words stand outside of every element')
      if (!isLayout) top().children.push(unescaped(words))
    } else if (closes) {
      if (top().name !== name) throw new Error(`</${name}> closes what is not open`)
      open.pop()
    } else if (name !== undefined) {
      const element = { name, attributes: attributesIn(attributes), children: [] }
      top().children.push(element)
      if (!isEmpty) open.push(element)
    }
  }
  const [root, ...others] = top().children
  if (open.length > 1 || typeof root !== 'object' || others.length > 0) throw new Error('This is not one whole element')
  return root
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replaceAll(/&(#\d+|#x[\da-fA-F]+|\w+);|&/g, (whole, entity: string | undefined) => {
    if (entity?.startsWith('#')) return String.fromCodePoint(Number(entity.replace('#', entity[1] === 'x' ? '0' : '')))
    const sign = entity && ENTITIES[entity]
    if (!sign) throw new Error(`${whole} is no sign that XML knows`)
    return sign
  })
}
