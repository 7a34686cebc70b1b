// Tells a press that is held from a tap.

/** A press this long is no tap; the click that follows it is none either. */
const HOLD_MS = 400

export interface HoldingActs {
  canBegin(): boolean
  /** @param held whether it still is */
  begin(held: () => boolean): void
  end(): void
}

export function holding(button: HTMLElement, { canBegin, begin, end }: HoldingActs): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHeld = false
  let swallows = false
  const release = () => {
    clearTimeout(timer)
    if (!isHeld) return
    isHeld = false
    end()
    // The click comes after this, if it comes.
    swallows = true
    setTimeout(() => (swallows = false))
  }
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !canBegin()) return
    timer = setTimeout(() => {
      isHeld = true
      begin(() => isHeld)
    }, HOLD_MS)
  })
  // Wherever the finger is by then.
  for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, release)
  const swallow = (event: Event) => {
    if (!swallows) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  button.addEventListener('click', swallow, { capture: true })
  // A long press opens a menu on a touch screen.
  button.addEventListener('contextmenu', (event) => event.preventDefault())
}
