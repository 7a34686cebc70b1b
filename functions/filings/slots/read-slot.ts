// Reads the value of any slot by its type.
import type { SlotType, Words } from '../filing.ts'
import { fault } from './fault.ts'
import type { READERS } from './readers.ts'
import type { Reading, SlotValue } from './slot-value.ts'

const WORDS = {
  'too-much': {
    'zh-CN': '说得太多了，没听出是哪一个。请只说这一项。',
    en: 'That was too much at once. Please give just this one answer.',
  },
} satisfies Record<string, Words>

/** Far above any value; keeps the readers' work bounded whatever is sent. */
const LONGEST = 2000

let readers: typeof READERS | undefined

/** Fetches the readers; awaited before a turn of a conversation that has a filing, and quick from the second time on. */
export async function loadReaders(): Promise<void> {
  readers ??= (await import('./readers.ts')).READERS
}

/**
 * Reads what a citizen said or typed as a value of this type. Pure: the date comes from `reading.today`.
 *
 * @throws Error before `loadReaders` was awaited
 * @returns the canonical value, or a fault with a sentence in `reading.locale` that never repeats what was said
 */
export function readSlot(type: SlotType, said: string, reading: Reading): SlotValue {
  if (said.length > LONGEST) return fault(WORDS, 'too-much', reading)
  if (!readers) throw new Error('the readers of slots are not loaded yet')
  return readers[type](said, reading)
}
