// Makes the answer for a value that could not be read, from the reader's own table of sentences.
import type { Words } from '../filing.ts'
import type { Reading, SlotValue } from './slot-value.ts'

/**
 * A fault in the citizen's language.
 *
 * @param table the reader's sentences, one for each fault; `{n}` stands for `more.n`
 * @param code which of them; stable, tests and the conversation rely on it
 * @param more `n`: a count to fill in (never the value itself); `options`: did you mean one of these?
 */
export function fault<Table extends Record<string, Words>>(
  table: Table,
  code: keyof Table & string,
  reading: Reading,
  more: { n?: number; options?: { id: string; label: string }[] } = {},
): SlotValue {
  const words: Words | undefined = table[code]
  const say = (words?.[reading.locale] ?? '').replaceAll('{n}', String(more.n ?? ''))
  return { ok: false, fault: code, say, ...(more.options ? { options: more.options } : {}) }
}
