// When a question that names no other service goes on about the one in focus.
import { convinces, type Content, FEW, weigh, type Weighed } from './evidence.ts'
import { sectionShare } from './section-words.ts'
import type { Shelf } from './shelf.ts'

/**
 * Whether the focus explains the question, by its names or by one section of its text. Its phrases are stories: 明天要坐火车
 * stands in one, and people say it about anything.
 * @param first the service that explains it best without the focus; one that is called by name takes over.
 */
export function focusExplains(shelf: Shelf, focus: number, content: Content, first?: Weighed): boolean {
  const evidence = shelf.evidence(focus)
  const own = weigh(content, evidence)
  if (first) {
    // 生孩子 is one sign without the family's: it stands in many guides, and is the matter of one.
    const isFewer = content.kin && content.words.length < FEW[content.locale] && own.named < first.named
    return first.name.length === 0 && !isFewer && (own.coverage >= first.coverage || convinces(content, own))
  }
  return convinces(content, own) || sectionShare(shelf.guide(focus), { ...evidence, phrases: [] }, content) >= EXPLAINED
}

/** A single character found alone counts half: 护照 must not pass for 监护人 and 照片. */
const EXPLAINED = 0.6
