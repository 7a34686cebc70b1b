// A step of a call as the answer of a code hook: say this, and listen on or close the session.
import type { Locale } from '../../../filings/filing.ts'
import type { CallStep, Utterance } from '../call.ts'
import { LANGUAGES } from './languages.ts'
import type { LexTurn } from './lex-event.ts'
import { SILENCE, speechDocument, speechMessages } from '../speech-markup.ts'
import { listeningAttributes } from './listening.ts'
import { actionOf, othersAttributes, toldAttributes } from './told-attributes.ts'
import { troubleWords } from './words.ts'

type Session = Omit<LexTurn, 'event'>

/** Lex V2 Developer Guide, "Lambda response format". */
export interface LexAnswer {
  sessionState: {
    dialogAction: { type: 'ElicitIntent' } | { type: 'Close' }
    intent?: { name: string; state: 'Fulfilled' }
    sessionAttributes: Record<string, string>
  }
  messages?: Message[]
}

interface Message {
  contentType: 'SSML'
  content: string
}

/**
 * The session goes on as long as the call listens in its language. Otherwise it is closed, and the attribute `action`
 * tells the flow why: a session of Lex can neither change its language nor transfer a call.
 */
export function lexAnswer(step: CallStep, { locale, intent, attributes }: Session): LexAnswer {
  const action = actionOf(step, locale)
  const sessionAttributes = {
    ...othersAttributes(attributes),
    ...toldAttributes(step, action),
    ...(step.then.do === 'listen' && listeningAttributes(step.then)),
  }
  if (action === 'language' && step.then.do === 'listen') {
    // What is said belongs to the next session: this one has the wrong voice for it.
    return closed(intent, { ...sessionAttributes, say: speechDocument(step.say, step.then.locale) })
  }
  const messages = spoken(step.say, locale)
  if (action === 'listen') {
    return {
      sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes },
      messages: orSilence(messages),
    }
  }
  return { ...closed(intent, sessionAttributes), ...(messages.length > 0 && { messages }) }
}

/** Nothing can be asked: the caller is led to a person. */
export function lexTrouble({ locale, intent, attributes }: Session, to: string): LexAnswer {
  const sessionAttributes = { ...othersAttributes(attributes), action: 'trouble', to, locale: LANGUAGES[locale].bot }
  return { ...closed(intent, sessionAttributes), messages: spoken(troubleWords(locale), locale) }
}

function spoken(say: Utterance[], voice: Locale): Message[] {
  return speechMessages(say, voice).map((content) => ({ contentType: 'SSML', content }))
}

/** Who is asked must be told something: `messages` is required for ElicitIntent. */
function orSilence(messages: Message[]): Message[] {
  return messages.length > 0 ? messages : [{ contentType: 'SSML', content: SILENCE }]
}

function closed(name: string, sessionAttributes: Record<string, string>): LexAnswer {
  return { sessionState: { dialogAction: { type: 'Close' }, intent: { name, state: 'Fulfilled' }, sessionAttributes } }
}
