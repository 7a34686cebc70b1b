// One Gather as a caller meets it: the prompt that can be interrupted, keys that are kept, words, and silence that runs out.
import type { Gather } from '../../functions/channels/phone/simulator/line-answer.ts'
import type { Happening } from '../../functions/channels/phone/simulator/line-answer.ts'
import type { Input, Inputs } from './inputs.ts'
import { spokenSlowly } from './slow-caller.ts'
import { wait } from './wait.ts'

export interface Listening {
  inputs: Inputs
  /** Given up when the caller hangs up. */
  over: AbortSignal
  /** Says the prompt; cut short by its signal. */
  sound(prompt: Gather['say'], signal: AbortSignal): Promise<void>
  /** The caller is writing: that is no silence. */
  isWriting(): boolean
  /** Share of signs misheard. */
  noise(): number
  show: {
    listening(): void
    /** Milliseconds of silence left; undefined when it does not run. */
    silence(left: number | undefined): void
    speaksSlowly(): void
    keys(pressed: string): void
    said(words: string): void
    silent(): void
  }
}

/** How often the silence that is left is shown. */
const TICK_MS = 200

/** @returns what the line hears; undefined when the caller has hung up */
export async function listen(gather: Gather, parts: Listening): Promise<Happening | undefined> {
  const { inputs, over, sound, show } = parts
  const prompt = new AbortController()
  const hungUp = () => prompt.abort()
  over.addEventListener('abort', hungUp)
  await Promise.race([sound(gather.say, prompt.signal), inputs.ready(over)])
  show.listening()
  if (!inputs.peek()) await silence(gather.startMs, parts)
  prompt.abort()
  over.removeEventListener('abort', hungUp)
  if (over.aborted) return undefined
  const input = inputs.take()
  if (!input) {
    show.silent()
    return { is: 'silent' }
  }
  return 'key' in input ? keyed(input.key, gather, parts) : said(input, gather, parts)
}

/** Runs out, or ends with the first thing that the caller does. */
async function silence(ms: number, { inputs, over, isWriting, show }: Listening): Promise<void> {
  let left = ms
  while (left > 0 && !inputs.peek() && !over.aborted) {
    show.silence(left)
    await wait(Math.min(TICK_MS, left), over)
    if (!isWriting()) left -= TICK_MS
  }
  show.silence(undefined)
}

/** Twilio takes the same time for a pause that ends a number as for silence. */
async function keyed(first: string, { numDigits, startMs }: Gather, parts: Listening): Promise<Happening | undefined> {
  const { inputs, over, show } = parts
  let digits = ''
  let key: string | undefined = first
  while (key !== undefined && key !== '#') {
    digits += key
    show.keys(digits)
    if (digits.length === numDigits) break
    await silence(startMs, parts)
    if (over.aborted) return undefined
    key = nextKey(inputs)
  }
  if (key === '#') show.keys(`${digits}#`)
  return digits === '' ? { is: 'silent' } : { is: 'keyed', digits }
}

function nextKey(inputs: Inputs): string | undefined {
  const next = inputs.peek()
  if (!next || !('key' in next)) return undefined
  inputs.take()
  return next.key
}

async function said(
  { words, slowly }: Extract<Input, { words: string }>,
  { endMs }: Gather,
  { inputs, over, noise, show }: Listening,
): Promise<Happening | undefined> {
  const { heard, rest, ms } = slowly ? spokenSlowly(words, endMs) : { heard: words, rest: undefined, ms: 0 }
  show.said(heard)
  if (ms > 0) {
    show.speaksSlowly()
    await wait(ms, over)
    if (over.aborted) return undefined
  }
  // Now they have found their words.
  if (rest) inputs.putBack({ words: rest, slowly: false })
  return { is: 'said', words: heard, ...(noise() > 0 && { noise: noise() }) }
}
