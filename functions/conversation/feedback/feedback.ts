// What citizens say about the service: a grade for one thing, and that a guide is wrong.
import type { Locale } from '../../filings/filing.ts'

/** 非常满意 5 · 满意 4 · 基本满意 3 · 不满意 2 · 非常不满意 1 (国办发〔2019〕51号, GB/T 39734). */
export const GRADES = [5, 4, 3, 2, 1] as const
export type Grade = (typeof GRADES)[number]

/** A grade for one thing: a filing (`reference`), a turn (`turnId`), or else the conversation. */
export interface Rating {
  conversationId: string
  grade: Grade
  /** The citizen's own words; they are made fit to be kept by whoever keeps them. */
  reason?: string
  turnId?: string
  reference?: string
  service?: string
  /** The facet of the guide that was answered from. */
  section?: string
  locale: Locale
  /** Milliseconds since 1970. */
  at: number
}

/** A reader says that a guide is wrong, out of date or unclear. */
export interface GuideReport {
  conversationId: string
  /** The turn that was answered from the guide. */
  turnId: string
  service: string
  section?: string
  /** ISO date of the guide that was read. */
  guideAsOf: string
  /** When it came with a rating. */
  grade?: Grade
  reason?: string
  locale: Locale
  /** Milliseconds since 1970. */
  at: number
}

/** What one turn said of the service: the head carries it until it is kept, and until the next turn has had its say. */
export interface Feedback {
  /** Place in the conversation of the turn that gave it. */
  n: number
  rating?: Rating
  report?: GuideReport
  /** That turn was asked for a word on why: the words of the next one are it. */
  asksWhy?: true
  kept?: true
}

/** What is sealed of it at rest: the citizen's own words. */
export const SEALED_OF_FEEDBACK = ['words'] as const
