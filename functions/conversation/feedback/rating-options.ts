// The buttons for a grade, and the one that says a guide is wrong.
import type { Locale } from '../../filings/filing.ts'
import type { Option } from '../reply.ts'
import { GRADES } from './feedback.ts'
import { feedbackWords } from './words.ts'

/** The five grades, best first, none of them chosen beforehand (GB/T 39735): `rate:5` to `rate:1`. */
export function ratingOptions(locale: Locale): Option[] {
  return GRADES.map((grade) => ({ id: `rate:${grade}`, label: feedbackWords(locale).grades[grade] }))
}

/** Says that what a guide has under this facet is wrong: `wrong:<service>:<facet>`. */
export function guideWrongOption(locale: Locale, service: string, facet: string): Option {
  return { id: `wrong:${service}:${facet}`, label: feedbackWords(locale).guideWrong }
}
