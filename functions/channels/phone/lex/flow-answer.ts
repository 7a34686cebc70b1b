// A step of a call as the answer to the Lambda block of a contact flow, which speaks and transfers by itself.
import type { Locale } from '../../../filings/filing.ts'
import type { CallStep } from '../call.ts'
import { LANGUAGES } from './languages.ts'
import { speechDocument } from '../speech-markup.ts'
import { actionOf, localeAfter, toldAttributes } from './told-attributes.ts'
import { troubleWords } from './words.ts'

/** Texts by name, as the block takes them (`STRING_MAP`); `say` is SSML for the voice of `locale`. */
export type FlowAnswer = Record<string, string>

export function flowAnswer(step: CallStep): FlowAnswer {
  return { ...toldAttributes(step, actionOf(step)), say: speechDocument(step.say, localeAfter(step)) }
}

export function flowTrouble(locale: Locale = 'zh-CN', to: string): FlowAnswer {
  const { bot, flow, voice } = LANGUAGES[locale]
  return {
    action: 'trouble',
    to,
    locale: bot,
    language: flow,
    voice,
    say: speechDocument(troubleWords(locale), locale),
  }
}
