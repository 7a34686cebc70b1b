// The flow of Connect: whole, with no dead end, and it plays real calls, its own JSON telling what comes next.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lexLine } from '../../functions/channels/phone/lex/lex-line.ts'
import { openDesk } from '../../functions/conversation/handover/desk.ts'
import { contactFlow, type FlowAction } from '../../stacks/contact-flow.ts'
import { fallbackTwiml } from '../../stacks/fallback-twiml.ts'
import { botTemplate } from '../../stacks/lex-bot.ts'
import { type House, openHouse } from '../house.ts'
import { flowEvent, lexEvent } from '../phone/lex/events.ts'
import { phoneOf } from '../phone/telephone.ts'

const BOT = 'arn:aws:lex:us-east-1:123456789012:bot-alias/BOT1234567/LIVE123456'
const HOOK = 'arn:aws:lambda:us-east-1:123456789012:function:hook'
const QUEUE = 'arn:aws:connect:us-east-1:123456789012:instance/i/queue/q'
const usual = { botAlias: BOT, hook: HOOK, locale: 'zh-CN', agentPhone: '+8612345' } as const

/** The language of flows as its reference has it (Amazon Connect API Reference, "Flow language"). */
const NEEDED: Record<string, { parameters: string[]; errors: string[] }> = {
  UpdateFlowLoggingBehavior: { parameters: ['FlowLoggingBehavior'], errors: [] },
  UpdateContactTextToSpeechVoice: { parameters: ['TextToSpeechVoice'], errors: [] },
  UpdateContactData: { parameters: ['LanguageCode'], errors: ['NoMatchingError'] },
  UpdateContactAttributes: { parameters: ['Attributes'], errors: ['NoMatchingError'] },
  InvokeLambdaFunction: {
    parameters: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds'],
    errors: ['NoMatchingError'],
  },
  ConnectParticipantWithLexBot: {
    parameters: ['SSML', 'LexV2Bot', 'LexSessionAttributes'],
    errors: ['NoMatchingCondition', 'NoMatchingError'],
  },
  Compare: { parameters: ['ComparisonValue'], errors: ['NoMatchingCondition'] },
  MessageParticipant: { parameters: ['SSML'], errors: ['NoMatchingError'] },
  TransferParticipantToThirdParty: {
    parameters: ['ThirdPartyPhoneNumber', 'ThirdPartyConnectionTimeLimitSeconds', 'ContinueFlowExecution'],
    errors: ['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'],
  },
  UpdateContactTargetQueue: { parameters: ['QueueId'], errors: ['NoMatchingError'] },
  TransferContactToQueue: { parameters: [], errors: ['QueueAtCapacity', 'NoMatchingError'] },
  DisconnectParticipant: { parameters: [], errors: [] },
}

const nextOf = ({ Transitions: { NextAction, Errors = [], Conditions = [] } }: FlowAction) => [
  ...(NextAction === undefined ? [] : [NextAction]),
  ...[...Errors, ...Conditions].map((one) => one.NextAction),
]

describe.each([
  ['with a number', usual],
  ['with a queue, in English', { ...usual, locale: 'en' as const, queue: QUEUE }],
])('%s', (_, parts) => {
  const flow = contactFlow(parts)
  const byName = new Map(flow.Actions.map((action) => [action.Identifier, action]))

  test('every action is of the language, has what it needs, and leads to one that is there', () => {
    expect(byName.size).toBe(flow.Actions.length)
    for (const action of flow.Actions) {
      const { Identifier, Type, Parameters, Transitions } = action
      expect(NEEDED, Identifier).toHaveProperty(Type)
      expect(Object.keys(Parameters), Identifier).toEqual(expect.arrayContaining(NEEDED[Type]?.parameters ?? []))
      const told = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType)
      expect(told, Identifier).toEqual(expect.arrayContaining(NEEDED[Type]?.errors ?? []))
      for (const next of nextOf(action)) expect(byName.has(next), `${Identifier} → ${next}`).toBe(true)
      expect(nextOf(action).length === 0, Identifier).toBe(Type === 'DisconnectParticipant')
    }
  })

  test('every action is reached, and from every action the end is reached', () => {
    const reached = (from: string) => {
      const seen = new Set([from])
      for (const name of seen) for (const next of nextOf(byName.get(name) as FlowAction)) seen.add(next)
      return seen
    }
    expect(reached(flow.StartAction)).toEqual(new Set(byName.keys()))
    for (const name of byName.keys()) expect(reached(name).has('end'), name).toBe(true)
  })

  test('nothing that a caller says or is told is kept: no log, and of attributes only the number of the card', () => {
    expect(byName.get('start')).toMatchObject({ Parameters: { FlowLoggingBehavior: 'Disabled' } })
    const kept = flow.Actions.filter(({ Type }) => Type === 'UpdateContactAttributes')
    for (const { Parameters } of kept) expect(Object.keys(Parameters['Attributes'] as object)).toEqual(['bangbanCard'])
  })
})

