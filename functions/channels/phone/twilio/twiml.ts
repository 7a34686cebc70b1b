// A step as Twilio's markup: words with their voice, what is listened for, and where to go on.
import type { Locale } from '../../../filings/filing.ts'
import type { CallStep, Listen, Utterance } from '../call.ts'

const VOICES: Record<Locale, { voice: string; language: string }> = {
  'zh-CN': { voice: 'Polly.Zhiyu-Neural', language: 'cmn-CN' },
  en: { voice: 'Polly.Joanna-Neural', language: 'en-US' },
}
const RECOGNISERS: Record<Locale, string> = { 'zh-CN': 'cmn-Hans-CN', en: 'en-US' }
/** Seconds that a person's telephone rings. */
const RINGS_S = 20

/** Where Twilio comes back with step `n`: a path of ours. */
export type Action = (n: number) => string

/** One document; text and attributes are escaped. */
export function twiml({ say, then }: CallStep, action: Action): string {
  const spoken = say.map(aloud).join('')
  switch (then.do) {
    case 'listen':
      return response(gather(then, spoken, action))
    case 'wait':
      return response(spoken + element('Redirect', { method: 'POST' }, text(action(then.next))))
    case 'transfer': {
      const dial = { action: action(then.next), method: 'POST', timeout: `${RINGS_S}`, answerOnBridge: 'true' }
      return response(spoken + element('Dial', dial, text(then.to)))
    }
    case 'hang-up':
      return response(`${spoken}<Hangup/>`)
  }
}

/** A call that is over, or unknown: the vendor plays what it gets, so it gets the end of the call. */
export const HANG_UP = response('<Hangup/>')

function response(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${inner}</Response>`
}

/** What is said within it can be interrupted by words and by keys, and nothing pressed is lost. */
function gather({ next, locale, hints, keys, startMs, endMs }: Listen, spoken: string, action: Action): string {
  return element(
    'Gather',
    {
      input: 'speech dtmf',
      language: RECOGNISERS[locale],
      ...(hints.length > 0 && { hints: hints.join(',') }),
      timeout: seconds(startMs),
      speechTimeout: seconds(endMs),
      ...(keys === 'one' ? { numDigits: '1' } : { finishOnKey: '#' }),
      actionOnEmptyResult: 'true',
      action: action(next),
      method: 'POST',
    },
    spoken,
  )
}

function aloud({ text: words, locale, pace, pause }: Utterance): string {
  const rate = element('prosody', { rate: `${Math.round(pace * 100)}%` }, text(words))
  const silence = pause ? `<break time="${pause}ms"/>` : ''
  return element('Say', VOICES[locale], rate + silence)
}

/** Whole ones: never sooner than was meant. */
function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)}`
}

function element(name: string, attributes: Record<string, string>, inner: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`)
  return `<${name}${written.join('')}>${inner}</${name}>`
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** XML 1.0 has no room at all for most control characters. */
function text(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign)
}
