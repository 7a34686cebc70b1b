// The flow of Amazon Connect around the bot: it rings, speaks, sets the language, transfers; what to do is told by the hook.
import { lexAttributes } from '../functions/channels/phone/lex/listening.ts'

export interface FlowParts {
  /** The bot's alias, and the function that is its hook, by ARN. */
  botAlias: string
  hook: string
  /** In which language a call begins; another number may have another flow. */
  locale: 'zh-CN' | 'en'
  /** Digits that take a call when nothing else works. */
  agentPhone: string
  /** Takes callers over, by ARN; without it the number that the hook names is called. */
  queue?: string
}

export interface FlowAction {
  Identifier: string
  Type: string
  Parameters: Record<string, unknown>
  Transitions: {
    NextAction?: string
    Errors?: { NextAction: string; ErrorType: string }[]
    Conditions?: { NextAction: string; Condition: { Operator: 'Equals'; Operands: string[] } }[]
  }
}

/** Amazon Connect's flow language, version 2019-10-30. */
export interface Flow {
  Version: '2019-10-30'
  StartAction: string
  Actions: FlowAction[]
  Metadata: Record<string, unknown>
}

const VOICES = {
  'zh-CN': { language: 'zh-CN', voice: 'Zhiyu' },
  en: { language: 'en-US', voice: 'Joanna' },
}
type FlowLocale = keyof typeof VOICES
/** Where what the hook told is found: after the flow's own block, and after a session of the bot. */
const SOURCES = { told: '$.External', heard: '$.Lex.SessionAttributes' }
type Source = keyof typeof SOURCES
/** Connect gives a function eight seconds. */
const HOOK_SECONDS = '8'
const RING_SECONDS = '20'

/** Words of last resort: nothing of ours is needed for them. */
const SORRY =
  '<speak><lang xml:lang="cmn-CN">对不起，系统这会儿有点问题，我这就给您转人工，请别挂机。</lang><break time="300ms"/>' +
  '<lang xml:lang="en-US">Sorry, something is wrong on our side. I am putting you through to a person.</lang></speak>'
const NOBODY =
  '<speak><lang xml:lang="cmn-CN">对不起，现在没有接通。请您过一会儿再打，或者直接拨打一二三四五。</lang><break time="300ms"/>' +
  '<lang xml:lang="en-US">Sorry, nobody could take your call. Please try again later, or call 1 2 3 4 5.</lang></speak>'

/** No step is kept in contact attributes, which live on in the contact's record: only the card's number is. */
export function contactFlow(parts: FlowParts): Flow {
  const actions = [
    // What is said must not stand in the flow's log.
    action('start', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, 'begin-voice'),
    ...language('begin', parts.locale, 'ring'),
    invoke('ring', parts, { because: 'ring' }),
    invoke('silence', parts, { because: 'silence' }),
    ...afterHook('told', parts),
    ...afterHook('heard', parts),
    message('sorry', SORRY, 'sorry-transfer'),
    ...transfer('sorry-transfer', parts.agentPhone, { queue: parts.queue, taken: 'end', failed: 'nobody' }),
    message('nobody', NOBODY, 'end'),
    action('end', 'DisconnectParticipant', {}),
  ]
  return { Version: '2019-10-30', StartAction: 'start', Actions: actions, Metadata: {} }
}

/** After the flow's own block the flow says the words; a session of the bot has said them already, but for a language. */
function afterHook(source: Source, parts: FlowParts): FlowAction[] {
  const at = SOURCES[source]
  const to = (name: string) => `${source}-${name}`
  const isTold = source === 'told'
  const spoken = (name: string) => (isTold ? to(`say-${name}`) : to(name))
  const branches = {
    [isTold ? 'listen' : 'language']: to('locale'),
    agent: spoken('agent'),
    dial: spoken('dial'),
    trouble: spoken('trouble'),
    'hang-up': isTold ? to('say-end') : 'end',
  }
  const says = (name: string, next: string) => (isTold ? [message(to(`say-${name}`), `${at}.say`, next)] : [])
  const number = `${at}.to`
  const ended = { taken: to('answered'), failed: to('not-taken') }
  return [
    // A session that ended without a word of the hook is a silence.
    compare(to('action'), `${at}.action`, branches, isTold ? 'sorry' : 'silence'),
    compare(to('locale'), `${at}.locale`, { zh_CN: to('zh-voice'), en_US: to('en-voice') }, to('zh-voice')),
    ...language(to('zh'), 'zh-CN', to('ear')),
    ...language(to('en'), 'en', to('ear')),
    ear(to('ear'), at, parts),
    ...says('agent', to('agent')),
    action(
      to('agent'),
      'UpdateContactAttributes',
      { Attributes: { bangbanCard: `${at}.card` }, TargetContact: 'Current' },
      to('person'),
      to('person'),
    ),
    ...transfer(to('person'), number, { queue: parts.queue, ...ended }),
    ...says('dial', to('dial')),
    ...transfer(to('dial'), number, ended),
    ...says('trouble', to('trouble')),
    ...transfer(to('trouble'), number, { queue: parts.queue, taken: 'end', failed: 'nobody' }),
    ...says('end', 'end'),
    invoke(to('answered'), parts, { because: 'answered', n: `${at}.n` }),
    invoke(to('not-taken'), parts, { because: 'not-taken', n: `${at}.n` }),
  ]
}

