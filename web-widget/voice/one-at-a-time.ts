// Listening and reading aloud never at once: whoever begins stops the other, in all panels of a page.
let current: (() => void) | undefined

/**
 * Begins, and stops what was at work before.
 * @param stop called when something else begins
 * @returns ends it: call it when the work is over
 */
export function takeTurn(stop: () => void): () => void {
  const before = current
  current = stop
  before?.()
  return () => {
    if (current === stop) current = undefined
  }
}

/** Something listens or reads now: what nobody asked for just now, such as reading each reply, waits. */
export function isTaken(): boolean {
  return current !== undefined
}
