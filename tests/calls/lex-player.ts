// A telephone at Amazon Connect: our flow and a bot of Lex V2 between the caller and the house, told by their events.
import type { LexAnswer } from '../../functions/channels/phone/lex/lex-answer.ts'
import { localeOf } from '../../functions/channels/phone/lex/languages.ts'
import { lexLine } from '../../functions/channels/phone/lex/lex-line.ts'
import type { PhoneParts } from '../../functions/channels/phone/phone-parts.ts'
import { flowEvent, lexEvent } from '../phone/lex/events.ts'
import { phoneOf } from '../phone/telephone.ts'
import type { CallPlayer, Came, DialledAs, Heard, OpenCallPlayer } from './call-player.ts'

type Told = Record<string, string>
type Answer = LexAnswer | Told

/** Over the whole house, with its list of handover cards. */
export const openLexPlayer: OpenCallPlayer = async (house, call) => lexPlayer(phoneOf(house).parts, call)

/** Goes on as stacks/contact-flow.ts does with what it is told. @throws Error where the flow would not know what to do */
export function lexPlayer(parts: PhoneParts, { callId, locale, from }: DialledAs): CallPlayer {
  const hook = lexLine(parts)
  /** What the hook told last: the session's attributes, or what the flow's own block got. */
  let told: Told = {}
  let last: unknown
  const send = async (event: unknown): Promise<Came> => {
    last = event
    // Over the wire everything is JSON.
    const answer = JSON.parse(JSON.stringify(await hook(JSON.parse(JSON.stringify(event))))) as Answer
    const heard = wordsIn(answer)
    told = isOfLex(answer) ? answer.sessionState.sessionAttributes : answer
    return { heard, then: cameTo(told) }
  }
  const attributes = () => {
    if (!told['n']) throw new Error(`the flow knows of no next step: ${told['action']}`)
    return { call: callId, n: told['n'] }
  }
  const toLex = (heard: { said?: string; digits?: string; confidence?: number }) =>
    send(
      lexEvent(heard, { localeId: told['locale'] ?? '', sessionId: `session-of-${callId}`, attributes: attributes() }),
    )
  const toFlow = (because: string, more: Told = {}) => {
    const language = locale === 'en' ? 'en-US' : 'zh-CN'
    const event = flowEvent(because, more, { callId, language })
    return send(from === undefined ? withoutNumber(event) : flowEvent(because, more, { callId, language, from }))
  }
  return {
    ring: () => toFlow('ring'),
    say: (said, confidence = 0.9) => toLex({ said, confidence }),
    async keys(keys) {
      let came: Came | undefined
      for (let left = keys; left !== '';) {
        const [now = ''] = told['mostKeys'] === '1' ? left : (/^[^#]*#?/.exec(left) ?? [])
        left = left.slice(now.length)
        // Where one key acts, the # that a caller presses after it ends an input that is empty.
        if (now !== '#' || came === undefined) came = await toLex({ digits: now.replace(/#$/, '') })
      }
      if (!came) throw new Error('no key was pressed')
      return came
    },
    silence: () => toLex({}),
    dialled: (how) => toFlow(how, attributes()),
    again: () => send(last),
    // Nobody tells the hook: the call is forgotten by itself.
    hangUp: async () => {},
  }
}

function withoutNumber(event: ReturnType<typeof flowEvent>): unknown {
  const { ContactData } = event.Details
  return { ...event, Details: { ...event.Details, ContactData: { ...ContactData, CustomerEndpoint: null } } }
}

/** Of a session that ends for another language the flow itself says the words, at the start of the next one. */
function wordsIn(answer: Answer): Heard[] {
  if (!isOfLex(answer)) return heardIn(answer['say'] ?? '', answer['locale'])
  const { sessionState, messages } = answer
  const { say = '', locale } = sessionState.sessionAttributes
  return [...(messages ?? []).flatMap(({ content }) => heardIn(content, locale)), ...heardIn(say, locale)]
}

function isOfLex(answer: Answer): answer is LexAnswer {
  return 'sessionState' in answer
}

const PIECE = /(<lang xml:lang="(?<lang>[^"]*)">)?<prosody rate="(?<rate>\d+)%">(?<text>.*?)<\/prosody>/gs

function heardIn(ssml: string, voice = ''): Heard[] {
  return [...ssml.matchAll(PIECE)].map(({ groups = {} }) => ({
    text: unescaped((groups['text'] ?? '').replace(/<break[^>]*>/g, '\n')),
    locale: localeOf(groups['lang'] ?? voice),
    pace: Number(groups['rate']) / 100,
  }))
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function unescaped(text: string): string {
  return text.replace(/&\w+;/g, (entity) => SIGNS[entity] ?? entity)
}

function cameTo({ action, to = '', locale = '', mostKeys, startMs, endMs }: Told): Came['then'] {
  switch (action) {
    case 'listen':
    case 'language':
      return {
        is: 'listens',
        locale: localeOf(locale),
        keys: mostKeys === '1' ? 'one' : 'number',
        // Lex has a vocabulary of its own and takes none with a turn.
        hints: [],
        startMs: Number(startMs),
        endMs: Number(endMs),
      }
    case 'agent':
    case 'dial':
    case 'trouble':
      return { is: 'transferred', to }
    case 'hang-up':
      return { is: 'hung-up' }
    default:
      throw new Error(`the flow does not know what ${action} is`)
  }
}
