// A second tap on the same spot, a moment after the first, is a trembling hand: it must not answer what has come there since.

const MOMENT_MS = 450
const SPOT_PX = 40

/** Whether this click is the second of two; keys are never. Each caller has its own memory of the first. */
export function doubleTaps(): (event: Event) => boolean {
  let last = { x: 0, y: 0, at: -Infinity }
  return (event) => {
    if (!(event instanceof MouseEvent) || event.detail === 0) return false
    const { clientX: x, clientY: y, timeStamp: at } = event
    const near = Math.abs(x - last.x) < SPOT_PX && Math.abs(y - last.y) < SPOT_PX
    // A mouse is counted by the system, as slow as its owner has set it.
    const touched = event instanceof PointerEvent && event.pointerType !== 'mouse'
    const second = event.detail > 1 || (touched && near && at - last.at < MOMENT_MS)
    if (!second) last = { x, y, at }
    return second
  }
}
