// Brings things into view inside the panel and never moves the host page.

export interface Scroll {
  /** Puts the top of an element at the top of what is seen. */
  to(element: HTMLElement): void
  /** Keeps what was last brought into view there, after sizes have changed. */
  stay(): void
}

const GAP = 12

/** @param boxes one of which scrolls: which one depends on how high the screen is, and the styles say. */
export function scroll(boxes: HTMLElement[]): Scroll {
  let last: HTMLElement | undefined
  const box = () => boxes.find((each) => getComputedStyle(each).overflowY === 'auto')
  const to = (element: HTMLElement) => {
    last = element
    const within = box()
    if (!within) return
    // What stands fixed above says how much room it takes.
    const room = Number.parseFloat(getComputedStyle(within).scrollPaddingBlockStart) || GAP
    within.scrollTop += element.getBoundingClientRect().top - within.getBoundingClientRect().top - room
  }
  return {
    to,
    stay() {
      if (last?.isConnected) to(last)
    },
  }
}
