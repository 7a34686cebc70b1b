// How a filing of several agencies stands, in words: the whole in a sentence, and who waits for whom.
import type { Locale } from '../../filings/filing.ts'
import type { AgencyStep } from '../reply.ts'

export interface Counted {
  /** What is done is only looked at: the original is still to be shown. */
  isPre: boolean
  /** Each of them wants one thing and no more. */
  one: boolean
}

export interface ProgressWords {
  /** So many of the agencies. */
  count: Record<AgencyStep, (n: number, about: Counted) => string>
  /** The filing with its title, or without one, and the counts. */
  whole: (of: number, counts: string[], title?: string) => string
  held: (names: string) => string
  halted: (names: string) => string
  /** Others want something too; one comes after the other. */
  alsoWants: (names: string) => string
  /** What agencies said that is too long to be told here. */
  saidMore: (names: string) => string
  refused: (name: string) => string
  /** The next agency that wants something, once this was handed in. */
  nextWanted: (name: string) => string
  /** A paper is not sent but brought. */
  bring: (agency: string) => string
}

const BOOKS: Record<Locale, ProgressWords> = {
  'zh-CN': {
    count: {
      done: (n, { isPre }) => `${n} 个${isPre ? '看过了' : '办好了'}`,
      going: (n) => `${n} 个在办`,
      waiting: (n) => `${n} 个正在送`,
      wanted: (n, { one }) => `${n} 个要您补${one ? '一样' : ''}`,
      refused: (n) => `${n} 个没有通过`,
      held: (n) => `${n} 个在等前一个`,
      stuck: (n) => `${n} 个停住了`,
    },
    whole: (of, counts, title) => `${title ? `“${title}”` : ''}${of} 个部门：${counts.join('，')}。`,
    held: (names) => `等${names}先办好`,
    halted: (names) => `${names}没有办成，这里先停着，请打电话问${names}`,
    alsoWants: (names) => `${names}也要您补，补完这一个再说。`,
    saidMore: (names) => `${names}也留了话，这里放不下，请打下面的电话问。`,
    refused: (name) => `${name}没有通过。`,
    nextWanted: (name) => `还要补给${name}`,
    bring: (agency) => `好，请把原件带给${agency}。先打电话问清楚去哪里。`,
  },
  en: {
    count: {
      done: (n, { isPre }) => `${n} ${isPre ? 'looked at' : 'done'}`,
      going: (n) => `${n} at work`,
      waiting: (n) => `${n} being sent`,
      wanted: (n) => (n === 1 ? '1 needs something from you' : `${n} need something from you`),
      refused: (n) => `${n} not approved`,
      held: (n) => (n === 1 ? '1 waits for another' : `${n} wait for another`),
      stuck: (n) => `${n} on hold`,
    },
    whole: (of, counts, title) => `${title ? `“${title}”, ` : ''}${of} offices: ${counts.join(', ')}.`,
    held: (names) => `waits for ${names} first`,
    halted: (names) => `on hold, because ${names} did not go through; please call ${names}`,
    alsoWants: (names) => `Also needed by ${names}. We do one at a time.`,
    saidMore: (names) => `There is also word from ${names}. It is too long to show here; please call.`,
    refused: (name) => `Not approved by ${name}.`,
    nextWanted: (name) => `Next, add it for ${name}`,
    bring: (agency) => `All right. Please bring the original to ${agency}. Call first to ask where.`,
  },
}

export function progressWords(locale: Locale): ProgressWords {
  return BOOKS[locale]
}
