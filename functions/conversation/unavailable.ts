// What a citizen hears when something broke: fixed words and a number to call, in both languages.
import { HOTLINE, phrases } from './phrases.ts'
import type { Reply } from './reply.ts'

/** The one place where breakage becomes words. It is not stored: the same turn id may try again. */
export function unavailable(turnId: string): Reply {
  // Which language the citizen speaks may be what could not be read.
  const locale = 'zh-CN'
  const words = phrases(locale)
  const text = `${words.unavailable}\n${phrases('en').unavailable}`
  return {
    turnId,
    outcome: 'unavailable',
    locale,
    parts: [
      { kind: 'say', text, generated: false },
      { kind: 'handover', reason: 'unavailable', phones: [{ name: words.hotline, number: HOTLINE }] },
    ],
    spoken: text,
    notice: words.notice,
  }
}