describe('played', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ now: () => new Date('2026-11-23T09:00:00+08:00') })
  }, 60_000)
  afterAll(() => house.close())

  /** What Connect does with the JSON: the caller's words go in, what happened comes out, in its order. */
  async function play(
    callId: string,
    {
      words,
      transfer = 'CallFailed',
      brokenHook = false,
    }: { words: string[]; transfer?: string; brokenHook?: boolean },
  ) {
    const line = lexLine({ ...phoneOf(house).parts, desk: openDesk({ ...house.handover, phone: '+8612345' }) })
    const hook = async (event: unknown) => {
      if (brokenHook) throw new Error('the function does not start')
      return (await line(JSON.parse(JSON.stringify(event)))) as Record<string, never>
    }
    const flow = contactFlow(usual)
    const happened: string[] = []
    const left = [...words]
    const state = { External: {} as Record<string, string>, Lex: {} as Record<string, string>, language: '' }
    const value = (written: unknown) =>
      String(written)
        .replace(/^\$\.External\.(\w+)$/, (__, name: string) => state.External[name] ?? '')
        .replace(/^\$\.Lex\.SessionAttributes\.(\w+)$/, (__, name: string) => state.Lex[name] ?? '')
        .replace(/^\$\.ContactId$/, callId)
    const values = (all: unknown) =>
      Object.fromEntries(Object.entries(all as object).map(([name, written]) => [name, value(written)]))
    let at = flow.Actions.find(({ Identifier }) => Identifier === flow.StartAction)
    for (let count = 0; at && count < 200; count += 1) {
      const { Type, Parameters, Transitions } = at
      let outcome: string | undefined
      if (Type === 'UpdateContactData') state.language = String(Parameters['LanguageCode'])
      if (Type === 'MessageParticipant') happened.push(value(Parameters['SSML']).replace(/<[^>]*>/g, ''))
      if (Type === 'InvokeLambdaFunction') {
        const told = values(Parameters['LambdaInvocationAttributes'])
        const { because = '', ...more } = told
        try {
          state.External = await hook(flowEvent(because, more, { callId, language: state.language }))
        } catch {
          outcome = 'NoMatchingError'
        }
      }
      if (Type === 'ConnectParticipantWithLexBot') {
        happened.push(`${state.language}: ${value(Parameters['SSML']).replace(/<[^>]*>/g, '')}`)
        let attributes = values(Parameters['LexSessionAttributes'])
        expect(Object.values(attributes)).not.toContain('')
        for (let isOpen = true; isOpen;) {
          const said = left.shift()
          // Nothing more is said: Lex lets the flow know of the silence.
          if (said === undefined) {
            outcome = 'NoMatchingError'
            break
          }
          const about = { localeId: state.language.replace('-', '_'), sessionId: 's', attributes }
          const { sessionState, messages = [] } = (await hook(lexEvent({ said }, about))) as unknown as {
            sessionState: { dialogAction: { type: string }; sessionAttributes: Record<string, string> }
            messages?: { content: string }[]
          }
          for (const { content } of messages) happened.push(content.replace(/<[^>]*>/g, ''))
          state.Lex = attributes = sessionState.sessionAttributes
          isOpen = sessionState.dialogAction.type === 'ElicitIntent'
        }
        outcome ??= 'NoMatchingCondition'
      }
      if (Type === 'TransferParticipantToThirdParty') {
        happened.push(`→ ${value(Parameters['ThirdPartyPhoneNumber'])}`)
        outcome = transfer
      }
      if (Type === 'Compare') {
        const found = value(Parameters['ComparisonValue'])
        const branch = Transitions.Conditions?.find(({ Condition }) => Condition.Operands.includes(found))
        outcome = branch ? `=${branch.NextAction}` : 'NoMatchingCondition'
      }
      const failed = Transitions.Errors?.find(({ ErrorType }) => ErrorType === outcome)?.NextAction
      const next: string | undefined = outcome?.startsWith('=') ? outcome.slice(1) : (failed ?? Transitions.NextAction)
      if (Type === 'DisconnectParticipant') return { happened, end: true }
      at = flow.Actions.find(({ Identifier }) => Identifier === next)
    }
    return { happened, end: false }
  }

  test('a call is greeted, answered, goes on in English, and reaches a person', async () => {
    const words = ['换身份证多少钱', '说英语', 'how much does it cost', 'human']
    const { happened } = await play('call-a', { words, transfer: '' })
    expect(happened[0]).toMatch(/^zh-CN: .*人工/)
    expect(happened[1]).toContain('元')
    expect(happened[2]).toMatch(/^en-US: .*[a-z]/)
    expect(happened).toContain('→ +8612345')
  }, 60_000)

  test('nobody takes the call: the caller is asked what else may help', async () => {
    const { happened } = await play('call-b', { words: ['人工'] })
    const at = happened.indexOf('→ +8612345')
    expect(at).toBeGreaterThan(0)
    expect(happened[at + 1]).toMatch(/^zh-CN: .*[。？]/)
  }, 60_000)

  test('a hook that does not start is no dead end: sorry, a person, and a number at last', async () => {
    const { happened, end } = await play('call-c', { words: [], brokenHook: true })
    expect(happened[0]).toContain('转人工')
    expect(happened[1]).toBe('→ +8612345')
    expect(happened[2]).toContain('一二三四五')
    expect(end).toBe(true)
  }, 60_000)
})

