// The receipt of a submitted filing: its number, and each agency with how it stands in words.
import { toldState, type ToldState } from '../filings/delivery/share.ts'
import type { Locale } from '../filings/filing.ts'
import { isPreApplication, type Submission } from '../filings/submission.ts'
import { phrases } from './phrases.ts'
import type { ReplyPart } from './reply.ts'

export interface AgencyLine {
  id: string
  name: string
  code: ToldState
  /** The code in words. */
  state: string
}

/** Each agency of a filing with what may be said of its share now. */
export function agencyLines(made: Submission, locale: Locale): AgencyLine[] {
  const words = phrases(locale).status.state
  return made.agencies.map((share) => {
    const code = toldState(share, isPreApplication(made))
    return { id: share.id, name: share.name[locale], code, state: words[code] }
  })
}

export function receipt(made: Submission, locale: Locale, promise?: string): ReplyPart {
  const agencies = agencyLines(made, locale).map(({ id, name, state }) => ({ id, name, state }))
  return { kind: 'receipt', reference: made.reference, agencies, ...(promise && { promise }) }
}
