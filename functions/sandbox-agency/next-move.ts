// Where a case goes next when its time has come.
import type { Filing } from '../filings/filing.ts'
import type { Behaviour } from './behaviour.ts'
import type { Case, Move } from './case.ts'
import { whatIsWanted } from './what-is-wanted.ts'

const REJECTED = {
  'zh-CN': '材料和登记的信息对不上，这次没办成。请带证件原件到窗口问一问。',
  en: 'What was filed does not match our records, so this was not done. Please ask at the counter with your original papers.',
}

/** Accepted, in progress, and then the end that it was told; more is asked for only once. */
export function nextMove(stands: Case, filing: Filing | undefined, { answer, more, note }: Behaviour): Move {
  if (stands.update.state === 'accepted') return { state: 'in-progress' }
  if (answer === 'rejected') return { state: 'rejected', note: note ?? REJECTED }
  const said = note && { note }
  if (answer !== 'needs-more') return { state: 'done', ...said }
  return stands.asked ? { state: 'done' } : { state: 'needs-more', more: whatIsWanted(stands, filing, more), ...said }
}
