// A response of server-sent events that a test writes while the browser reads it.

export interface WrittenStream {
  response: Response
  send(event: string, data: unknown): void
  end(): void
  /** As when the connection breaks. */
  cut(): void
}

/** @param events these, and then the end, for a response that is whole from the start */
export function eventStream(...events: [event: string, data: unknown][]): WrittenStream {
  const bytes = new TextEncoder()
  let line: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      line = controller
      line.enqueue(bytes.encode(':\n\n'))
    },
  })
  const send = (event: string, data: unknown) =>
    line?.enqueue(bytes.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
  for (const [event, data] of events) send(event, data)
  if (events.length > 0) line?.close()
  return {
    response: new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    send,
    end: () => line?.close(),
    cut: () => line?.error(new Error('cut')),
  }
}
