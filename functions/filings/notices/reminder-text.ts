// The words of a reminder as it is sent: no name, no number, and no matter that could shame.
import type { Locale } from '../filing.ts'

/** @param title absent where the matter is not to be named */
export function reminderText(locale: Locale, title: string | undefined, stop: string): string {
  if (locale === 'en') {
    const about = title === undefined ? '' : `: ${title}`
    return `Your reminder${about}. To go on, ask Bangban or call 12345. To stop these: ${stop}`
  }
  const about = title === undefined ? '' : `：${title}`
  return `【帮办】您的办事提醒${about}。接着办请找帮办，或打12345。不想再收，点：${stop}`
}
