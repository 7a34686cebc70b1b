// Reads the mobile that a reminder is to go to, as a form would.
import type { Locale } from '../../filings/filing.ts'
import { readSlot } from '../../filings/slots/read-slot.ts'
import { type Context, reading } from '../context.ts'

/** @returns what is wrong with it, in the citizen's words */
export function readMobile(
  said: string,
  context: Context,
  locale: Locale,
): { ok: true; mobile: string } | { ok: false; say: string } {
  const read = readSlot('mobile', said, reading(context, locale))
  return read.ok ? { ok: true, mobile: read.value } : { ok: false, say: read.say }
}
