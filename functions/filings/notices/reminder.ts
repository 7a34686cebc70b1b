// A reminder: what is kept of it until it is due, and what stays afterwards, which names nobody.
import { createHash } from 'node:crypto'
import type { Locale } from '../filing.ts'

/** As it is wished. */
export interface Reminder {
  /** The same wish has the same id, however often it is written. */
  id: string
  /** The word that stops it and all others of its group; it stands in the message. */
  stop: string
  to: string
  locale: Locale
  /** What the message may call it; absent where that could shame. */
  title?: string
  /** Milliseconds since 1970. */
  dueAt: number
}

const REMINDER_STATES = ['waiting', 'sent', 'stopped', 'erased', 'refused', 'given-up'] as const
export type ReminderState = (typeof REMINDER_STATES)[number]

/** As it is kept; all but `waiting` is only a mark that it is over, so that it does not come to life again. */
export interface KeptReminder {
  state: ReminderState
  attempts: number
  /** Since when it is tried, milliseconds since 1970. */
  dueFirst: number
  dueAt: number
  reminding?: Pick<Reminder, 'to' | 'locale' | 'title' | 'stop'>
}

/** 132 bits: nobody guesses one, and it still fits into a short message. */
const STOP_SIGNS = 22

/** The word that stops the reminders of one matter of one conversation. @param subject reference or service */
export function stopWord(conversationId: string, subject: string): string {
  return digest(`stop\n${conversationId}\n${subject}`).slice(0, STOP_SIGNS)
}

export function isStopWord(written: string): boolean {
  return /^[\w-]{22}$/.test(written)
}

/** @param wish what tells one wish of this matter from another: the place of its turn */
export function reminderId(stop: string, wish: string): string {
  return digest(`reminder\n${stop}\n${wish}`).slice(0, 22)
}

/** Under which the reminders of a stop word are kept: who reads the store learns no such word. */
export function groupMark(stop: string): string {
  return digest(`group\n${stop}`).slice(0, 22)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
