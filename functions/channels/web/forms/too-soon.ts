// Whether a request came too soon after others, which is told on the page itself.
import { Refusal } from '../problems.ts'

export function isTooSoon(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'too-many-requests'
}
