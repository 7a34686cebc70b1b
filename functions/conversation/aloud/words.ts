// What is said on a line that only listens and speaks, in both languages.
import type { Locale, SlotType } from '../../filings/filing.ts'

export interface LineWords {
  /** First of all: this is a machine, and how a person is reached. */
  greeting: string
  /** After it, with the way to the other language. */
  wish: string
  /** The same question to whoever knows that already. */
  offer: string
  /** Before the first question of a filing whose identity cannot be shown here. */
  preBegin: string
  connecting: string
  connectingUnhelped: string
  /** Text before key: who listens presses when the key is named. */
  key: (label: string, key: number) => string
  /** More than the keys named is offered. */
  otherwise: string
  /** More than three are offered, and the rest can be heard. */
  otherwiseOrMore: string
  person: string
  yes: string
  no: string
  /** The closing words of a review; the keys are those of `keysOf`. */
  review: string
  /** The same while rows are left that nobody has heard: the key leads on to them. */
  reviewOn: (left: number) => string
  /** A yes came before all of it was heard. */
  notAllHeard: string
  rate: string
  receipt: (pre: boolean) => string
  twice: string
  receiptAgain: string
  /** What is submitted cannot be changed here. */
  tooLate: string
  /** What was keyed or said to a digit field, masked. */
  noted: (label: string, value: string) => string
  /** Words, a place or a choice, as they were heard; empty: they are too long to be read out. */
  heard: (value: string) => string
  /** Another value than before; empty where it is not read out. */
  changed: (label: string, value: string) => string
  /** What was read back is wrong: before its question. */
  sayAnew: string
  silence: { first: string; second: string; there: string }
  /** The open question in other, shorter words. */
  shorter: (label: string, type: SlotType) => string
  consent: string
  /** The same, once more: with the keys where it can be keyed. */
  keyIn: (label: string, type: SlotType) => string
  reviewShorter: string
  noSuchKey: string
  cannotKey: (label: string) => string
  nothingToKey: string
}

