// Brings things into view inside the panel and never moves the host page.

export interface Scroll {
  /** Puts the top of an element at the top of what is seen. */
  to(element: HTMLElement): void
  /** Keeps what was last brought into view there, after sizes have changed. */
  stay(): void
  /** Moves no further than it takes to see all of an element or some words, or their top when they are too large. */
  reveal(place: HTMLElement | Range): void
  /** Some of the element is in sight, below what stands fixed above. */
  shows(element: Element): boolean
}

const GAP = 12
/** What a mark around an element takes. */
const MARK = 8

/** @param boxes one of which scrolls: which one depends on how high the screen is, and the styles say. */
export function scroll(boxes: HTMLElement[]): Scroll {
  let last: HTMLElement | undefined
  const box = () => boxes.find((each) => getComputedStyle(each).overflowY === 'auto')
  const to = (element: HTMLElement) => {
    last = element
    const within = box()
    if (!within) return
    within.scrollTop += element.getBoundingClientRect().top - within.getBoundingClientRect().top - roomAbove(within)
  }
  return {
    to,
    stay() {
      if (last?.isConnected) to(last)
    },
    reveal(place) {
      const within = box()
      if (!within?.contains(place instanceof Range ? place.startContainer : place)) return
      const [{ top, bottom }, edge] = [place.getBoundingClientRect(), within.getBoundingClientRect()]
      const above = top - edge.top - roomAbove(within)
      // What stands fixed below says so too.
      const below = bottom + (Number.parseFloat(getComputedStyle(within).scrollPaddingBlockEnd) || MARK) - edge.bottom
      if (above < 0) within.scrollTop += above
      else if (below > 0) within.scrollTop += Math.min(above, below)
    },
    shows(element) {
      const within = box()
      if (!within?.contains(element) || element === within) return true
      const [{ top, bottom }, edge] = [element.getBoundingClientRect(), within.getBoundingClientRect()]
      return bottom > edge.top + roomAbove(within) && top < edge.bottom
    },
  }
}

/** What stands fixed above says how much room it takes. */
function roomAbove(box: Element): number {
  return Number.parseFloat(getComputedStyle(box).scrollPaddingBlockStart) || GAP
}
