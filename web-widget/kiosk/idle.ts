// Tells when nobody has touched a screen for long, by the clock: a machine that slept has not stood still.

export interface Idle {
  /** Somebody is there. */
  touched(): void
}

export interface IdleActs {
  /** Time since the last touch, each second and whenever the page comes back, in ms. */
  tick(idleMs: number): void
}

const TICK_MS = 1000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input']

export function idle({ tick }: IdleActs): Idle {
  let last = Date.now()
  const touched = () => (last = Date.now())
  const look = () => tick(Date.now() - last)
  // First of all, and before time is told to have begun anew: whoever comes after a sleep finds a clean sheet.
  for (const sign of SIGNS) {
    const act = () => {
      look()
      touched()
    }
    document.addEventListener(sign, act, { capture: true, passive: true })
  }
  setInterval(look, TICK_MS)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
  return { touched }
}