test('the bot hears two languages, keeps nothing, and asks the hook about everything', () => {
  const parts = { name: 'bangban-test', role: 'arn:role', hook: HOOK, connect: 'arn:instance' }
  const { Resources, Outputs } = JSON.parse(botTemplate(parts)) as {
    Resources: Record<string, { Type: string; Properties: Record<string, never> }>
    Outputs: object
  }
  const of = (type: string) => Object.values(Resources).find(({ Type }) => Type === `AWS::Lex::${type}`)?.Properties
  const hooked = { DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } }
  expect(of('Bot')).toMatchObject({
    AutoBuildBotLocales: true,
    DataPrivacy: { ChildDirected: false },
    BotLocales: [
      {
        LocaleId: 'zh_CN',
        VoiceSettings: { VoiceId: 'Zhiyu' },
        Intents: [hooked, { ...hooked, Name: 'FallbackIntent' }],
      },
      {
        LocaleId: 'en_US',
        VoiceSettings: { VoiceId: 'Joanna' },
        Intents: [hooked, { ...hooked, Name: 'FallbackIntent' }],
      },
    ],
  })
  expect(of('BotAlias')).toMatchObject({
    BotAliasLocaleSettings: ['zh_CN', 'en_US'].map((LocaleId) => ({
      LocaleId,
      BotAliasLocaleSetting: { Enabled: true, CodeHookSpecification: { LambdaCodeHook: { LambdaArn: HOOK } } },
    })),
  })
  expect(of('BotAlias')).not.toHaveProperty('ConversationLogSettings')
  expect(Outputs).toHaveProperty('AliasArn')
  // The version is one of its own for each bot, for a version never changes.
  expect(JSON.stringify(of('BotAlias'))).toMatch(/Version[\da-f]{12}/)
})

test('the last resort says sorry in both languages, calls a person, and says what to do when nobody is there', () => {
  const xml = fallbackTwiml('+8612345')
  expect(xml).toMatch(/^<\?xml[^>]*\?><Response>.*<Dial timeout="30">\+8612345<\/Dial><Say.*<\/Response>$/)
  expect(xml).toMatch(/cmn-CN.*en-US.*<Dial/)
})
