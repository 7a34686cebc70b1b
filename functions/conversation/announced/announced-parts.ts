// Announcements as parts of a reply: beside the greeting few and short, when asked for all of them.
import type { Locale } from '../../filings/filing.ts'
import type { Announcement } from '../../knowledge/announced/announcement.ts'
import type { ReplyPart } from '../reply.ts'
import type { Channel } from '../turn.ts'
import { announcedWords } from './words.ts'

/** Beside the emergencies, where they are read; whoever only listens hears emergencies alone. */
const NOTICES = 2
/** One after the other by telephone would keep somebody in need from speaking. */
const EMERGENCIES_ALOUD = 1

/** What stands with the greeting. @param announced as they are read: emergencies first */
export function greetedWith(announced: Announcement[], channel: Channel, locale: Locale): ReplyPart[] {
  const emergencies = announced.filter(({ kind }) => kind === 'emergency')
  if (channel === 'phone') return emergencies.slice(0, EMERGENCIES_ALOUD).map((one) => aloudPart(one, locale))
  const notices = announced.filter(({ kind }) => kind === 'notice').slice(0, NOTICES)
  return [...emergencies, ...notices].map((one) => announcedPart(one, locale))
}

/** All of it. */
export function announcedPart(one: Announcement, locale: Locale): ReplyPart {
  const words = announcedWords(locale)
  const lines = [
    words.title(one.kind, one.title[locale]),
    one.text[locale],
    ...(one.phone ? [words.phone(one.phone)] : []),
  ]
  return part(one, lines.join('\n'))
}

/** One sentence of it. */
function aloudPart(one: Announcement, locale: Locale): ReplyPart {
  const words = announcedWords(locale)
  return part(one, words.aloud(one.title[locale].replace(/[。！.!]+$/u, ''), one.phone))
}

function part({ id, kind, until }: Announcement, text: string): ReplyPart {
  return { kind: 'say', text, generated: false, announced: { id, kind, until } }
}
