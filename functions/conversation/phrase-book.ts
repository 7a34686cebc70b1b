// What the fixed words of the house are: the shape both languages fill in.
import type { Belonging, Decider, Facet } from '../knowledge/guide.ts'
import type { ToldState } from '../filings/delivery/share.ts'
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
    /** Of a filing that will be a pre-application. */
    preStart: (title: string) => string
    facet: Record<Facet, string>
    /** The papers to prepare, as a list to tick. */
    checklist: string
    /** Opens the answer to one of several questions, counted from 0. */
    oneOf: (title: string, at: number) => string
    /** Only the citizen's own records tell what is asked. */
    records: string
    unwritten: (title: string, phone: string) => string
    /** The words that were taken for what the citizen said, each in its quotes. */
    heard: (words: string) => string
    overdue: (title: string, phone: string) => string
  }
  /** Whose rules an answer gives. */
  place: {
    noted: (place: string) => string
    /** The nation has one rule. */
    same: string
    /** A place was named that has no words of its own here. */
    noneHere: (place: string, phone: string) => string
    /** Opens what one of two places says. */
    says: (place: string) => string
    /** Which of two places decides; without a name, by what ties a person to it. */
    decides: (decider: Decider, place?: string | false) => string
    /** Asks where the citizen belongs. */
    ask: Record<Belonging, string>
    which: string
  }
  clarify: (several: boolean) => string
  failure: { notFound: string; notFoundAgain: string; outOfScope: string; tooLong: string }
  guarded: Record<GuardedKind, string>
  emergency: Record<EmergencyKind, string>
  emergencyKept: string
  /** Opens a reply where danger is only possible. */
  emergencyMaybe: (kind: EmergencyKind, phone: string) => string
  /** What opens the reply to someone who grieves, was hurt, or is angry. */
  mood: Record<Mood, string>
  /** Who answers an emergency number. */
  emergencyLine: (number: string) => string
  human: { asked: string; thirdFailure: string; option: string }
  unavailable: string
  repair: {
    /** Opens the same words said slowly, or at the usual pace. */
    pace: (slow: boolean) => string
    /** What was taken down, or begun, does not count. */
    takenBack: string
    /** The answer was not meant. */
    notMeant: string
    /** What may have been meant instead. */
    rather: string
    /** So many items of a list are still to be read out. */
    more: (left: number) => string
    /** The choices of a question, to say one. */
    oneOf: (list: string) => string
    /** Nothing is left to be told. */
    noMore: string
    /** To somebody who is away for a moment, in a filing and outside. */
    waits: (filing: boolean) => string
    /** Nothing is under way: what can be done. */
    ask: string
  }
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
    have: string
    sent: string
    certified: (source: string) => string
    resumeAfter: string
    parked: (title: string) => string
    parkedFirst: (title: string) => string
    /** Another filing is begun while this one waits. */
    keptAside: (title: string) => string
    /** Asks which of the two to go on with. */
    insteadOf: (title: string) => string
    insteadOption: (title: string) => string
    resumeTitle: (title: string) => string
    discarded: string
    nothingOpen: string
    review: string
    reviewYes: string
    reviewChange: string
    reviewUnclear: string
    submitted: (reference: string) => string
    /** Of a pre-application. */
    preSubmitted: (reference: string) => string
    /** Said before the first question of a filing whose identity cannot be shown here. */
    preBegin: string
    owed: (list: string) => string
    alreadySubmitted: (reference: string) => string
    resume: string
    discard: string
    startedOver: string
    /** What must be filled in again, because somebody else is meant now. */
    askedAnew: (list: string) => string
    refusedBefore: string
    choose: string
    /** Asks whether what was taken for the answer was meant; the labels are what is offered beside the answers. */
    meant: string
    skipOption: string
    cancelOption: string
  }
  status: {
    /** Nothing was submitted in this conversation: asks for the number of what was before. */
    none: string
    /** Asks for the end of the phone number. */
    phone: string
    noMatch: string
    locked: string
    /** Of an agency by itself; who waits for others is told with their names (`progress/words.ts`). */
    state: Record<Exclude<ToldState, 'held' | 'halted'>, string>
    line: (title: string) => string
    /** An agency's own remark. */
    says: (agency: string, note: string) => string
    wants: (agency: string, reason: string) => string
    /** Opens the questions an agency still has. */
    supply: (agency: string, count: number) => string
    supplyOption: (agency: string) => string
    nothingWanted: string
    /** What was being supplied is not wanted any more. */
    overtaken: string
    /** A supplement was set aside. */
    supplyLater: string
    /** Rejected, and the agency wrote no reason. */
    noReason: string
    supplied: (reference: string) => string
    news: (title: string, agency: string, state: string) => string
    look: string
  }
  language: string
  sentenceEnd: string
  listComma: string
  colon: string
}
