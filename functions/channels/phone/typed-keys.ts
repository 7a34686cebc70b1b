// The keys after the greeting: one may choose, and six are a code, so the line waits a moment for more of them.
import type { CallEvent } from './call.ts'
import type { Call } from './call-store.ts'
import { ask, type Made } from './step.ts'

/** Milliseconds after which one key was all of it. */
const MORE_MS = 2000
const FIRST_KEY = /^[1-9]$/

/** What the core is to hear. */
export interface Typed {
  event: CallEvent
}

/** On a line that waits for more keys by itself they come whole. A code never begins with 0: that key calls a person, at once and everywhere. */
export function typedKeys(event: CallEvent, call: Call): Made | Typed {
  const { waiting } = call
  const { digits = '' } = event
  // Who speaks after all means what they say.
  const isSpoken = event.said !== undefined && digits === ''
  if (waiting?.for === 'keys') return { event: isSpoken ? event : { ...event, digits: waiting.keys + digits } }
  const isGreeted = event.oneByOne && event.n === 1 && call.keys === 'one' && !waiting
  if (!isGreeted || !FIRST_KEY.test(digits)) return { event }
  const hurried = { ...call, patience: { ...call.patience, startMs: MORE_MS } }
  const { call: held, step } = ask(hurried, '', { keys: 'number', waiting: { for: 'keys', keys: digits } })
  return { call: { ...held, patience: call.patience }, step }
}
