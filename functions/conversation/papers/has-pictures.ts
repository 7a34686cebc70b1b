// Whether a picture was sent with these answers.
import type { Answers } from '../../filings/filing.ts'

/** Most filings have none: the rest of this room is not loaded for them. */
export function hasPictures(answers: Answers): boolean {
  return Object.values(answers).some((answer) => 'upload' in answer)
}