/** Says the words, and then the bot listens; a session takes its language from the contact. */
function ear(name: string, at: string, { botAlias }: FlowParts): FlowAction {
  const times = { startMs: `${at}.startMs`, endMs: `${at}.endMs`, mostKeys: `${at}.mostKeys` }
  const parameters = {
    SSML: `${at}.say`,
    LexV2Bot: { AliasArn: botAlias },
    LexSessionAttributes: { call: '$.ContactId', n: `${at}.n`, ...lexAttributes(times) },
  }
  return {
    ...action(name, 'ConnectParticipantWithLexBot', parameters, 'heard-action'),
    Transitions: {
      NextAction: 'heard-action',
      Errors: [
        // No intent is looked at: the session's attributes say all.
        { NextAction: 'heard-action', ErrorType: 'NoMatchingCondition' },
        { NextAction: 'silence', ErrorType: 'NoMatchingError' },
      ],
    },
  }
}

function language(name: string, locale: FlowLocale, next: string): FlowAction[] {
  const { language: LanguageCode, voice } = VOICES[locale]
  const parameters = { TextToSpeechVoice: voice, TextToSpeechEngine: 'Neural' }
  return [
    action(`${name}-voice`, 'UpdateContactTextToSpeechVoice', parameters, `${name}-language`, `${name}-language`),
    action(`${name}-language`, 'UpdateContactData', { LanguageCode }, next, 'sorry'),
  ]
}

function invoke(name: string, { hook }: FlowParts, told: Record<string, string>): FlowAction {
  const parameters = {
    LambdaFunctionARN: hook,
    InvocationTimeLimitSeconds: HOOK_SECONDS,
    LambdaInvocationAttributes: told,
    ResponseValidation: { ResponseType: 'STRING_MAP' },
  }
  return action(name, 'InvokeLambdaFunction', parameters, 'told-action', 'sorry')
}

/** To the queue where there is one, otherwise to a number; who comes back from there goes on. */
function transfer(
  name: string,
  number: string,
  { queue, taken, failed }: { queue?: string | undefined; taken: string; failed: string },
): FlowAction[] {
  if (queue !== undefined) {
    return [
      action(name, 'UpdateContactTargetQueue', { QueueId: queue }, `${name}-queue`, failed),
      {
        ...action(`${name}-queue`, 'TransferContactToQueue', {}, failed, failed),
        Transitions: { NextAction: failed, Errors: errors(failed, 'QueueAtCapacity', 'NoMatchingError') },
      },
    ]
  }
  const parameters = {
    ThirdPartyPhoneNumber: number,
    ThirdPartyConnectionTimeLimitSeconds: RING_SECONDS,
    ContinueFlowExecution: 'True',
  }
  const failures = errors(failed, 'CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError')
  return [
    {
      ...action(name, 'TransferParticipantToThirdParty', parameters, taken),
      Transitions: { NextAction: taken, Errors: failures },
    },
  ]
}

function message(name: string, ssml: string, next: string): FlowAction {
  return action(name, 'MessageParticipant', { SSML: ssml }, next, next)
}

function compare(name: string, value: string, branches: Record<string, string>, otherwise: string): FlowAction {
  const Conditions = Object.entries(branches).map(([operand, NextAction]) => ({
    NextAction,
    Condition: { Operator: 'Equals' as const, Operands: [operand] },
  }))
  return {
    ...action(name, 'Compare', { ComparisonValue: value }, otherwise),
    Transitions: { NextAction: otherwise, Conditions, Errors: errors(otherwise, 'NoMatchingCondition') },
  }
}

function action(
  Identifier: string,
  Type: string,
  Parameters: Record<string, unknown>,
  next?: string,
  failed?: string,
): FlowAction {
  const Errors = failed === undefined ? {} : { Errors: errors(failed, 'NoMatchingError') }
  return { Identifier, Type, Parameters, Transitions: next === undefined ? {} : { NextAction: next, ...Errors } }
}

function errors(NextAction: string, ...types: string[]): { NextAction: string; ErrorType: string }[] {
  return types.map((ErrorType) => ({ NextAction, ErrorType }))
}
