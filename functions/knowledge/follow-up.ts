// When a question goes on about the service in focus: it names nothing, or only what that service's guide speaks of.
import { convinces, type Content, weigh, type Weighed } from './evidence.ts'
import { sectionShare } from './section-words.ts'
import type { Shelf } from './shelf.ts'

/** Nothing but facet words, pronouns and particles: 那要多久, "and what about the fee". */
export function isFollowUp(content: Content): boolean {
  return content.words.length === 0
}

/** Whether the focus explains a question that names no other service, by its names or by one section of its text. */
export function focusExplains(shelf: Shelf, focus: number, content: Content, first?: Weighed): boolean {
  const evidence = shelf.evidence(focus)
  const own = weigh(content, evidence)
  if (first) return first.name.length === 0 && (own.coverage >= first.coverage || convinces(content, own))
  return convinces(content, own) || sectionShare(shelf.guide(focus), evidence, content) >= EXPLAINED
}

/** A single character found alone counts half: 护照 must not pass for 监护人 and 照片. */
const EXPLAINED = 0.6
