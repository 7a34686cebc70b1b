// What comes late for a conversation that was given up is not shown.
import type { Shown } from './talk.ts'

/** Tells only as long as it is told to the right one. */
export function only(shown: Shown, isRight: () => boolean): Shown {
  return new Proxy(shown, {
    get: (told, name: keyof Shown) => (isRight() ? told[name] : () => undefined),
  })
}