const BOOKS: Record<Locale, LineWords> = {
  'zh-CN': {
    greeting: '您好，我是机器助手帮办；随时说“人工”或按 0，就能找到真人。',
    wish: '您要办什么、问什么，直接说。For English, press 9.',
    offer: '您要办什么、问什么，直接说。',
    preBegin: '这是预申请，最后要带原件去确认。',
    connecting: '好，我这就帮您转人工，请别挂断。',
    connectingUnhelped: '我没帮上，这就帮您转人工，请别挂断。',
    key: (label, key) => `${label}，请按 ${key}。`,
    otherwise: '都不是，请直接说。',
    otherwiseOrMore: '都不是，请直接说，或者说“还有呢”。',
    person: '找真人，请按 0。',
    yes: '是',
    no: '不是',
    review: '都对，请按 1 提交；要改，请按 2。',
    reviewOn: (left) => `还有 ${left} 样。到这里都对，请按 1 往下听；要改，请按 2。`,
    notAllHeard: '还有几样没念完，先念给您听。',
    rate: '这次办得怎么样？请按 1 到 5，5 是非常满意。',
    receipt: (pre) => `${pre ? '预申请' : ''}收到了，请记一下编号。`,
    twice: '再念一遍。',
    receiptAgain: '没记下，就说“再说一遍”。',
    tooLate: '这一件已经提交了，在这里改不了，也撤不回。要改、要撤，请找真人问。',
    noted: (label, value) => `${label}${value && `，${value}`}，记下了。`,
    heard: (value) => (value ? `记下了，${value}。` : '记下了。'),
    changed: (label, value) => `改好了，${label}${value && `，${value}`}。`,
    sayAnew: '那请再说一遍。',
    silence: {
      first: '我没听到您说话。',
      second: '还是没听到。',
      there: '您还在吗？不急，好了就说“继续”。',
    },
    shorter: (label, type) => {
      if (type === 'choice') return `${label}，是哪一个？`
      if (type === 'yes-no') return `${label}，是，还是不是？`
      if (type === 'date') return `${label}，是哪年哪月哪日？`
      return `请说${label}。`
    },
    consent: '这样交资料，您同意吗？',
    keyIn: (label, type) => KEYED_ZH[type]?.(label) ?? `请慢慢说${label}。`,
    reviewShorter: '还没有提交。',
    noSuchKey: '没有这个键。',
    cannotKey: (label) => `${label}按键按不出来，请您说。`,
    nothingToKey: '这里不用按键，您直接说就行。',
  },
  en: {
    greeting: 'Hello, this is Bangban, a machine; say “human” or press 0 at any time to reach a person.',
    wish: 'What do you need? Just say it. 说中文，请按 9。',
    offer: 'What do you need? Just say it.',
    preBegin: 'This is a pre-application: you show your original papers at the end.',
    connecting: 'Of course. I am putting you through to a person now; please stay on the line.',
    connectingUnhelped: 'I could not help, so I am putting you through to a person now. Please stay on the line.',
    key: (label, key) => `${label}, press ${key}.`,
    otherwise: 'Or just say it.',
    otherwiseOrMore: 'Or just say it, or say “what else”.',
    person: 'For a person, press 0.',
    yes: 'Yes',
    no: 'No',
    review: 'If all is right, press 1 to submit. To change something, press 2.',
    reviewOn: (left) =>
      `${left} more. If this is right so far, press 1 to hear the rest. To change something, press 2.`,
    notAllHeard: 'There is more to hear first.',
    rate: 'How did it go? Press 1 to 5; 5 is very satisfied.',
    receipt: (pre) => `${pre ? 'Your pre-application is in' : 'Received'}. Please write down the number.`,
    twice: 'Once more.',
    receiptAgain: 'If you missed it, say “again”.',
    tooLate:
      'This one is already submitted and cannot be changed here or taken back. A person can tell you how to do that.',
    noted: (label, value) => `${label}${value && `, ${value}`}: noted.`,
    heard: (value) => (value ? `Noted: ${value}.` : 'Noted.'),
    changed: (label, value) => `Changed: ${label}${value && `, ${value}`}.`,
    sayAnew: 'Then please say it once more.',
    silence: {
      first: 'I did not hear you.',
      second: 'I still hear nothing.',
      there: 'Are you still there? No hurry; say “continue” when you are ready.',
    },
    shorter: (label, type) => {
      if (type === 'choice') return `${label}: which one?`
      if (type === 'yes-no') return `${label}: yes or no?`
      if (type === 'date') return `${label}: which day, month and year?`
      return `${label}, please.`
    },
    consent: 'Do you agree to share these details?',
    keyIn: (label, type) => KEYED_EN[type]?.(label) ?? `Please say it slowly: ${label}.`,
    reviewShorter: 'Not submitted yet.',
    noSuchKey: 'There is no such key here.',
    cannotKey: (label) => `${label} cannot be keyed; please say it.`,
    nothingToKey: 'There is nothing to key here; just say it.',
  },
}

/** How each kind of digits is keyed; what is not here is said. */
const KEYED_ZH: Partial<Record<SlotType, (label: string) => string>> = {
  'resident-id': (label) => `请按键输入${label}，X 按星号，按完按井号。`,
  'residence-card': (label) => `请按键输入${label}，X 按星号，按完按井号。`,
  mobile: (label) => `请按键输入${label}，按完按井号。`,
  'bank-card': (label) => `请按键输入${label}，按完按井号。`,
  number: (label) => `请按键输入${label}，按完按井号。`,
  amount: (label) => `请按键输入${label}，小数点按星号，按完按井号。`,
  date: (label) => `请按键输入${label}：四位年、两位月、两位日，按完按井号。`,
  choice: (label) => `${label}，请按键选。`,
  'yes-no': (label) => `${label}，请按键选。`,
}

const KEYED_EN: Partial<Record<SlotType, (label: string) => string>> = {
  'resident-id': (label) => `Please key in ${label}, star for X, and then hash.`,
  'residence-card': (label) => `Please key in ${label}, star for X, and then hash.`,
  mobile: (label) => `Please key in ${label}, and then hash.`,
  'bank-card': (label) => `Please key in ${label}, and then hash.`,
  number: (label) => `Please key in ${label}, and then hash.`,
  amount: (label) => `Please key in ${label}, star for the point, and then hash.`,
  date: (label) => `Please key in ${label}: four digits for the year, two for the month, two for the day, then hash.`,
  choice: (label) => `${label}: please press a key.`,
  'yes-no': (label) => `${label}: please press a key.`,
}

export function lineWords(locale: Locale): LineWords {
  return BOOKS[locale]
}
