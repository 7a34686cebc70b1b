// Marks the sentence that is being read, with nothing put into the conversation: that would be announced anew.

/** As the styles name it. */
const NAME = 'bangban-reading'

let marked: Element | undefined

/** @param place none: nothing is marked any more */
export function mark(place?: Range): void {
  // Browsers before 2024 mark the block around it.
  const highlights = (CSS as { highlights?: HighlightRegistry }).highlights
  marked?.classList.remove(NAME)
  marked = undefined
  highlights?.delete(NAME)
  if (!place) return
  if (highlights) highlights.set(NAME, new Highlight(place))
  else {
    marked = place.startContainer.parentElement?.closest('p, li, h3, h4, dd, div, button, .phone') ?? undefined
    marked?.classList.add(NAME)
  }
}
