// What the house says about reminders, in both languages; loaded with the first one.
import type { Locale } from '../../filings/filing.ts'

export interface ReminderWords {
  /** The way to one, beside what comes after a receipt. */
  option: string
  offerOnPhone: string
  /** What is kept and until when, then the question. */
  confirm: (day: string, lastFour: string) => string
  mobile: (day: string) => string
  yes: string
  other: string
  no: string
  given: (day: string, lastFour: string) => string
  declined: string
  /** There is no way to send anything here. */
  unable: string
  /** Nothing is under way whose day is known. */
  nothing: string
  stopped: string
  /** Said where this conversation has given none. */
  noneHere: string
  day: (iso: string) => string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const BOOKS: Record<Locale, ReminderWords> = {
  'zh-CN': {
    option: '到期提醒我',
    offerOnPhone: '要提醒，说“到期提醒我”。',
    confirm: (day, lastFour) =>
      `${day}上午发短信提醒您，短信里不写名字。手机号存到那天，发完就删。发到尾号 ${lastFour} 的手机，行吗？`,
    mobile: (day) => `${day}上午发短信提醒您。手机号存到那天，发完就删。发到哪个手机号？`,
    yes: '好，提醒我',
    other: '换个手机号',
    no: '不用提醒',
    given: (day, lastFour) => `好，${day}上午提醒您，发到尾号 ${lastFour}。不想要了，说“别再提醒了”。`,
    declined: '好，不提醒。手机号没有留。',
    unable: '这里还发不了短信，请您自己记个日子。',
    nothing: '现在没有要提醒的事。办完一件事，再说“到期提醒我”。',
    stopped: '好，不再提醒了，手机号已删掉。',
    noneHere: '这次对话里没有设提醒。以前设的，点短信里的链接就停。',
    day: (iso) => `${Number(iso.slice(5, 7))} 月 ${Number(iso.slice(8, 10))} 日`,
  },
  en: {
    option: 'Remind me',
    offerOnPhone: 'For a reminder, say “remind me”.',
    confirm: (day, lastFour) =>
      `I can text you on the morning of ${day}; no name stands in it. Your number is kept until then and deleted once it is sent. Shall it go to the mobile ending in ${lastFour}?`,
    mobile: (day) =>
      `I can text you on the morning of ${day}. Your number is kept until then and deleted once it is sent. Which mobile shall it go to?`,
    yes: 'Yes, remind me',
    other: 'Another mobile',
    no: 'No reminder',
    given: (day, lastFour) =>
      `Done: a text on the morning of ${day}, to the mobile ending in ${lastFour}. To stop it, say “stop reminding me”.`,
    declined: 'All right, no reminder. The number was not kept.',
    unable: 'I cannot send texts here, so please note the day yourself.',
    nothing: 'There is nothing to remind you of just now. Once something is filed, say “remind me”.',
    stopped: 'All right, no more reminders; the number is deleted.',
    noneHere: 'No reminder was set in this conversation. For an earlier one, tap the link in its text.',
    day: (iso) => `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${Number(iso.slice(8, 10))}`,
  },
}

/** The words in one language. */
export function reminderWords(locale: Locale): ReminderWords {
  return BOOKS[locale]
}
