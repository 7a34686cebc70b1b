// What the fixed words of the house are: the shape both languages fill in.
import type { Facet } from '../knowledge/guide.ts'
import type { AgencyState } from '../filings/submission.ts'
import type { EmergencyKind } from '../safety/emergencies.ts'
import type { Mood } from '../safety/mood.ts'
import type { GuardedKind } from '../safety/guard-turn.ts'

export interface PhraseBook {
  notice: string
  hotline: string
  greeting: { first: string; again: string; offer: string }
  thanks: string
  bye: string
  unreviewed: string
  regional: (region: string) => string
  /** A title with remarks behind it. */
  noted: (title: string, remarks: string) => string
  answer: {
    next: string
    start: (title: string) => string
    facet: Record<Facet, string>
    unwritten: (title: string, phone: string) => string
    overdue: (title: string, phone: string) => string
  }
  clarify: (several: boolean) => string
  failure: { notFound: string; notFoundAgain: string; outOfScope: string; tooLong: string }
  guarded: Record<GuardedKind, string>
  emergency: Record<EmergencyKind, string>
  emergencyKept: string
  /** What opens the reply to someone who grieves, was hurt, or is angry. */
  mood: Record<Mood, string>
  /** Who answers an emergency number. */
  emergencyLine: (number: string) => string
  human: { asked: string; thirdFailure: string; option: string }
  unavailable: string
  filing: {
    begin: (title: string) => string
    example: (example: string) => string
    changed: (label: string, value: string) => string
    noted: (label: string, value: string) => string
    whichChange: string
    nothingToChange: string
    notYetAsked: string
    firstQuestion: string
    whyGeneral: string
    required: string
    skipped: string
    later: string
    attachment: string
    noUpload: string
    resumeAfter: string
    parked: (title: string) => string
    parkedFirst: (title: string) => string
    discarded: string
    nothingOpen: string
    review: string
    reviewYes: string
    reviewChange: string
    reviewUnclear: string
    submitted: (reference: string) => string
    owed: (list: string) => string
    alreadySubmitted: (reference: string) => string
    resume: string
    discard: string
    startedOver: string
    refusedBefore: string
    choose: string
    other: (title: string) => string
  }
  status: { none: string; state: Record<AgencyState, string>; line: (title: string, reference: string) => string }
  language: string
  sentenceEnd: string
  listComma: string
  colon: string
}
