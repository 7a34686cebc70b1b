// What the house says of resume codes, in both languages.
import type { Locale } from '../../filings/filing.ts'
import type { Channel } from '../turn.ts'

export interface ResumeWords {
  /** What the six digits are called where they are shown. */
  label: string
  /** Where they are used, for who is on this channel now, and for how long. */
  use: (channel: Channel) => string
  /** The second check that will be asked for. */
  check: string
  noneLeft: string
  /** To somebody who has a code. */
  have: (channel: Channel) => string
  /** Goes on here, instead of elsewhere. */
  stay: string
  again: string
  /** Between two sentences. */
  blank: string
  /** Opens the reply on the other channel: a filing, a filing set aside, what was asked last, nothing yet. */
  filing: (title: string) => string
  parked: (title: string) => string
  asked: (said?: string) => string
  nothing: string
  /** Said to a question for a paper, by telephone. */
  attachment: string
  /** The same for the ear, after what is asked. */
  offer: string
  /** The digits for the ear; each group by itself. */
  aloud: (groups: string[][]) => string
  /** Said to be written down: the digits twice, then where they go. */
  aloudTwice: (digits: string, text: string) => string
  digits: string[]
}

const BOOKS: Record<Locale, ResumeWords> = {
  'zh-CN': {
    label: '接续码',
    use: (channel) =>
      channel === 'phone'
        ? '打开网上的帮办页面，点“接着办”，填这六位数。24 小时内能用一次，别告诉外人。'
        : '在另一台手机或电脑上打开这个页面，点“接着办”，填这六位数。打电话办的话，接通后按这六位数，再按井号键。24 小时内能用一次，别告诉外人。',
    check: '到时还要填您手机号或身份证号的后四位。',
    noneLeft: '现在给不了接续码，请过一会儿再要。填过的都留着，可以接着在这里办。',
    have: (channel) =>
      channel === 'phone' ? '请按六位数字，按井号键结束。' : '请点这里的“接着办”，把六位数填进去，就接着上次的往下办。',
    stay: '就在这里接着办',
    again: '再听一遍',
    blank: '',
    filing: (title) => `接上了。您在办“${title}”，填过的都在，接着往下办。`,
    parked: (title) => `接上了。“${title}”先停着，填过的都在。`,
    asked: (said) => (said ? `接上了。您上次说：“${said}”。是这样答的：` : '接上了。上次说到这里：'),
    nothing: '接上了。您要办什么事，直接说。',
    attachment: '电话里收不了照片，说“知道了”就往下走。想在网上看着办，说“换手机办”，我给您一个六位码。',
    offer: '想在网上看着办，说“换手机办”。',
    aloud: (groups) => groups.map((group) => group.join(' ')).join('，'),
    aloudTwice: (digits, text) => `请拿笔记一下，接续码六位数。\n${digits}。\n再说一遍。\n${digits}。\n${text}`,
    digits: ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'],
  },
  en: {
    label: 'Resume code',
    use: (channel) =>
      channel === 'phone'
        ? 'Open the Bangban page on the web, choose “Continue with a code” and enter these six digits. They work once, within 24 hours; keep them to yourself.'
        : 'Open this page on another phone or computer, choose “Continue with a code” and enter these six digits. By telephone, press them after the greeting, then the hash key. They work once, within 24 hours; keep them to yourself.',
    check: 'You will also need the last four of your mobile or ID number.',
    noneLeft:
      'I cannot give a code just now; please ask again later. What you filled in is kept, and you can go on here.',
    have: (channel) =>
      channel === 'phone'
        ? 'Please press the six digits, then the hash key.'
        : 'Please choose “Continue with a code” here and enter the six digits; you go on where you stopped.',
    stay: 'Go on here',
    again: 'Hear it again',
    blank: ' ',
    filing: (title) => `Here we are again. You were doing “${title}”; what you filled in is kept.`,
    parked: (title) => `Here we are again. “${title}” is paused; what you filled in is kept.`,
    asked: (said) =>
      said ? `Here we are again. You said: “${said}”. The answer was:` : 'Here we are again. We had come to this:',
    nothing: 'Here we are again. What would you like to get done?',
    attachment:
      'No photos by telephone: say “got it” to go on. To go on in writing, say “continue on my phone”, and I give you six digits.',
    offer: 'To go on in writing, say “continue on my phone”.',
    aloud: (groups) => groups.map((group) => group.join(', ')).join('; '),
    aloudTwice: (digits, text) =>
      `Please take a pen. Your code has six digits.\n${digits}.\nOnce more.\n${digits}.\n${text}`,
    digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  },
}

/** The words in one language. */
export function resumeWords(locale: Locale): ResumeWords {
  return BOOKS[locale]
}
