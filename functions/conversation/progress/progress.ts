// How a filing stands with all of its agencies: each in words and as a step, and the whole in one sentence.
import { saidNow, toldState, type ToldState } from '../../filings/delivery/share.ts'
import { stoppedBy, waitsFor } from '../../filings/delivery/turns.ts'
import type { Locale } from '../../filings/filing.ts'
import { isPreApplication, type Submission } from '../../filings/submission.ts'
import { phrases } from '../phrases.ts'
import { AGENCY_STEPS, type AgencyStep } from '../reply.ts'
import { progressWords } from './words.ts'

export interface AgencyLine {
  id: string
  name: string
  code: ToldState
  /** The code in words. */
  state: string
  step: AgencyStep
}

const STEPS: Record<ToldState, AgencyStep> = {
  waiting: 'waiting',
  delayed: 'waiting',
  stuck: 'stuck',
  dropped: 'stuck',
  supplying: 'going',
  'supply-stuck': 'stuck',
  supplied: 'going',
  checked: 'done',
  held: 'held',
  halted: 'stuck',
  accepted: 'going',
  'in-progress': 'going',
  'needs-more': 'wanted',
  done: 'done',
  rejected: 'refused',
}

/** Each agency of a filing with what may be said of its share now. */
export function agencyLines(made: Submission, locale: Locale): AgencyLine[] {
  const isPre = isPreApplication(made)
  const names = (shares: Submission['agencies']) =>
    shares.map(({ name }) => shortName(name[locale])).join(phrases(locale).listComma)
  return made.agencies.map((share) => {
    const { id, name } = share
    const about = { id, name: name[locale] }
    const alone = toldState(share, isPre)
    const code = alone === 'held' && stoppedBy(made, share).length > 0 ? 'halted' : alone
    const words = progressWords(locale)
    const step = STEPS[code]
    if (code === 'halted') return { ...about, code, state: words.halted(names(stoppedBy(made, share))), step }
    if (code === 'held') return { ...about, code, state: words.held(names(waitsFor(made, share))), step }
    return { ...about, code, state: phrases(locale).status.state[code], step }
  })
}

/** How many agencies are done, and the whole in one sentence; undefined of a filing that goes to one alone. */
export function progressOf(
  made: Submission,
  locale: Locale,
  title?: string,
): { done: number; of: number; text: string } | undefined {
  const lines = agencyLines(made, locale)
  if (lines.length < 2) return undefined
  const count = (step: AgencyStep) => lines.filter((line) => line.step === step).length
  const words = progressWords(locale)
  const wishes = made.agencies.flatMap((share) => saidNow(share)?.more ?? []).length
  const about = { isPre: isPreApplication(made), one: wishes === count('wanted') }
  const counts = AGENCY_STEPS.flatMap((step) => (count(step) > 0 ? [words.count[step](count(step), about)] : []))
  return { done: count('done'), of: lines.length, text: words.whole(lines.length, counts, title) }
}

/** An agency's name without what stands behind it in brackets: within a sentence. */
export function shortName(name: string): string {
  return name.replace(/\s*（[^（）]*）|\s*\([^()]*\)/gu, '')
}
