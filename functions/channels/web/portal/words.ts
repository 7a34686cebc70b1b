// Every fixed word of the pages, by name: one file a language.
import type { TextSize } from './text-size.ts'

export interface PortalWords {
  /** The language link, in the language it leads to. */
  otherLanguage: string
  /** What the link to a size says. */
  size: Record<TextSize, string>
  city: string
  /** What follows in the name of the site: a narrow header breaks it there. */
  ofCity: string
  skip: string
  /** What somebody says, written down as a sentence begins. */
  said(words: string): string
  /** Sentences one after the other. */
  sentences(list: string[]): string
  notice: { invented: string; samples: string }
  nav: { pages: string; here: string; home: string; guides: string; hotline: string }
  hero: { title: string; lead: string; open: string; browse: string; said: string }
  hot: { title: string; filed: string; read: string }
  file: string
  ask: string
  all: { title: string; lead: string; see: string }
  reach: {
    title: string
    number: string
    hours(hours: string): string
    inTheChat: string
    inTheChatHow: string
    atTheCounter: string
    atTheCounterHow: string
    danger: string
  }
  guide: {
    glance: string
    visits: string
    visitsValue(visits: number): string
    contents: string
    office: string
    holds(place: string): string
    nation: string
    read: string
    itemCode: string
    sample: string
    reviewed(by: string, on: string): string
    readOn(day: string): string
    again(day: string): string
    overdue(day: string): string
    overdueCall: string
    of(place: string): string
    nothingLocal: string
    sources: string
    related: string
    phones: string
    next: string
    nextFile: string
    nextAsk: string
  }
  missing: { title: string; lead: string }
  broken: { title: string; lead: string }
  footer: { about: string; api: string }
}
