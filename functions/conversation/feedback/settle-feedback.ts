// Keeps the feedback that a conversation's head carries; done again it changes nothing.
import type { Storage } from '../../storage/storage.ts'
import type { Feedback } from './feedback.ts'
import { forgetReportWords, keepGuideReport } from './guide-report.ts'
import { forgetRatingWords, keepRating } from './rating.ts'

/**
 * What the head goes on carrying: marked as kept and without the citizen's words, for the next turn may still say why;
 * nothing once that turn is over.
 * @param n place of the head's last turn
 */
export async function settleFeedback(
  storage: Storage,
  feedback: Feedback | undefined,
  n: number,
): Promise<Feedback | undefined> {
  if (!feedback) return undefined
  if (!feedback.kept) await keepFeedback(storage, feedback)
  return feedback.n < n ? undefined : settled(feedback)
}

/** Writes the rating and the report, each as an item of its own. */
export async function keepFeedback(storage: Storage, { rating, report }: Feedback): Promise<void> {
  if (rating) await keepRating(storage, rating)
  if (report) await keepGuideReport(storage, report)
}

/**
 * Takes a citizen's words out of what a conversation that is erased has said of the service.
 * @param now milliseconds since 1970
 */
export async function forgetFeedbackWords(storage: Storage, conversationId: string, now: number): Promise<void> {
  await forgetRatingWords(storage, conversationId, now)
  await forgetReportWords(storage, conversationId)
}

function settled({ rating, report, ...rest }: Feedback): Feedback {
  return { ...rest, ...(rating && { rating: bare(rating) }), ...(report && { report: bare(report) }), kept: true }
}

function bare<Given extends { reason?: string }>(given: Given): Omit<Given, 'reason'> {
  const { reason: _, ...rest } = given
  return rest
}
