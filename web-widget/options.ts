// What the host page may set, on the script element for all its widgets and on each widget for itself.
import type { Locale } from '../functions/filings/filing.ts'
import { complain } from './host/complain.ts'
import type { Tell } from './host/events.ts'
import { type Look, type Mode, readLook } from './look.ts'

export interface Options extends Look {
  /** Where the service is, without a slash at the end: the script's own place. */
  base: string
  locale: Locale
  region?: string
  /** Name of the office that stands on top of the panel. */
  office?: string
  /** `inline` stands in the page's own flow, `frame` fills the page that it has for itself. */
  position: 'right' | 'left' | 'inline' | 'frame'
  theme: 'auto' | 'light' | 'dark'
  /** It opens by itself, once it comes into sight. */
  open: boolean
  /** The service whose guide it opens with. */
  service?: string
  /** A screen that many use, one after another. */
  kiosk: boolean
  /** It loads nothing but what was built with the loader. */
  strict: boolean
  /** Tells the page what happens. */
  tell?: Tell
  /** What this widget's things are kept under; none for the script's own. */
  name: string
  /** What its conversation is kept under; none: the one that all widgets of the tab have. */
  own: string
}

const MODES: [Mode, Mode] = ['usual', 'elder']
/** What is said once on the script element and holds for every widget of the page. */
const OF_THE_PAGE = ['locale', 'region', 'office', 'size', 'mode', 'theme', 'kiosk', 'strict']
/** Every option, as it stands behind `data-`; the docs tell of each (`tests/browser/embed-docs.test.ts`). */
export const OPTION_NAMES = OF_THE_PAGE.concat('position', 'open', 'service', 'conversation')

/** What is missing or unknown falls back, and never fails. @param widget left out for the script's own */
export function readOptions(script: HTMLScriptElement, widget?: HTMLElement): Options {
  const inherited = Object.entries(script.dataset).filter(([name]) => !widget || OF_THE_PAGE.includes(name))
  const data: DOMStringMap = { ...Object.fromEntries(inherited), ...widget?.dataset }
  const { locale = document.documentElement.lang, region, office, service } = data
  for (const name of Object.keys(data)) {
    // Frameworks and caches mark elements in their own ways.
    if (/^[a-z]+$/.test(name) && !OPTION_NAMES.includes(name))
      complain(`data-${name} is no option; there are ${OPTION_NAMES.join(', ')}`)
  }
  if (data['locale'] && !/^(?:en|zh)\b/i.test(data['locale'])) unknown('locale', data['locale'], 'zh-CN or en')
  const known = service !== undefined && /^[a-z0-9-]{1,64}$/.test(service)
  if (service && !known) unknown('service', service, 'the id of a guide, such as id-card')
  const position = oneOf(data, 'position', ['right', 'left', 'inline', 'frame'])
  const place = widget && [...document.querySelectorAll(widget.localName)].indexOf(widget)
  const name = widget ? `-${widget.id || [position, service, place].join('-')}` : ''
  const framed = position === 'frame'
  return {
    base: script.src.replace(/\/widget\/[^/]*$/, ''),
    locale: /^en\b/i.test(locale) ? 'en' : 'zh-CN',
    // The host page's look, until the citizen chooses otherwise.
    ...readLook(data['mode'] && oneOf(data, 'mode', MODES), oneOf(data, 'size', ['0', '1', '2', '3'])),
    position,
    theme: oneOf(data, 'theme', ['auto', 'light', 'dark']),
    open: framed || isSet(data['open']),
    kiosk: isSet(data['kiosk']),
    strict: isSet(data['strict']),
    name,
    own: oneOf(data, 'conversation', ['shared', 'own']) === 'own' ? name || '-own' : '',
    ...(region && { region }),
    // Alone in a tab it would lend its name to whoever wrote the link.
    ...(office && !(framed && window.parent === window) && { office }),
    ...(known && { service }),
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'false'
}

/** @param values the usual one first */
function oneOf<Value extends string>(data: DOMStringMap, name: string, values: readonly [Value, ...Value[]]): Value {
  const written = data[name]
  const found = values.find((value) => value === written)
  if (written && !found) unknown(name, written, values.join(', '))
  return found ?? values[0]
}

function unknown(name: string, written: string, known: string): void {
  complain(`data-${name}="${written}" is not known; it may be ${known}`)
}
