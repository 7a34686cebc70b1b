// The grade that an option's id names, as `rating-options.ts` makes it: `rate:5` to `rate:1`.
import { type Grade, GRADES } from './feedback.ts'

export function gradeOf(optionId: string): Grade | undefined {
  return GRADES.find((grade) => optionId === `rate:${grade}`)
}
