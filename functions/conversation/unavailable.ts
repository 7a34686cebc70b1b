// What a citizen hears when something broke: fixed words and a number to call, in both languages.
import { EMERGENCY_PHONES, emergencyIn } from '../safety/emergencies.ts'
import { HOTLINE, phrases } from './phrases.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** The one place where breakage becomes words. It is not stored: the same turn id may try again. A cry for help is heard even now. */
export function unavailable({ id, said = '' }: Pick<Turn, 'id' | 'said'>): Reply {
  // Which language the citizen speaks may be what could not be read.
  const locale = 'zh-CN'
  const words = phrases(locale)
  const kind = emergencyIn(said)
  const text = [words, phrases('en')].map((book) => (kind ? book.emergency[kind] : book.unavailable)).join('\n')
  const phones = kind
    ? EMERGENCY_PHONES[kind].map((number) => ({ name: words.emergencyLine(number), number }))
    : [{ name: words.hotline, number: HOTLINE }]
  return {
    turnId: id,
    outcome: kind ? 'emergency' : 'unavailable',
    locale,
    parts: [
      { kind: 'say', text, generated: false },
      { kind: 'handover', reason: kind ?? 'unavailable', phones },
    ],
    spoken: text,
    notice: words.notice,
  }
}
