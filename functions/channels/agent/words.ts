// The words of the page for those who take callers over.
import type { Locale } from '../../filings/filing.ts'
import type { Channel } from '../../conversation/turn.ts'

export interface AgentWords {
  title: string
  skip: string
  otherLanguage: string
  signOut: string
  listName: string
  pages: string
  signIn: {
    heading: string
    lead: string
    key: string
    button: string
    wrong: string
    tooMany: string
    /** The form came from elsewhere. */
    elsewhere: string
  }
  list: {
    heading: string
    waiting: (count: number) => string
    none: string
    refreshes: string
    pause: string
    paused: string
    goOn: string
    wished: string
    hasNumber: string
    noNumber: string
    unknown: string
    take: (title: string) => string
    takeShort: string
    open: string
    mine: string
    theirs: string
    /** How the last thing ended. */
    said: { gone: string; done: string; released: string }
  }
  card: {
    heading: string
    number: string
    numberHint: string
    noNumber: string
    wished: string
    who: string
    wants: string
    answered: string
    filled: string
    failed: string
    times: (count: number) => string
    language: string
    channel: string
    region: string
    since: string
    nothing: string
    back: string
    how: string
    calledBack: string
    spoke: string
    notReached: string
    ticket: string
    release: string
    masked: string
  }
  ticket: { heading: string; lead: string; next: string }
  /** A label with what stands behind it. */
  row: (label: string, value: string) => string
  waited: (minutes: number) => string
  channels: Record<Channel, string>
  languages: Record<Locale, string>
}
