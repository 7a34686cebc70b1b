// What the house says to a rating and to a report, in both languages.
import type { Locale } from '../../filings/filing.ts'
import { HOTLINE } from '../phrases.ts'
import type { Grade } from './feedback.ts'

export interface FeedbackWords {
  /** Asks for a grade. */
  rate: string
  grades: Record<Grade, string>
  guideWrong: string
  thanks: string
  /** To a low grade. */
  sorry: string
  sayWhy: string
  /** Who hears of a low grade. */
  heard: string
  /** It has reached those who write the guides. */
  editors: string
  reported: (title: string) => string
  sayWhat: string
  /** Until it has been looked into. */
  meanwhile: string
  whichGuide: string
  whyNoted: string
  /** Between two sentences. */
  blank: string
}

const BOOKS: Record<Locale, FeedbackWords> = {
  'zh-CN': {
    rate: '这次办得怎么样？愿意的话，给个评价：',
    grades: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
    guideWrong: '指南有误？',
    thanks: '谢谢您，评价收到了。还有事，接着说。',
    sorry: '对不住，没让您满意。',
    sayWhy: '哪里没办好，可以直接说一句。',
    heard: `管这个助手的人看得到您的评价。要马上找人，打 ${HOTLINE}。`,
    editors: '这一条已经交给写指南的人去核对。',
    reported: (title) => `谢谢您告诉我。“${title}”这一条，已经交给写指南的人去核对。`,
    sayWhat: '哪里不对，可以直接说一句。',
    meanwhile: `这会儿拿不准的，打 ${HOTLINE} 问最准。`,
    whichGuide: '谢谢您告诉我。是哪件事的指南不对？说一下，比如“身份证补办的指南有误”。',
    whyNoted: '记下了，谢谢您。要办别的事，接着说就行。',
    blank: '',
  },
  en: {
    rate: 'How did it go? If you like, give a grade:',
    grades: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly satisfied', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
    guideWrong: 'Something wrong?',
    thanks: 'Thank you, your rating is in. Just ask if you need anything else.',
    sorry: 'I am sorry this did not go well.',
    sayWhy: 'You can tell me in a sentence what went wrong.',
    heard: `The people who run this service can see your rating. To talk to someone now, call ${HOTLINE}.`,
    editors: 'It has gone to the people who write the guides, for them to check.',
    reported: (title) =>
      `Thank you for telling me. The guide on “${title}” has gone to the people who write it, for them to check.`,
    sayWhat: 'You can tell me in a sentence what is wrong with it.',
    meanwhile: `Until then, call ${HOTLINE} to be sure.`,
    whichGuide: 'Thank you for telling me. Which guide is wrong? For example: “The guide on the ID card is wrong”.',
    whyNoted: 'Noted, thank you. If you need anything else, just say so.',
    blank: ' ',
  },
}

/** The words in one language. */
export function feedbackWords(locale: Locale): FeedbackWords {
  return BOOKS[locale]
}
