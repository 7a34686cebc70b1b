// Reads TwiML as a telephone has to: the verbs that a line is told, and no others.
import type { Gather, Sound, Verb } from './line-answer.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** What Twilio itself waits where nothing is written. */
const GATHER_SECONDS = 5
const DIAL_SECONDS = 30

/**
 * @param place what becomes of an address that is named
 * @throws Error that names the verb or the attribute which this telephone cannot do: a caller would hear nothing of it
 */
export function readTwiml(twiml: string, place: (url: string) => string = (url) => url): Verb[] {
  const root = readXml(twiml)
  if (root.name !== 'Response') throw new Error(`TwiML is a Response, and not <${root.name}>`)
  return elements(root).flatMap((element) => verb(element, place))
}

function verb(element: XmlElement, place: (url: string) => string): Verb[] {
  const { name, attributes } = element
  switch (name) {
    case 'Say':
    case 'Pause':
      return sound(element)
    case 'Gather':
      return [gather(element, place)]
    case 'Redirect':
      return [{ do: 'redirect', to: place(words(element)) }]
    case 'Dial':
      return [
        {
          do: 'dial',
          number: words(element),
          ms: 1000 * seconds(attributes['timeout'], DIAL_SECONDS),
          ...(attributes['action'] && { action: place(attributes['action']) }),
        },
      ]
    case 'Hangup':
    case 'Reject':
      return [{ do: 'hang-up' }]
    default:
      throw new Error(`This telephone does not know <${name}>`)
  }
}

function gather(element: XmlElement, place: (url: string) => string): Gather {
  const { attributes } = element
  const { action, numDigits, speechTimeout = 'auto' } = attributes
  if (!action) throw new Error('A <Gather> says where what was heard goes: action')
  const endsBy = Number(speechTimeout)
  return {
    do: 'gather',
    action: place(action),
    language: attributes['language'] ?? 'en-US',
    hints: (attributes['hints'] ?? '')
      .split(',')
      .map((hint) => hint.trim())
      .filter(Boolean),
    ...(numDigits && { numDigits: Number(numDigits) }),
    startMs: 1000 * seconds(attributes['timeout'], GATHER_SECONDS),
    ...(endsBy > 0 && { endMs: 1000 * endsBy }),
    tellsSilence: attributes['actionOnEmptyResult'] === 'true',
    say: elements(element).flatMap(sound),
  }
}

function sound(element: XmlElement): Sound[] {
  const { name, attributes } = element
  if (name === 'Pause') return [{ do: 'pause', ms: 1000 * seconds(attributes['length'], 1) }]
  if (name !== 'Say') throw new Error(`This telephone cannot sound <${name}>`)
  return spoken(element, attributes['language'] ?? 'en-US', 1)
}

/** SSML within a Say: pace and pauses are done, whatever else only marks its words. */
function spoken({ children }: XmlElement, language: string, pace: number): Sound[] {
  return children.flatMap((child): Sound[] => {
    if (typeof child === 'string') {
      const text = child.trim()
      return text ? [{ do: 'say', text, language, pace }] : []
    }
    if (child.name === 'break') return [{ do: 'pause', ms: breakMs(child.attributes['time']) }]
    return spoken(child, language, paceOf(child.attributes['rate']) ?? pace)
  })
}

function paceOf(rate: string | undefined): number | undefined {
  const share = /^(\d{2,3})%$/.exec(rate ?? '')?.[1]
  return share === undefined ? undefined : Number(share) / 100
}

function breakMs(time = '500ms'): number {
  const [, figures, unit] = /^([\d.]+)(ms|s)$/.exec(time) ?? []
  if (figures === undefined) throw new Error('A <break> has a time such as 300ms')
  return Number(figures) * (unit === 's' ? 1000 : 1)
}

function seconds(written: string | undefined, usual: number): number {
  if (written === undefined) return usual
  const read = Number(written)
  if (!(read > 0)) throw new Error('A time is a number of seconds')
  return read
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function words(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : words(child)))
    .join('')
    .trim()
}
