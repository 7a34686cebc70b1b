// Which of the two forms of a reply a client wants, by its Accept header (RFC 9110 §12.5.1).

const JSON_TYPE = 'application/json'
const EVENT_STREAM = 'text/event-stream'

interface Range {
  type: string
  quality: number
  /** Place in the header. */
  at: number
}

/**
 * The form of higher quality. At equal quality events are sent only to who names them before anything that takes JSON:
 * a client that accepts everything gets JSON.
 * @param accept the header; without one everything is accepted
 * @returns undefined when neither fits
 */
export function acceptedType(accept = '*/*'): typeof JSON_TYPE | typeof EVENT_STREAM | undefined {
  const ranges = (accept.trim() || '*/*').split(',').map(readRange)
  const json = rangeFor(JSON_TYPE, ranges)
  const events = rangeFor(EVENT_STREAM, ranges)
  if (!events) return json && JSON_TYPE
  if (!json || events.quality > json.quality) return EVENT_STREAM
  return events.quality === json.quality && events.at < json.at ? EVENT_STREAM : JSON_TYPE
}

function readRange(range: string, at: number): Range {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice('q='.length))
  // A weight that is no number is a slip, not a refusal.
  return { type, quality: Number.isNaN(quality) ? 1 : quality, at }
}

/** The most specific range that names this type decides; undefined when it refuses, or there is none. */
function rangeFor(type: string, ranges: Range[]): Range | undefined {
  const names = [type, `${type.split('/')[0]}/*`, '*/*']
  const found = names.flatMap((name) => ranges.find((range) => range.type === name) ?? [])[0]
  return found && found.quality > 0 ? found : undefined
}
