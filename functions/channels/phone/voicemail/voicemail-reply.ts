// A message as the desk takes it: what was said and how to call back, for whoever answers it.
import { callerNumber } from '../../../conversation/handover/caller-number.ts'
import type { Reply } from '../../../conversation/reply.ts'
import type { Locale } from '../../../filings/filing.ts'
import { withArabicDigits } from '../../../filings/slots/chinese-numbers.ts'
import { EMERGENCY_PHONES, emergencyIn } from '../../../safety/emergencies.ts'

const WORDS: Record<Locale, { reason: string; urgent: (number: string) => string; unwritten: string }> = {
  'zh-CN': {
    reason: '来电人下班后留了言。',
    urgent: (number) => `【可能紧急，请马上回电；必要时打 ${number}】`,
    unwritten: '没能转成文字，请直接回电',
  },
  en: {
    reason: 'The caller left a message out of hours.',
    urgent: (number) => `[May be urgent: call back at once; ${number} if need be] `,
    unwritten: 'could not be written down, please call back',
  },
}

export interface AboutMessage {
  locale: Locale
  at: Date
  /** Masked. */
  said?: string
  /** As it was said: heard for a cry for help, and kept nowhere. */
  spoken?: string
  service?: string
  title?: string
}

export function voicemailReply({ locale, at, said, spoken, ...about }: AboutMessage): Reply {
  const words = WORDS[locale]
  const alarm = emergencyIn(spoken ?? '')
  const urgent = alarm ? words.urgent(EMERGENCY_PHONES[alarm].join('、')) : ''
  const card = {
    ...about,
    filled: [],
    message: said ? urgent + said : words.unwritten,
    locale,
    channel: 'phone' as const,
    since: at.toISOString(),
  }
  return {
    turnId: 'voicemail',
    outcome: 'handed-over',
    locale,
    parts: [{ kind: 'handover', reason: words.reason, phones: [], card }],
    spoken: '',
    notice: '',
  }
}

/** The number that the line showed, or else a mobile that the caller said; masked as the words are, it would be lost. */
export function numberIn(from: string | undefined, said: string | undefined): string | undefined {
  const shown = callerNumber(from)
  if (shown !== undefined || !said) return shown
  const [told] = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/.exec(withArabicDigits(said.normalize('NFKC'))) ?? []
  return told?.replace(/\D/g, '')
}
