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

/** @param label the paper whose picture cannot be read */
function unclear(label: { 'zh-CN': string; en: string }): More['reason'] {
  return {
    'zh-CN': `“${label['zh-CN']}”的照片看不清楚，请再拍一张，或者带原件来。`,
    en: `The picture of "${label.en}" is not clear. Please take another one, or bring the original.`,
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
  const fitting = wished.filter(({ slot }) => !slot || needs.includes(slot)).map((each) => inItsWords(each, filing))
  if (fitting.length > 0) return fitting
  const sent = needs.filter((id) => arrived[0]?.slots.includes(id))
  const slots = sent.flatMap((id): Slot[] => filing?.slots.filter((slot) => slot.id === id) ?? [])
  const written = slots.find(({ type }) => WRITTEN.includes(type))
  return [written ? { slot: written.id, reason: unreadable(written.label) } : BRING_ORIGINALS]
}

/** Whoever wished it without words of their own means the slot by what it is called. */
function inItsWords({ slot, reason }: More, filing: Filing | undefined): More {
  const label = filing?.slots.find(({ id }) => id === slot)?.label
  const paper = filing?.attachments.find(({ id }) => id === slot)?.label
  if (!slot || reason.en !== unreadable().en) return { ...(slot && { slot }), reason }
  return { slot, reason: paper ? unclear(paper) : unreadable(label) }
}

export function needsOf(filing: Filing | undefined, agency: string): string[] {
  return filing?.agencies.find(({ id }) => id === agency)?.needs ?? []
}
