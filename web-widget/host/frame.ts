// Tells the page around a frame of ours what happens in it: only a portal that is known, and nothing but the event.
import { HAPPENINGS } from './events.ts'

/** @param portals origins with a space between them, as the page of the frame has them from the server */
export function tellParent(widget: Element, portals = ''): void {
  if (window.parent === window) return
  const known = [...portals.split(' ').filter(Boolean), location.origin]
  const around = originAround()
  // Where the browser does not say who is around, each that is known is tried: it delivers to no other.
  const to = around === undefined ? known : known.filter((origin) => origin === around)
  for (const name of HAPPENINGS) {
    widget.addEventListener(`bangban:${name}`, (event) => {
      const message = { type: event.type, detail: event instanceof CustomEvent ? event.detail : undefined }
      for (const origin of to) window.parent.postMessage(message, origin)
    })
  }
}

function originAround(): string | undefined {
  const [around] = 'ancestorOrigins' in location ? location.ancestorOrigins : []
  if (around !== undefined) return around
  return document.referrer === '' ? undefined : new URL(document.referrer).origin
}
