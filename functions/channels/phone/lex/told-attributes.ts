// What the flow of a contact centre must know after a step: what to do now, with which number, card and language.
import type { Locale } from '../../../filings/filing.ts'
import type { CallStep } from '../call.ts'
import { LANGUAGES } from './languages.ts'
import { listeningTimes } from './listening.ts'

/**
 * `listen`: go on in this session. `language`: the session ends, and the next one listens in `locale` after it has said
 * `say`. `agent`: take the caller to a person, who finds the card under `card`. `dial`: to the number `to`. `trouble`: to the
 * number `to` as well, and no step tells what is said when nobody answers there. `hang-up`.
 */
export type Action = 'listen' | 'language' | 'agent' | 'dial' | 'trouble' | 'hang-up'

/** Attributes of ours, each set anew or taken away by every step. */
const OURS = ['n', 'action', 'locale', 'language', 'voice', 'say', 'to', 'card', 'startMs', 'endMs', 'mostKeys']
/** What Lex itself reads of a session. */
const READ_BY_LEX = 'x-amz-lex:'

/** @param session the language of the session that is open, if one is */
export function actionOf({ then }: CallStep, session?: Locale): Action {
  switch (then.do) {
    case 'listen':
      return session === undefined || then.locale === session ? 'listen' : 'language'
    case 'transfer':
      return then.card === undefined ? 'dial' : 'agent'
    case 'wait':
    case 'hang-up':
      return 'hang-up'
  }
}

/** Texts by name, as both a session of Lex and a flow of Connect keep them. */
export function toldAttributes(step: CallStep, action: Action): Record<string, string> {
  const { then } = step
  const { bot, flow, voice } = LANGUAGES[localeAfter(step)]
  return {
    action,
    locale: bot,
    language: flow,
    voice,
    ...('next' in then && { n: String(then.next) }),
    ...(then.do === 'transfer' && { to: then.to, ...(then.card && { card: then.card }) }),
    ...(then.do === 'listen' && listeningTimes(then)),
  }
}

/** The language that the call goes on in. */
export function localeAfter({ then, say }: CallStep): Locale {
  return then.do === 'listen' ? then.locale : (say.at(-1)?.locale ?? 'zh-CN')
}

/** Those that somebody else gave the session. */
export function othersAttributes(carried: Record<string, string>): Record<string, string> {
  const isOurs = (name: string) => OURS.includes(name) || name.startsWith(READ_BY_LEX)
  return Object.fromEntries(Object.entries(carried).filter(([name]) => !isOurs(name)))
}
