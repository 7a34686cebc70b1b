// What the agents' page says in English.
import type { AgentWords } from './words.ts'

export const english: AgentWords = {
  title: 'Handover desk',
  skip: 'Skip to the content',
  otherLanguage: '中文',
  signOut: 'Sign out',
  listName: 'Who waits',
  pages: 'Pages',
  signIn: {
    heading: 'Handover desk',
    lead: 'For the people who take over calls from the hotline. If you need help yourself, call 12345 or go back to the first page.',
    key: 'Desk key',
    button: 'Sign in',
    wrong: 'That is not the key. Please look again; your administrator has it.',
    tooMany: 'Too many tries. Please wait a minute.',
    elsewhere: 'This was not sent from this page, so nothing was done. Please press the button here again.',
  },
  list: {
    heading: 'Who waits for a person',
    waiting: (count) =>
      count === 0
        ? 'Nobody waits now'
        : `${count} ${count === 1 ? 'person waits' : 'people wait'}; who waited longest comes first`,
    none: 'Nobody waits. Whoever asks for a person will appear here.',
    refreshes: 'This page refreshes itself every 20 seconds.',
    pause: 'Stop refreshing',
    paused: 'Refreshing is stopped.',
    goOn: 'Refresh again',
    wished: 'Call back',
    hasNumber: 'Number known',
    noNumber: 'No number',
    unknown: 'Has not said what about',
    take: (title) => `Take: ${title}`,
    takeShort: 'Take',
    open: 'Open',
    mine: 'Yours',
    theirs: 'Somebody has it',
    said: {
      gone: 'Somebody has taken this one already, or it is over.',
      done: 'Noted: this one is over.',
      released: 'Back on the list for others to take.',
    },
  },
  card: {
    heading: 'Handover card',
    number: 'Number',
    numberHint: 'Only to call back; it is deleted here when you are done.',
    noNumber: 'They left no number, so nobody can call back.',
    wished: 'They asked us to call back',
    who: 'Who',
    wants: 'What they want',
    answered: 'Told so far',
    filled: 'Filled in so far',
    failed: 'Not understood',
    times: (count) => `${count} ${count === 1 ? 'time' : 'times'} in a row`,
    language: 'Language',
    channel: 'Came by',
    region: 'Where they are',
    since: 'Asked for a person',
    nothing: 'Nothing yet',
    back: 'Back to the list',
    how: 'How did it go?',
    calledBack: 'Called back, done',
    spoke: 'Helped, done',
    notReached: 'Not reached, make a ticket',
    ticket: 'Make a 12345 ticket',
    release: 'Put back on the list',
    masked: 'Names and numbers are partly hidden with asterisks; to check one, ask the person.',
  },
  ticket: {
    heading: 'Passed to 12345 as a ticket',
    lead: 'Reference',
    next: 'Who left a number can ask how it stands with the reference and the last four digits.',
  },
  waited: (minutes) =>
    minutes < 1
      ? 'just came'
      : minutes < 60
        ? `waits ${minutes} min`
        : `waits ${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  channels: { web: 'by web', phone: 'by telephone', console: 'by terminal' },
  row: (label, value) => `${label}: ${value}`,
  languages: { 'zh-CN': 'Chinese', en: 'English' },
}
