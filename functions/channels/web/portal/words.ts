// Every fixed word of the pages, by name: one file a language.
import type { Topic } from '../../../knowledge/guide.ts'
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
  /** Where its reader is: whose rules a page shows. */
  place: {
    ask: string
    example: string
    show: string
    /** Stands before the name of the place, and behind it. */
    shown: [before: string, behind: string]
    change: string
    takeBack: string
    none(said: string): string
    several(said: string): string
    stays: string
  }
  nav: { pages: string; here: string; home: string; guides: string; hotline: string }
  hero: { title: string; lead: string; open: string; browse: string; said: string }
  hot: { title: string; filed: string; read: string }
  topics: Record<Topic | 'other', string>
  file: string
  ask: string
  all: { title: string; lead: string; see: string; topics: string }
  /** Behind the names of a few of several services. */
  andMore(count: number): string
  /** Names one after the other. */
  listed(names: string[]): string
  search: {
    label: string
    example: string
    go: string
    found(said: string): string
    none(said: string): string
    noneHow: string
    mentioned: string
    /** A guide, and the heading of it that answers. */
    answers(title: string, heading: string): string
    ask: string
  }
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
  withoutScript: { say: string; send: string; goOn: string }
  footer: { about: string; api: string }
}
