// Reads server-sent events strictly: a form that the API does not write is a fault.

export interface SentEvent {
  event: string
  data: unknown
}

/** The events of a whole stream; comments are left out. */
export function eventsOf(text: string): SentEvent[] {
  if (!text.endsWith('\n\n')) throw new Error(`The stream ends in the middle: ${text.slice(-80)}`)
  const blocks = text.split('\n\n').slice(0, -1)
  return blocks.flatMap((block): SentEvent[] => {
    if (block === ':') return []
    const [, event, data] = /^event: ([a-z]+)\ndata: ([^\r\n]+)$/.exec(block) ?? []
    if (event === undefined || data === undefined) throw new Error(`No event and no comment: ${block}`)
    return [{ event, data: JSON.parse(data) }]
  })
}
