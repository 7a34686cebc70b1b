// What a line of the input is to a telephone: words, keys, or silence.
import type { Happening } from '../../channels/phone/simulator/line-answer.ts'

const KEYS = /^[\d*#]+$/

/** Keys as they are pressed; a `#` before others only says that keys they are. */
export function doneByLine(line: string, noise = 0): Extract<Happening, { is: 'said' | 'keyed' | 'silent' }> {
  const words = line.trim()
  if (words === '') return { is: 'silent' }
  const keys = words.replaceAll(' ', '')
  if (KEYS.test(keys)) return { is: 'keyed', digits: keys.length > 1 ? keys.replace(/^#/, '') : keys }
  return { is: 'said', words, ...(noise > 0 && { noise }) }
}

/** What of the keys the line takes now, and what it keeps for its next question. */
export function nextKeys(keys: string, numDigits: number | undefined): [taken: string, kept: string] {
  const end = keys.indexOf('#')
  const whole = end === -1 ? keys : keys.slice(0, end)
  if (numDigits !== undefined && whole.length >= numDigits) return [keys.slice(0, numDigits), keys.slice(numDigits)]
  return [whole, end === -1 ? '' : keys.slice(end + 1)]
}

/** Somebody took the call that was put through; silence is nobody. */
export function isTaken(line: string): boolean {
  return /^(接通|有人接|taken|yes|y|1)$/i.test(line.trim())
}
