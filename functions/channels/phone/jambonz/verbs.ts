// A step as the verbs of jambonz: words, what is listened for, and where to go on.
import type { Locale } from '../../../filings/filing.ts'
import type { CallStep, Listen, Utterance } from '../call.ts'
import { speechDocument } from '../speech-markup.ts'

/** The application of the jambonz account names recogniser and voice, once for all; words of another language are marked. */
const VENDOR = 'default'
const VOICE: Locale = 'zh-CN'
const RECOGNISERS: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-US' }
/** Seconds between two keys of a number: who reads it from a card looks up and down. */
const BETWEEN_KEYS_S = 5
const LONGEST_NUMBER = 24
/** Seconds that a person's telephone rings. */
const RINGS_S = 20

export type Verb = { verb: 'say' | 'gather' | 'redirect' | 'dial' | 'hangup'; [name: string]: unknown }

/** @param action where jambonz comes back with step `n`: a whole address of ours */
export function verbs({ say, then }: CallStep, action: (n: number) => string): Verb[] {
  switch (then.do) {
    case 'listen':
      return [gather(then, say, action(then.next))]
    case 'wait':
      return [...aloud(say), { verb: 'redirect', actionHook: action(then.next) }]
    case 'transfer': {
      const target = [{ type: 'phone', number: then.to }]
      const dial = { actionHook: action(then.next), answerOnBridge: true, timeout: RINGS_S, target }
      return [...aloud(say), { verb: 'dial', ...dial }]
    }
    case 'hang-up':
      return [...aloud(say), { verb: 'hangup' }]
  }
}

/** What is said within it is interrupted by words and by keys, and nothing pressed is lost. */
function gather({ locale, hints, keys, startMs, endMs }: Listen, say: Utterance[], actionHook: string): Verb {
  const keyed = keys === 'one' ? { numDigits: 1 } : { maxDigits: LONGEST_NUMBER, finishOnKey: '#' }
  return {
    verb: 'gather',
    actionHook,
    input: ['digits', 'speech'],
    listenDuringPrompt: true,
    bargein: true,
    dtmfBargein: true,
    timeout: Math.ceil(startMs / 1000),
    ...keyed,
    interDigitTimeout: BETWEEN_KEYS_S,
    recognizer: { vendor: VENDOR, language: RECOGNISERS[locale], hints, asrTimeout: endMs / 1000 },
    ...(say.length > 0 && { say: { text: speechDocument(say, VOICE) } }),
  }
}

function aloud(say: Utterance[]): Verb[] {
  return say.length > 0 ? [{ verb: 'say', text: speechDocument(say, VOICE) }] : []
}
