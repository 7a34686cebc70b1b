// The answer to a rating that comes in by the API, in the conversation's language.
import type { Locale } from '../../filings/filing.ts'
import { secretIn } from '../../safety/secret-in.ts'
import { phrases } from '../phrases.ts'
import type { Feedback } from './feedback.ts'
import { isLowGrade } from './rated-thing.ts'
import { feedbackWords } from './words.ts'

/** Thanks; after a low grade who hears of it; that it has reached the editors; that a password was not kept. */
export function ratingNote(locale: Locale, { rating, report }: Feedback): string {
  const words = feedbackWords(locale)
  const isLow = rating !== undefined && isLowGrade(rating.grade)
  const sentences = [
    isLow ? words.sorry : words.thanks,
    report && words.editors,
    isLow && words.heard,
    rating?.reason !== undefined && secretIn(rating.reason) && phrases(locale).guarded.secret,
  ]
  return sentences.filter(Boolean).join(words.blank)
}
