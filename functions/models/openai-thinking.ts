// Leaves out what a model thinks aloud: some providers send it between <think> and </think> in the text itself.

const OPEN = '<think>'
const CLOSE = '</think>'

/** A filter for one answer, piece by piece; what may still become a tag is held back. */
export function withoutThinking(): { push(piece: string): string; end(): string } {
  let held = ''
  let isThinking = false
  const push = (piece: string) => {
    held += piece
    let shown = ''
    for (;;) {
      const tag = isThinking ? CLOSE : OPEN
      const at = held.indexOf(tag)
      const until = at === -1 ? held.length - beginningOf(tag, held) : at
      if (!isThinking) shown += held.slice(0, until)
      held = held.slice(at === -1 ? until : at + tag.length)
      if (at === -1) return shown
      isThinking = !isThinking
    }
  }
  return { push, end: () => (isThinking ? '' : held) }
}

/** How many letters at the end of the text may be the beginning of the tag. */
function beginningOf(tag: string, text: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(tag.slice(0, length))) return length
  }
  return 0
}
