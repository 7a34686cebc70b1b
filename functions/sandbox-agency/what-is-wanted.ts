// What the sandbox agency asks for when it wants more.
import type { More } from '../filings/delivery/agency-api.ts'
import type { Filing, Slot, SlotType } from '../filings/filing.ts'
import type { Case } from './case.ts'

/** What a clerk may fail to read: written out, not chosen from a list. */
const WRITTEN: SlotType[] = ['text', 'name', 'resident-id', 'residence-card', 'passport', 'certificate', 'address']

/** @param label what cannot be read; the answer as a whole when left out */
export function unreadable(label?: { 'zh-CN': string; en: string }): More['reason'] {
  return {
    'zh-CN': `${label ? `“${label['zh-CN']}”` : ''}看不清楚，请再填一遍。`,
    en: label
      ? `We could not read "${label.en}". Please fill it in again.`
      : 'We could not read this. Please fill it in again.',
  }
}

const BRING_ORIGINALS: More = {
  reason: { 'zh-CN': '请带证件原件到窗口核对。', en: 'Please bring your original papers to the counter.' },
}

/**
 * Of what was wished only the slots that this agency needs; otherwise the first thing in writing that it was sent: it is
 * never on a branch that the citizen did not take.
 */
export function whatIsWanted({ update, arrived }: Case, filing: Filing | undefined, wished: More[] = []): More[] {
  const needs = needsOf(filing, update.agency)
  const fitting = wished.filter(({ slot }) => !slot || needs.includes(slot))
  if (fitting.length > 0) return fitting
  const sent = needs.filter((id) => arrived[0]?.slots.includes(id))
  const slots = sent.flatMap((id): Slot[] => filing?.slots.filter((slot) => slot.id === id) ?? [])
  const written = slots.find(({ type }) => WRITTEN.includes(type))
  return [written ? { slot: written.id, reason: unreadable(written.label) } : BRING_ORIGINALS]
}

export function needsOf(filing: Filing | undefined, agency: string): string[] {
  return filing?.agencies.find(({ id }) => id === agency)?.needs ?? []
}
