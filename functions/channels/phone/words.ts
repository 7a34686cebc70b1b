// What only the telephone says: while it looks something up, connects, and when nobody takes the call.
import type { Locale } from '../../filings/filing.ts'

export interface PhoneWords {
  filler: string
  /** After an emergency was spoken of and its number said. */
  connectOffer: (number: string) => string
  connecting: (number: string) => string
  notConnected: (number: string) => string
  /** Nobody is there at this hour. */
  nobodyNow: string
  /** The call was not taken. */
  nobodyTook: string
  callBackOffer: string
  callBackAgain: string
  calledBack: string
  /** @param reference spelt for the ear */
  ticket: (reference: string) => string
  ticketAgain: (reference: string) => string
  /** Neither person nor ticket can be had. */
  callHotline: (number: string) => string
  anythingElse: string
  /** The person has hung up, and the caller has not. */
  backAgain: string
  /** Nobody has said anything for long, and all was done that can be. */
  silentGoodbye: string
  enterCheck: string
  wrongCheck: string
  codeLocked: string
  wrongCode: string
  noMoreCodes: string
}

const CHINESE: PhoneWords = {
  filler: '嗯，我看一下。',
  connectOffer: (number) => `要我帮您接通 ${number}，请按 1，或者说“接通”。`,
  connecting: (number) => `正在接通 ${number}，请别挂机。`,
  notConnected: (number) => `没有接通。请马上自己拨 ${number}！`,
  nobodyNow: '对不起，现在人工下班了。',
  nobodyTook: '对不起，人工这会儿都在忙。',
  callBackOffer: '要不要我们给您回电话？要，请按 1，或者说“好”。',
  callBackAgain: '要回电话，请按 1。不要，请按 2，我给您记一张单子。',
  calledBack: '好，记下了。会有人给您回电话，打您现在用的这个号码。',
  ticket: (reference) => `我给您记了一张单子，交给工作人员。\n编号是：${reference}`,
  ticketAgain: (reference) => `再说一遍：${reference}`,
  callHotline: (number) => `对不起，这会儿转不了人工。请直接拨 ${number}。`,
  anythingElse: '还有别的事，请接着说。没有了，就可以挂机。',
  backAgain: '您又回到帮办了。还有别的事，请接着说。没有了，就可以挂机。',
  silentGoodbye: '一直没听到您说话，我先挂机了。有事随时再打来。再见。',
  enterCheck: '为了稳妥，请按您留过的手机号或身份证号的后四位，最后按井号键。',
  wrongCheck: '对不上。请再按一遍后四位，最后按井号键。',
  codeLocked: '试错太多次，这个接续码不能用了。要办什么，请直接说。',
  wrongCode: '这个接续码不对，或者已经过期了。请再按一遍六位数和井号键，或者直接说要办什么事。',
  noMoreCodes: '接续码都没有对上，先不试了。要办什么，请直接说，我们从头办。',
}

const ENGLISH: PhoneWords = {
  filler: 'Let me have a look.',
  connectOffer: (number) => `To be connected to ${number}, press 1 or say "connect".`,
  connecting: (number) => `Connecting you to ${number}. Please stay on the line.`,
  notConnected: (number) => `It did not connect. Please dial ${number} yourself right now!`,
  nobodyNow: 'Sorry, nobody is at the desk at this hour.',
  nobodyTook: 'Sorry, everybody is busy right now.',
  callBackOffer: 'Shall we call you back? For yes, press 1 or say "yes".',
  callBackAgain: 'To be called back, press 1. If not, press 2, and I will leave a note for the staff.',
  calledBack: 'Good, that is noted. Somebody will call the number you are calling from.',
  ticket: (reference) => `I have left a note for the staff.\nIts number is: ${reference}`,
  ticketAgain: (reference) => `Once more: ${reference}`,
  callHotline: (number) => `Sorry, I cannot put you through right now. Please dial ${number}.`,
  anythingElse: 'If there is anything else, just say it. If not, you can hang up.',
  backAgain: 'You are back with Bangban. If there is anything else, just say it. If not, you can hang up.',
  silentGoodbye: 'I have not heard you for a while, so I will hang up now. Call again any time. Goodbye.',
  enterCheck: 'To be safe, key in the last four digits of the phone or ID number you gave, then the pound key.',
  wrongCheck: 'That does not match. Please key in the last four digits once more, then the pound key.',
  codeLocked: 'That was wrong too often, and this code has ended. Just tell me what you need.',
  wrongCode:
    'This code is not right, or it has expired. Key in the six digits and pound once more, or say what you need.',
  noMoreCodes: 'None of the codes was right, so let us leave that. Just tell me what you need, and we start afresh.',
}

const BOOKS: Record<Locale, PhoneWords> = { 'zh-CN': CHINESE, en: ENGLISH }

export function phoneWords(locale: Locale): PhoneWords {
  return BOOKS[locale]
}
